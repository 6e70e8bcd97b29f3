import type { Author, Named, NeedEvent, Receipt } from '@vertskap/contract';
import { clockView, clockWrites } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { appendAll, prepared, type Said, sql, type Tx } from '@vertskap/platform';
import { attach } from './attachments/attached.js';
import { saveBehind } from './backing/backings.js';
import { saveCommitments } from './commitments/commitments.js';
import { saveGoals } from './goals/goals.js';
import { type ListStream, listsInside, listsOfBusiness } from './lists.rules.js';
import { dismissReaders } from './readers/readers.js';
import type { NewMessage } from './deed.rules.js';
import { authorOf, type Doer, moved } from './need.rules.js';
import { keepMentions } from './mentions/mentions.js';
import { endReferrals } from './referrals/end.js';
import { changeOf, type Done, saveRows, type Saving } from './save-rows.js';
import { saveResults } from './results/results.js';
import { savePolitics } from './politics/save-politics.js';

/** Writes all that follows from a deed, and gives its receipt. */
export async function saveOutcome(
  tx: Tx,
  actor: Actor,
  clientKey: string,
  number: number,
  saving: Pick<Saving, 'messages' | 'outcome' | 'raised' | 'meetings'>,
): Promise<Receipt> {
  const done = { actor, clientKey, number, ...saving };
  const [saved] = await saveDone(tx, [done]);
  if (!saved) throw new Error('nothing was saved');
  return saved;
}

/** The same for several needs that one person changes at once. */
export async function saveOutcomes(tx: Tx, actor: Actor, savings: Saving[]): Promise<void> {
  await saveDone(
    tx,
    savings.map((saving) => ({ ...saving, actor, number: 0 })),
  );
}

/**
 * The same where time is reckoned anew. Where only clocks inside the house changed, business hears nothing, and the need stays at its
 * version. `besides`: what is said of more than needs.
 */
export async function saveReckoned(tx: Tx, actor: Actor, savings: Saving[], besides: Said[]): Promise<void> {
  const done = savings.map((saving) => ({ ...saving, actor }));
  const [seen, inside] = [done.filter(isSeenOutside), done.filter((d) => !isSeenOutside(d))];
  const rung = ringsOf([...seen.flatMap(rings), ...inside.flatMap(ringsOfHouse)]);
  await Promise.all([
    ...batches(seen).map((some) => saveRows(tx, some)),
    ...batches(inside).map((some) =>
      prepared(tx, sql`with ${clockWrites(some.flatMap((d) => changeOf([d.outcome])))} select 1`),
    ),
    ...batches([...seen.map(entryOf), ...done.flatMap(internal), ...besides, ...rung]).map((some) =>
      appendAll(tx, some),
    ),
  ]);
}

const isSeenOutside = ({ outcome }: Saving): boolean => outcome.clocks.length > 0;

/** So many needs go into one statement: a document of some megabytes. */
const TOGETHER = 500;

/**
 * Writes all that follows from deeds, in the order they were done, several of them perhaps on one need: the rows, and then the
 * events with their numbers. Each list that has something to fetch anew is rung once, and last: all who write in a municipality
 * take turns there. Nothing is waited for in between, and `commit`, if given, travels with the last statement; only politics,
 * and what was being referred to a neighbour, write statements more that have to be answered first. Returns the receipts.
 */
export async function saveDone(
  tx: Tx,
  done: (Done & { number: number })[],
  commit: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Receipt[]> {
  const saving = [
    ...batches(done).map((some) => saveRows(tx, some)),
    ...done.flatMap((d) => [
      ...behindIt(tx, d),
      ...promised(tx, d),
      ...cameOfIt(tx, d),
      ...served(tx, d),
      ...goneFrom(tx, d),
      ...sentWith(tx, d),
      ...mentioning(tx, d),
    ]),
  ];
  const told = done.some((d) => d.outcome.record) ? await toldOfPolitics(tx, done, Promise.all(saving)) : [];
  const referred = done.some((d) => d.outcome.unreferred) ? await endReferrals(tx, done) : [];
  const said = [...done.map(entryOf), ...done.flatMap(internal), ...told, ...referred, ...ringsOf(done.flatMap(rings))];
  const appending = batches(said).map((some) => appendAll(tx, some));
  const [seqs] = await Promise.all([Promise.all(appending), Promise.all(saving), commit()]);
  const seqOf = seqs.flat();
  return done.map((d, i) => {
    const { need } = d.outcome;
    const event = eventOf(d);
    return receipt(d.number, need.id, seqOf[i] ?? 0, event.message?.id ?? null, event);
  });
}

/** The company that came or went; few deeds have one. */
const behindIt = (tx: Tx, { outcome: { need, behind } }: Done): Promise<void>[] =>
  behind ? [saveBehind(tx, need.id, behind)] : [];
/** What was promised besides an answer; few deeds do. */
const promised = (tx: Tx, { actor, outcome: { need, commitments } }: Done): Promise<void>[] =>
  commitments ? [saveCommitments(tx, actor, { needId: need.id, owner: need.owner }, commitments)] : [];
/** What came of it; said once or twice, of opportunities alone. */
const cameOfIt = (tx: Tx, { actor, outcome: { need, results } }: Done): Promise<void>[] =>
  results ? [saveResults(tx, actor, need.id, results)] : [];
/** The goals that it serves; few deeds change them. */
const served = (tx: Tx, { outcome: { need, goals } }: Done): Promise<void>[] =>
  goals ? [saveGoals(tx, need.id, goals)] : [];
/** Who is named no more; few deeds have any. */
const goneFrom = (tx: Tx, { outcome: { named } }: Done): Promise<void>[] =>
  named && named.gone.length > 0 ? [dismissReaders(tx, named.gone)] : [];

/** Files that its message was sent with; most have none. */
const sentWith = (tx: Tx, { outcome: { need, message } }: Done): Promise<void>[] =>
  message?.attachments ? [attach(tx, { needId: need.id, messageId: message.id }, message.attachments)] : [];

/** Whom its message mentions; most mention nobody. */
const mentioning = (tx: Tx, { actor, outcome: { need, message } }: Done): Promise<void>[] =>
  message?.mentions ? [keepMentions(tx, actor, { needId: need.id, messageId: message.id }, message.mentions)] : [];

/** Politics is written one deed after the other, behind the rows that it refers to. */
async function toldOfPolitics(tx: Tx, done: Done[], written: Promise<unknown>): Promise<Said[]> {
  await written;
  const said: Said[] = [];
  for (const { actor, outcome } of done) {
    const { need, record } = outcome;
    const told = record ? await savePolitics(tx, actor, { ...outcome, record }) : [];
    const event = { kind: 'notified', needId: need.id } as const;
    said.push(...told.map((id) => ({ stream: `membership/${id}` as const, event, at: need.changedAt, ...by(actor) })));
  }
  return said;
}

const by = ({ membershipId, personId }: Doer) => ({ membershipId, personId });

const batches = <T>(list: T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / TOGETHER) }, (_, i) => list.slice(i * TOGETHER, (i + 1) * TOGETHER));

