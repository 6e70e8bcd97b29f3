export { api } from '@vertskap/contract';
export { applyInternalEvent, applyNeedEvent, keepNewest } from './apply.js';
export { type Call, type Caller, createCaller } from './call.js';
export { type Connection, type Ears, openSocket } from './connection.js';
export { createLine, type After, type Follower } from './line.js';
export { createLive, type Live } from './live.js';
export {
  createOutbox,
  type DeedName,
  type DeedSent,
  type Device,
  OUTBOX,
  type Outbox,
  type OutboxEntry,
} from './outbox.js';
export { mayPass, NetworkError, ProblemError } from './problem.js';
export { type Channel, type Locks, shareConnection, type Sharing } from './shared-connection.js';
