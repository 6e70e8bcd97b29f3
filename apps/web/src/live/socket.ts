import { type Connection, createLive, type Ears, type Live, openSocket, shareConnection } from '@vertskap/client';
import { came } from './arrivals.js';
import { connection } from './connection.js';

let onSignedOut: () => void = () => {};

const live = createLive(open, {
  state: (state) => connection.set(state),
  signedOut: () => onSignedOut(),
});
export const { attend, reconnect } = live;

export const follow: Live['follow'] = (stream, after, follower) =>
  live.follow(stream, after, {
    ...follower,
    events: (envelopes) => {
      came(envelopes);
      follower.events(envelopes);
    },
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

// socket.io waits for up to ten seconds between its tries
addEventListener('online', () => {
  if (connection.now() !== 'connected') reconnect();
});
