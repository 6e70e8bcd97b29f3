import type { ChangePreview, OfficeHours, Policy } from '@vertskap/contract';
import { calendarFrom, calendarProblems, type Clock, keepable, type Moment, workingTimeOf } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { audit, beyond, notFound, Refusal, row, rows, type Said, sql, type Tx } from '@vertskap/platform';
import type { Outcome } from '../deed.rules.js';
import { inTurn } from '../need.rules.js';
import { loadSituations, type LoadedNeed } from '../needs.js';
import { saveReckoned } from '../save.js';
import { meetsIn } from '../meets-in.js';
import { visibleTo } from '../visible.js';
import { recompute, runningInside } from './recompute.rules.js';
import { redueWithoutNeed, runningWithoutNeed, type WithoutNeed } from './redue-without-need.js';

/** Other promises, or other office hours. */
export type Change = { policy: Policy } | { hours: OfficeHours };

/** What a change would do to the clocks that run now, without doing it. */
export async function previewChange(tx: Tx, now: Date, actor: Actor, change: Change): Promise<ChangePreview> {
  const municipalityId = mayChange(actor);
  const at = await momentWith(tx, now, municipalityId, change);
  const preview: ChangePreview = { running: 0, changes: [], overdueBefore: 0, overdueAfter: 0 };
  const titles = await titlesFor(tx, actor, municipalityId);
  for (const situation of await beyond(tx, 'promises', () => needsWithClocks(tx, municipalityId)))
    note(preview, titles.get(situation.need.id) ?? '', situation, recompute(situation, at), now);
  const words = await wordsFor(tx, actor, municipalityId);
  for (const promised of await beyond(tx, 'promises', () => runningWithoutNeed(tx, municipalityId, at)))
    noteWithoutNeed(preview, words.get(promised.before.id) ?? '', promised, now);
  return preview;
}

/**
 * Makes a new version and recomputes what runs, in the caller's transaction. What has stopped stays as it was judged.
 * Throws `stale_version` where somebody was first.
 */
export async function makeVersion(
  tx: Tx,
  asked: Date,
  actor: Actor,
  change: Change,
  expectedVersion: number,
): Promise<void> {
  const municipalityId = mayChange(actor);
  const now = await turnOf(tx, municipalityId, asked);
  const before = await workingTimeOf(tx, municipalityId, now);
  const at = await momentWith(tx, now, municipalityId, change);
  const version = 'policy' in change ? at.time.policyVersion : at.time.calendarVersion;
  if (version !== expectedVersion + 1)
    throw new Refusal(
      'stale_version',
      'Somebody changed this while you were writing. Look at what is new, then save again.',
    );
  const [table, body] = 'policy' in change ? [sql`policy`, change.policy] : [sql`calendar`, at.time.calendar];
  await rows(
    tx,
    sql`insert into ${table} (municipality_id, version, body, since, changed_by)
        values (${municipalityId}, ${version}, ${JSON.stringify(body)}::jsonb, ${now}, ${actor.membershipId})`,
  );
  const [action, old] =
    'policy' in change ? ['promises.changed', before.policy] : ['calendar.changed', before.calendar];
  await audit(tx, { action, object: String(version), old, new: body });
  await recomputeAll(
    tx,
    actor,
    municipalityId,
    (s) => recompute(s, { ...at, now: inTurn(s.need, now) }),
    () => redueWithoutNeed(tx, actor, municipalityId, at),
  );
}

/** Who change something at once take turns. Whoever waited acts after the other by the clock, too: what is new holds already. */
async function turnOf(tx: Tx, municipalityId: string, asked: Date): Promise<Date> {
  await rows(tx, sql`select 1 from municipality where id = ${municipalityId} for no key update`);
  const last = await row<{ since: Date }>(
    tx,
    sql`select greatest((select max(since) from policy where municipality_id = ${municipalityId}),
          (select max(since) from calendar where municipality_id = ${municipalityId}), ${asked}) as since`,
  );
  return last?.since ?? asked;
}

/**
 * Writes what a change does to every need of the municipality, also to those that this actor does not read, in a few statements
 * however many they are. `besides` does the same for what is no need's, while the needs are held and no stream is: so do all who answer.
 */
export function recomputeAll(
  tx: Tx,
  actor: Actor,
  municipalityId: string,
  change: (situation: LoadedNeed) => Outcome | null,
  besides: () => Promise<Said[]> = () => Promise.resolve([]),
): Promise<void> {
  return beyond(tx, 'promises', async () => {
    const savings = (await needsWithClocks(tx, municipalityId, 'lock')).flatMap((situation) => {
      const outcome = change(situation);
      return outcome ? [{ clientKey: crypto.randomUUID(), messages: situation.messages, outcome }] : [];
    });
    await saveReckoned(tx, actor, savings, await besides());
  });
}

export function mayChange(actor: Actor): string {
  if (!actor.municipalityId) throw notFound();
  if (actor.role !== 'director' && actor.role !== 'administrator')
    throw new Refusal('not_allowed', 'The municipal director or the administrator changes this.');
  return actor.municipalityId;
}

