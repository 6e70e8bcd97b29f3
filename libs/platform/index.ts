export { audit, type Audited } from './audit.js';
export { type Config, ConfigFault, readConfig } from './config.js';
export {
  DataSource,
  database,
  empty,
  join,
  poolOf,
  raw,
  row,
  rows,
  sql,
  type Sql,
  type Tx,
  violates,
} from './database.js';
export { doorbell, type Doorbell } from './doorbell.js';
export {
  append,
  type Doer,
  type Entry,
  eventOfKey,
  eventsAfter,
  eventsOf,
  lastSeq,
  type LoggedEvent,
  streamsAhead,
} from './events.js';
export { Endpoint, Input, receive, refuseSurplus, routeOf } from './http/endpoint.js';
export { notFound, ProblemFilter, Refusal, toProblem } from './http/problem.js';
export { type DailyJob, type Jobs, startDailyJobs } from './jobs.js';
export { makeLog, nestLog } from './log.js';
export { grantTo, migrate } from './migrate.js';
export { actUpon, asActor, asSystem, type Asker, beyond, type SystemScope } from './scope.js';
