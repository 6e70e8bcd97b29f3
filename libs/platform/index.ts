export { audit, type Audited } from './audit.js';
export { type Config, ConfigFault, originOf, readConfig } from './config.js';
export { CursorInstant, readCursor, writeCursor } from './cursor.js';
export {
  containing,
  DataSource,
  database,
  empty,
  join,
  poolOf,
  plannedOnce,
  preparedOnce,
  prepared,
  preparedRow,
  raw,
  row,
  rows,
  sql,
  type Sql,
  type Tx,
  violates,
} from './database.js';
export { doorbell, type Doorbell, type Ears } from './doorbell.js';
export {
  append,
  appendAll,
  type Doer,
  type Entry,
  eventOfKey,
  eventsOfKeys,
  eventsOf,
  type Gap,
  gapsOf,
  type Said,
  streamsAhead,
} from './events.js';
export { dateInOslo } from './day.js';
export { type Files, FILES } from './files/files.js';
export { openFiles } from './files/open-files.js';
export { type Incoming, sweepIncoming, TooLarge, withIncoming } from './files/incoming.js';
export { Endpoint, Input, receive, refuseSurplus, routeOf } from './http/endpoint.js';
export { notFound, ProblemFilter, Refusal, toProblem, unfit } from './http/problem.js';
export { type DailyJob, type Jobs, startDailyJobs } from './jobs.js';
export { kept, keptSecret } from './kept-secret.js';
export { makeLog, nestLog } from './log.js';
export { grantTo, migrate } from './migrate.js';
export { pace, paceBy } from './pacing.js';
export { openBell } from './redis-bell.js';
export { type LoggedEvent, ringFrom, whenCommitted } from './ringing.js';
export {
  actUpon,
  asActor,
  asSystem,
  type Asker,
  beyond,
  glance,
  inTurns,
  type SystemScope,
  type Turn,
} from './scope.js';
export { type Ended, inLots } from './lots.js';
