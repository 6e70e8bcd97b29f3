import type { FollowReply, Stream } from '@vertskap/contract';
import { mayFollow } from '@vertskap/needs';
import { type Actor, loadActors } from '@vertskap/organisations';
import { asActor, type DataSource, type Ended, type Gap, gapsOf, glance, inLots } from '@vertskap/platform';
import { type Deliveries, envelope } from './deliveries.js';
import type { LiveSocket } from './live.types.js';

const PAGE = 200;
const AT_ONCE = { lanes: 2, most: 100, patience: Infinity };

type Asked = { socket: LiveSocket; stream: Stream; after: number };
const REFUSED: FollowReply = { outcome: 'refused' };

/**
 * Who follows a stream from now on, and what they missed. Those who ask while others are being answered are answered together: each
 * right is asked once for each who asks, each gap is read once, however many come back to it.
 */
export class Following {
  readonly follow: (socket: LiveSocket, stream: Stream, after: number) => Promise<FollowReply>;

  constructor(
    private readonly db: DataSource,
    private readonly deliveries: Deliveries,
  ) {
    const answer = inLots<Asked, FollowReply>(AT_ONCE, (lot) => this.answer(lot));
    this.follow = (socket, stream, after) => answer(socket.id, { socket, stream, after });
  }

  private async answer(lot: Asked[]): Promise<Ended<FollowReply>[]> {
    const [allowed, gaps] = await Promise.all([this.allowed(lot), this.gaps(lot)]); // what was read for those who may not is dropped
    const may = lot.filter((asked) => allowed.has(rightOf(asked)));
    for (const { socket, stream } of may) await socket.join(stream);
    const there = new Set(may.filter(({ socket, stream }) => socket.rooms.has(stream))); // of one that left meanwhile nobody would forget the stream
    const lastOf = (asked: Asked): number => gaps.get(placeOf(asked))?.last ?? 0;
    for (const asked of there) this.deliveries.follow(asked.stream, lastOf(asked));
    // others may have been given more before they joined, which is read now: an overlap is harmless, a hole is not
    const passed = [...there].filter((asked) => this.deliveries.handedOut(asked.stream) > lastOf(asked));
    for (const [place, gap] of await this.gaps(passed)) gaps.set(place, gap);
    return lot.map((asked) => {
      const gap = gaps.get(placeOf(asked));
      return { done: gap && there.has(asked) ? replyOf(asked, gap) : REFUSED };
    });
  }

  /**
   * As whom each socket acts now: its membership is looked at while its rights are asked, and one that was changed since the socket came
   * is refused, as it is about to be cut.
   */
  private async allowed(lot: Asked[]): Promise<Set<string>> {
    const actors = [...new Map(lot.map(({ socket }) => [memberOf(socket), socket.data.actor])).values()];
    const memberships = actors.map(({ membershipId }) => membershipId);
    const [now, rights] = await Promise.all([
      glance(this.db, 'sign_in', (tx) => loadActors(tx, memberships, new Date())),
      Promise.all(actors.map((actor) => this.rightsOf(actor, lot.filter(isBy(actor))))),
    ]);
    const versions = new Map(now.map(({ membershipId, version }) => [membershipId, version]));
    const isUnchanged = ({ membershipId, version }: Actor): boolean => versions.get(membershipId) === version;
    return new Set(actors.flatMap((actor, i) => (isUnchanged(actor) ? (rights[i] ?? []) : [])));
  }

  private rightsOf(actor: Actor, asked: Asked[]): Promise<string[]> {
    return asActor(this.db, actor, async (tx) => {
      const streams = new Map(asked.map((a) => [a.stream, a]));
      const may = await Promise.all(
        [...streams.values()].map(async (a) => ((await mayFollow(tx, actor, a.stream)) ? [rightOf(a)] : [])),
      );
      return may.flat();
    });
  }

  private async gaps(may: Asked[]): Promise<Map<string, Gap>> {
    const places = [...new Map(may.map((asked) => [placeOf(asked), asked])).values()];
    if (places.length === 0) return new Map();
    const gaps = await glance(this.db, 'delivery', (tx) => gapsOf(tx, places, PAGE));
    return new Map(places.flatMap((asked, i) => (gaps[i] ? [[placeOf(asked), gaps[i]] as const] : [])));
  }
}

const memberOf = (socket: LiveSocket): string => socket.data.actor.membershipId;
const isBy =
  ({ membershipId }: Actor) =>
  ({ socket }: Asked): boolean =>
    memberOf(socket) === membershipId;
const rightOf = ({ socket, stream }: Asked): string => `${memberOf(socket)} ${stream}`;
const placeOf = ({ stream, after }: Asked): string => `${stream} ${after}`;

function replyOf({ after }: Asked, { last, events }: Gap): FollowReply {
  if (after > last) return { outcome: 'reload', seq: last }; // holds what was never said here: another database, or a restored one
  if (events.length === 0) return { outcome: 'current', seq: last };
  return { outcome: 'events', events: events.map(envelope), more: events.length === PAGE };
}
