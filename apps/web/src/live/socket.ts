import { type Connection, createLive, type Ears, openSocket, shareConnection } from '@vertskap/client';
import { connection } from './connection.js';

let onSignedOut: () => void = () => {};

export const { follow, attend, reconnect } = createLive(open, {
  state: (state) => connection.set(state),
  signedOut: () => onSignedOut(),
});

/** What to do when the server says that this session or membership is over. */
export const whenSignedOut = (act: () => void): void => {
  onSignedOut = act;
};

/** One for all tabs of the browser. Locks are there only where the page came over https, or from this machine. */
function open(ears: Ears): Connection {
  const own = (heard: Ears) => openSocket(location.origin, heard);
  if (!('locks' in navigator)) return own(ears);
  const sharing = {
    name: 'vertskap.live',
    locks: navigator.locks,
    channel: (name: string) => new BroadcastChannel(name),
  };
  return shareConnection(own, sharing, ears);
}
