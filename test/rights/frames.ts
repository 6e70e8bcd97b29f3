import type { Address, EventKind } from '@vertskap/contract';
import type { Where } from './abilities.js';
import { forThose, type Insider, isThere, notes } from './operations.js';

/** What the socket says to whom, whatever has become of a need: written down as for the operations, and not read from the code. */

/** Who follows a stream of the need, of the place or of the planner; everybody else is refused. */
export const follows: Record<Address, (who: Insider, where: Where) => boolean> = {
  'need/{id}/shared': (who, where) => isThere(who, where),
  'need/{id}/internal': (who, where) => forThose(notes)(who, where) === 200,
  'municipality/{id}': among('coordinator planner planLeader sorter adviser roadman roadLeader director mayor'),
  'coordinators/{id}': among('coordinator'),
  'association/{id}': among('leader deputy'),
  'space/{id}': among('leader deputy neighbour'),
  'meeting/{id}': among(
    'leader deputy neighbour coordinator planner planLeader sorter adviser roadman roadLeader director mayor',
  ),
  'initiative/{id}': among(
    'leader deputy neighbour coordinator planner planLeader sorter adviser roadman roadLeader director mayor',
  ),
  'membership/{id}': among('planner'),
};

function among(list: string): (who: Insider) => boolean {
  return (who) => list.split(' ').includes(who);
}

/** What is asked over a socket, and who is answered. `unfollow` is everybody's: nobody can be made to listen. */
export const asks: Record<string, string> = {
  follow: 'as each stream above',
  attend: 'those who follow the internal stream are shown and told; nobody else, and nobody is told that they were not',
  unfollow: 'everybody',
};

/** What the server says besides events, and to whom. */
export const says: Record<string, string> = {
  events: 'those who follow the stream',
  presence: 'those who have the need open, and read its notes',
  catchUp: 'all sockets of a server that may have missed something',
  moveOn: 'all sockets of a server that goes away',
  signedOut: 'the sockets of a session or membership that is over',
};

/** Which kinds of event stand in which stream, on which a deed on a need or in the place is heard. */
export const heardOn: Record<EventKind, Address[]> = {
  'need.moved': ['need/{id}/shared'],
  'note.posted': ['need/{id}/internal'],
  'note.amended': ['need/{id}/internal'],
  'clocks.moved': ['need/{id}/internal'],
  'consultations.changed': ['need/{id}/internal'],
  'opportunity.moved': ['need/{id}/internal'],
  'assignment.changed': ['need/{id}/internal'],
  'need.touched': ['municipality/{id}', 'coordinators/{id}', 'association/{id}', 'space/{id}', 'membership/{id}'],
  'need.opened': ['association/{id}', 'membership/{id}'],
  'plan.changed': ['municipality/{id}'],
  'meeting.touched': ['meeting/{id}'],
  'commitments.changed': ['municipality/{id}', 'space/{id}'],
  'initiative.touched': ['initiative/{id}', 'municipality/{id}', 'space/{id}'],
  'profile.changed': ['municipality/{id}', 'space/{id}'],
  'insights.changed': ['municipality/{id}', 'association/{id}', 'space/{id}'],
  'pulses.changed': ['municipality/{id}', 'association/{id}'],
  'referrals.changed': ['municipality/{id}', 'coordinators/{id}', 'association/{id}'],
  'regions.changed': ['municipality/{id}', 'association/{id}'],
  'people.changed': ['municipality/{id}', 'association/{id}'],
  notified: ['membership/{id}'],
  read: ['membership/{id}'],
  'views.changed': ['membership/{id}'],
};

/**
 * Lists are rung in the house, and among whoever of business may see the need; of a restricted one, its coordinators. Of a need
 * that was withdrawn only what is inside still moves, which business hears nothing of.
 */
function rung(where: Where): Address[] {
  if (where === 'withdrawn') return ['municipality/{id}'];
  if (where === 'restricted') return ['coordinators/{id}'];
  return ['municipality/{id}', 'space/{id}'];
}

/** Who is named on a restricted one hears both on a stream of their own: test/journeys/restricted.test.ts. */
const opened = (where: Where): Address[] => (where === 'restricted' ? [] : ['association/{id}']);

export const isHeard = (kind: EventKind, who: Insider, where: Where): boolean =>
  (kind === 'need.touched' ? rung(where) : kind === 'need.opened' ? opened(where) : heardOn[kind]).some((address) =>
    follows[address](who, where),
  );
