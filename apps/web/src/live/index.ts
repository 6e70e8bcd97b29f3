export { anew } from './anew.js';
export { useArrivals } from './arrivals.js';
export { connection, useConnection, useOffline, type Connection } from './connection.js';
export { outbox } from './outbox.js';
export { useDeed, useUnsent, discard, sendAgain, type DeedName, type OutboxEntry } from './use-outbox.js';
export { attend, follow, reconnect, whenSignedOut } from './socket.js';
export { unsentWords } from './unsent-words.js';
export { useNeed, needKey, type LiveNeed, type NeedStatus } from './use-need.js';
export { useTouched } from './use-touched.js';
