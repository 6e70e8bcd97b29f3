import type { Mentionable, Receipt } from '@vertskap/contract';
import { type WorkingTime, workingTimeAt } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { type Ended, eventsOfKeys, type LoggedEvent, notFound, Refusal, type Turn, type Tx } from '@vertskap/platform';
import { takeFrom, type Unsent, unsent } from './attachments/attached.js';
import { after, type AnyCommand, perform } from './deed.rules.js';
import { inTurn } from './need.rules.js';
import { type LoadedNeed, loadSituations, lockNeed, versionsAt } from './needs.js';
import { needOf, receiptOf, reused } from './once.js';
import { saveDone } from './save.js';
import type { Done } from './save-rows.js';

export type Deed = {
  clientKey: string;
  expectedVersion?: number | undefined;
  /** Files to be sent with its message. */
  attachments?: string[] | undefined;
  /** Whom its message mentions, of those who can be (`mentionsIn`). */
  mentions?: Mentionable[] | undefined;
};
export type Asked = { actor: Actor; needId: string; deed: Deed; command: AnyCommand };

/**
 * Deeds of several people, in the order they came, in one transaction of two round trips: every need is locked as whoever asks
 * for it, so that both walls stand, and what the rules look at is read behind the locks; then all that follows is written.
 * A deed that is refused leaves the others as they are. With a `turn` the transaction is committed here.
 */
export async function performAll(tx: Tx, now: Date, lot: Asked[], turn?: Turn): Promise<Ended<Receipt>[]> {
  const found = await find(tx, now, lot, turn);
  const done: Numbered[] = [];
  const ends = lot.map((asked) => attempt(() => decide(asked, found, done, now)));
  const saved = await saveDone(tx, done, turn?.commit);
  return ends.map((end) => {
    if ('failed' in end || typeof end.done !== 'number') return end as Ended<Receipt>;
    const receipt = saved[end.done];
    return receipt ? { done: receipt } : { failed: new Error('a deed was not saved') };
  });
}

type Numbered = Done & { number: number };

type Found = {
  allowed: Set<Asked>;
  said: Map<string, LoggedEvent>;
  situations: Map<string, LoadedNeed>;
  times: Map<string, WorkingTime>;
  lying: Unsent;
};

/** Statements that do not wait for each other; each sees what was committed before the locks were had. */
async function find(tx: Tx, now: Date, lot: Asked[], turn: Turn | undefined): Promise<Found> {
  const ids = [...new Set(lot.map((a) => a.needId))].sort();
  const inOrder = ids.flatMap((id) => lot.filter((a) => a.needId === id));
  const locks = inOrder.map(async (asked, i) => {
    if (asked.actor.membershipId !== inOrder[i - 1]?.actor.membershipId) turn?.as(asked.actor);
    return (await lockNeed(tx, asked.actor, asked.needId)) ? [asked] : [];
  });
  if (lot.length > 1) turn?.as('deeds'); // a transaction acts upon one need; these are several, and each was locked as its doer
  const [locked, said, situations, versions, lying] = await Promise.all([
    Promise.all(locks),
    eventsOfKeys(tx, lot.map(keyOf)),
    loadSituations(tx, ids),
    versionsAt(tx, ids, now),
    unsent(
      tx,
      lot.flatMap(({ deed }) => deed.attachments ?? []),
    ),
  ]);
  const times = new Map<string, WorkingTime>();
  for (const [id, v] of versions) times.set(id, await workingTimeAt(tx, v.municipalityId, v.calendar, v.policy));
  return {
    allowed: new Set(locked.flat()),
    said: new Map(said.map((event) => [nameOf(event), event])),
    situations: new Map(situations.map((s) => [s.need.id, s])),
    times,
    lying,
  };
}

const keyOf = ({ actor, deed }: Pick<Asked, 'actor' | 'deed'>) => ({
  personId: actor.personId,
  clientKey: deed.clientKey,
});
const nameOf = ({ personId, clientKey }: ReturnType<typeof keyOf>): string => `${personId} ${clientKey}`;

/** The receipt of a deed that was done before, or its place among those to be saved; later deeds on the need start from it. */
function decide(
  asked: Asked,
  { allowed, said, situations, times, lying }: Found,
  done: Numbered[],
  now: Date,
): Receipt | number {
  const { actor, needId, deed, command } = asked;
  const [before, time] = [situations.get(needId), times.get(needId)];
  if (!allowed.has(asked) || !before || !time) throw notFound();
  const repeated = said.get(nameOf(keyOf(asked)));
  if (repeated) {
    needOf(repeated, deedsOf(command), needId);
    return receiptOf(repeated, before.number);
  }
  const twin = done.findIndex((d) => d.clientKey === deed.clientKey && d.actor.personId === actor.personId);
  if (twin >= 0) {
    const { need, deed: did } = done[twin]?.outcome ?? {};
    if (need?.id !== needId || !did || !deedsOf(command).includes(did)) throw reused();
    return twin;
  }
  if (deed.expectedVersion !== undefined && deed.expectedVersion !== before.need.version)
    throw new Refusal(
      'stale_version',
      'Somebody changed the need while you were writing. Look at what is new, then send again.',
    );
  const at = { now: inTurn(before.need, now), time, newId: () => crypto.randomUUID(), creditedTo: actor.sectorId };
  const outcome = perform(before, command, actor, at);
  if ('rejected' in outcome) throw new Refusal(outcome.rejected, outcome.sentence);
  if (deed.attachments?.length && outcome.message)
    outcome.message = { ...outcome.message, attachments: takeFrom(lying, actor, deed.attachments) };
  if (deed.mentions?.length && outcome.message) outcome.message = { ...outcome.message, mentions: deed.mentions };
  const messages = before.messages + (outcome.message ? 1 : 0);
  situations.set(needId, { ...before, ...after(before, outcome), messages });
  return done.push({ actor, clientKey: deed.clientKey, number: before.number, messages: before.messages, outcome }) - 1;
}

/** What a command may have come to: an offer to oneself is a hand-over. */
const deedsOf = ({ deed }: AnyCommand): Deeds => (deed === 'offer' ? ['offer', 'hand_over'] : [deed]);
type Deeds = Done['outcome']['deed'][];

function attempt<T>(work: () => T): Ended<T> {
  try {
    return { done: work() };
  } catch (failed) {
    return { failed };
  }
}