/** The moment as it would be with the change, under the next version's number. Throws `invalid_input` for hours that make no sense. */
async function momentWith(tx: Tx, now: Date, municipalityId: string, change: Change): Promise<Moment> {
  const time = await workingTimeOf(tx, municipalityId, now);
  const moment = (changed: Partial<Moment['time']>): Moment => {
    const next = { ...time, ...changed };
    if (!keepable(next, now))
      throw new Refusal('invalid_input', 'The office is not open for as long as it promises, within ten years.');
    return { now, time: next, newId: () => crypto.randomUUID(), creditedTo: null };
  };
  if ('policy' in change) {
    await checkSpaces(tx, municipalityId, change.policy);
    return moment({ policy: change.policy, policyVersion: time.policyVersion + 1 });
  }
  const calendarVersion = time.calendarVersion + 1;
  const calendar = calendarFrom(change.hours, { ...time.calendar, version: calendarVersion });
  const problems = calendarProblems(calendar).map(({ code, at }) => ({
    path: `body.hours.${at}`,
    code,
    message: code.replaceAll('_', ' '),
  }));
  if (problems.length > 0) throw new Refusal('invalid_input', 'These office hours make no sense.', problems);
  return moment({ calendar, calendarVersion });
}

/** An exception can be made for a space of the own municipality; throws `invalid_input` for every other. */
async function checkSpaces(tx: Tx, municipalityId: string, { exceptions }: Policy): Promise<void> {
  const own = await rows<{ id: string }>(
    tx,
    sql`select space_id as id from space_municipality where municipality_id = ${municipalityId}`,
  );
  const unknown = exceptions.flatMap(({ spaceId }, i) =>
    spaceId === null || own.some((space) => space.id === spaceId) ? [] : [`body.policy.exceptions.${i}.spaceId`],
  );
  if (unknown.length === 0) return;
  const message = 'There is no such space here.';
  throw new Refusal(
    'invalid_input',
    message,
    unknown.map((path) => ({ path, code: 'unknown', message })),
  );
}

/** Every need of the municipality with a clock that runs, a statutory one also of an answered need; locked in the order of their ids where they will be written. */
async function needsWithClocks(tx: Tx, municipalityId: string, lock?: 'lock'): Promise<LoadedNeed[]> {
  const query = sql`select n.id from need n where n.municipality_id = ${municipalityId}
    and exists (select from clock c where c.need_id = n.id and c.stopped_at is null) order by n.id`;
  const ids = await rows<{ id: string }>(tx, lock ? sql`${query} for no key update` : query);
  return loadSituations(
    tx,
    ids.map((need) => need.id),
  );
}

/** Of the needs that this actor may read: an administrator sees how many and which numbers, but no content of a case. */
async function titlesFor(tx: Tx, actor: Actor, municipalityId: string): Promise<Map<string, string>> {
  const found = await rows<{ id: string; title: string }>(
    tx,
    sql`select n.id, n.title from need n where n.municipality_id = ${municipalityId} and ${visibleTo(actor)}`,
  );
  return new Map(found.map(({ id, title }) => [id, title]));
}

/** Of the promises on no need that this actor reads: an administrator sees how many, and where. */
async function wordsFor(tx: Tx, actor: Actor, municipalityId: string): Promise<Map<string, string>> {
  const found = await rows<{ id: string; what: string }>(
    tx,
    sql`select p.id, p.what from clock m join commitment p on p.id = m.id
        where m.municipality_id = ${municipalityId} and m.space_id is not null and m.stopped_at is null and ${meetsIn(actor)}`,
  );
  return new Map(found.map(({ id, what }) => [id, what]));
}

function noteWithoutNeed(
  preview: ChangePreview,
  what: string,
  { before, after, where, referralId }: WithoutNeed,
  now: Date,
): void {
  const late = ({ dueAt }: Clock): boolean => dueAt !== null && dueAt < now;
  preview.running += 1;
  preview.overdueBefore += late(before) ? 1 : 0;
  preview.overdueAfter += late(after) ? 1 : 0;
  if (before === after) return;
  const { id } = before;
  preview.changes.push({
    need: null,
    promise: referralId === null ? { id, what, space: where } : null,
    owed: referralId === null ? null : { id, to: where },
    clock: before.kind,
    paused: false,
    before: view(before),
    after: view(after),
  });
}

function note(preview: ChangePreview, title: string, situation: LoadedNeed, outcome: Outcome | null, now: Date): void {
  const running = [...situation.clocks.filter((c) => c.stoppedAt === null), ...runningInside(situation)];
  const changes = outcome ? [...outcome.clocks, ...outcome.internalClocks] : [];
  const after = (c: Clock): Clock => changes.find((changed) => changed.id === c.id) ?? c;
  const paused = (c: Clock): boolean => c.pauses.some((p) => p.to === null);
  const late = (c: Clock): boolean => c.dueAt !== null && c.dueAt < now && !paused(c);
  preview.running += running.length;
  preview.overdueBefore += running.filter(late).length;
  preview.overdueAfter += running.map(after).filter(late).length;
  const need = { id: situation.need.id, number: `B-${situation.number}`, title };
  for (const clock of running.filter((c) => after(c) !== c))
    preview.changes.push({
      need,
      promise: null,
      owed: null,
      clock: clock.kind,
      paused: paused(clock),
      before: view(clock),
      after: view(after(clock)),
    });
}

const view = ({ budget, dueAt }: Clock): ChangePreview['changes'][number]['before'] => ({
  budget,
  dueAt: dueAt?.toISOString() ?? null,
});
