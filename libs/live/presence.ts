import { randomUUID } from 'node:crypto';
import type { Presence } from '@vertskap/contract';

type Attending = Presence['people'][number];
/** What one server says of its own sockets, on one need. */
type Said = Presence & { server: string };

/** Longer than two renewals: a server that has not said anything since is gone, and its people with it. */
const STALE_MS = 25_000;
/** A line of PostgreSQL's NOTIFY holds 8,000 bytes. */
const MOST = 12;

/**
 * Who has which need open: on this server by socket, on others as far as they said. Nothing is kept; a server that vanishes is
 * forgotten after `STALE_MS`, and whoever joins hears of others with their next change or renewal.
 */
export class PresenceBoard {
  private readonly server = randomUUID();
  private readonly here = new Map<string, Map<string, Attending>>();
  private readonly elsewhere = new Map<string, Map<string, { people: Attending[]; at: number }>>();

  constructor(
    private readonly say: (payload: string) => void,
    private readonly tell: (presence: Presence) => void,
  ) {}

  attend(socketId: string, needId: string, attending: Attending | null): void {
    const sockets = this.here.get(needId) ?? new Map<string, Attending>();
    if (attending) sockets.set(socketId, attending);
    else if (!sockets.delete(socketId)) return;
    if (sockets.size > 0) this.here.set(needId, sockets);
    else this.here.delete(needId);
    this.announce(needId);
    this.tell(this.of(needId));
  }

  leave(socketId: string): void {
    for (const [needId, sockets] of this.here) if (sockets.has(socketId)) this.attend(socketId, needId, null);
  }

  /** What another server said; our own words come back too. */
  heard(payload: string): void {
    const { server, needId, people } = JSON.parse(payload) as Said;
    if (server === this.server) return;
    const servers = this.elsewhere.get(needId) ?? new Map<string, { people: Attending[]; at: number }>();
    if (people.length > 0) servers.set(server, { people, at: Date.now() });
    else servers.delete(server);
    if (servers.size > 0) this.elsewhere.set(needId, servers);
    else this.elsewhere.delete(needId);
    this.tell(this.of(needId));
  }

  /** Says again what holds, for those who came later, and forgets servers that say nothing any more. */
  renew(): void {
    for (const needId of this.here.keys()) this.announce(needId);
    const since = Date.now() - STALE_MS;
    for (const [needId, servers] of this.elsewhere)
      for (const [server, { at }] of servers)
        if (at < since) this.heard(JSON.stringify({ server, needId, people: [] } satisfies Said));
  }

  /** Each once, however many tabs; who writes in one of them writes. */
  of(needId: string): Presence {
    const there = [...(this.elsewhere.get(needId)?.values() ?? [])].flatMap(({ people }) => people);
    return { needId, people: onceEach([...(this.here.get(needId)?.values() ?? []), ...there]) };
  }

  private announce(needId: string): void {
    const people = onceEach([...(this.here.get(needId)?.values() ?? [])]).slice(0, MOST);
    this.say(JSON.stringify({ server: this.server, needId, people } satisfies Said));
  }
}

function onceEach(all: Attending[]): Attending[] {
  const people = new Map<string, Attending>();
  for (const one of all) if (people.get(one.membershipId)?.doing !== 'writing') people.set(one.membershipId, one);
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
}