const entryOf = (done: Done): Said => ({
  stream: `need/${done.outcome.need.id}/shared`,
  event: eventOf(done),
  at: done.outcome.need.changedAt,
  clientKey: done.clientKey,
  ...by(done.actor),
});

/** The reply to a deed, made from its event alone: so a repeat is answered as the first was. */
export const receipt = (
  number: number,
  needId: string,
  seq: number,
  messageId: string | null,
  event: NeedEvent,
): Receipt => ({
  needId,
  number: `B-${number}`,
  messageId,
  seq,
  version: event.need.version,
  at: event.activity.at,
});

/** What only those who handle the need hear of it. */
const internal = ({ actor, outcome: { need, internalClocks } }: Done): Said[] =>
  internalClocks.length === 0
    ? []
    : [
        {
          stream: `need/${need.id}/internal`,
          event: { kind: 'clocks.moved', clocks: internalClocks.map(clockView) },
          at: need.changedAt,
          ...by(actor),
        },
      ];

/** Lists and figures of these audiences have something to fetch anew; what it is, each reader asks with their own rights. */
const rings = (done: Done): Said[] => [
  ...ringsOfHouse(done),
  ...listsOfBusiness(done.outcome.need).map((stream) => ringFor(stream, done)),
  ...ringsOfMeetings(done),
];

/** Where a promise was agreed, or a need came from, it is seen what came of it. */
const ringsOfMeetings = ({ actor, meetings = [], outcome: { need, commitments = [] } }: Done): Said[] =>
  [...meetings, ...commitments.flatMap(({ agreedAt }) => agreedAt?.meetingId ?? [])].map((meetingId) => ({
    stream: `meeting/${meetingId}`,
    event: { kind: 'meeting.touched', meetingId },
    at: need.changedAt,
    ...by(actor),
  }));

/** One ring for each list, however many of its needs moved. */
const ringsOf = (all: Said[]): Said[] => [...new Map(all.map((ring) => [ring.stream, ring])).values()];

const ringsOfHouse = (done: Done): Said[] => listsInside(done.outcome.need).map((stream) => ringFor(stream, done));

const ringFor = (stream: ListStream, { actor, outcome: { need } }: Done): Said => ({
  stream,
  event: { kind: 'need.touched', needId: need.id },
  at: need.changedAt,
  ...by(actor),
});

function eventOf({ actor, messages, outcome, raised }: Done): NeedEvent {
  const {
    deed,
    need,
    message,
    clocks,
    holdings,
    to,
    text,
    labels,
    goals,
    behind,
    named,
    amended,
    commitments,
    results,
  } = outcome;
  const author = authorOf(actor);
  const at = need.changedAt.toISOString();
  return {
    kind: 'need.moved',
    deed,
    need: moved(need),
    message: amended ?? (message && messageView(message, messages + 1, author, at)),
    clocks: clocks.map(clockView),
    holdings: holdings.map((h) => ({ ...h, from: h.from.toISOString(), to: h.to?.toISOString() ?? null })),
    activity: { deed, at, author, to, text, ...(labels && { labels: { ...labels, ...titlesOf(goals) } }) },
    ...(behind && { backings: behind.backings }),
    ...(commitments && { commitments }),
    ...(results && { results }),
    ...((goals || (raised && need.goals.length > 0)) && { goals: need.goals }),
    ...((named || (raised && need.readers.length > 0)) && { readers: need.readers }),
    ...(raised && { raised }),
  };
}

const titlesOf = (goals?: Named[]) => goals && { goals: goals.map(({ name }) => name) };

const messageView = ({ mentions, ...m }: NewMessage, ordinal: number, author: Author, at: string) => ({
  ...m,
  ordinal,
  author,
  at,
  ...(mentions && { mentions: mentions.map(({ name }) => name) }),
});
