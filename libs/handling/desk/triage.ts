import type { Triage, TriageAction, TriageResult } from '@vertskap/contract';
import { workingTimeOf } from '@vertskap/clocks';
import {
  type Sector,
  inTurn,
  loadSituations,
  type LoadedNeed,
  perform,
  type Saving,
  reused,
  saveOutcomes,
  visibleTo,
} from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { beyond, eventOfKey, notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { currentOf, type Reassigned, reassign, saveAssignments, staffOf } from '../assignment/assign.js';
import { tell } from '../internal-deed.js';
import { coordinates } from './coordinates.js';

type Result = TriageResult['results'][number];
/** What a need was before it was sorted with others, and what version sorting gave it. */
export type Before = {
  needId: string;
  version: number;
  sectorId: string | null;
  theme: LoadedNeed['need']['theme'];
  urgency: LoadedNeed['need']['urgency'];
  membershipId: string | null;
};
/** What shall be done to one need. */
export type Plan = { situation: LoadedNeed; action: TriageAction };
type Done = { results: Result[]; before: Before[] };

/**
 * Does the same to several needs, in one transaction: what the rules refuse for one of them is said of that one, and the others
 * are done. Sent again with the same key it answers as it did. Throws `not_found` where there is none of them for this actor.
 */
export async function triage(tx: Tx, now: Date, actor: Actor, input: Triage): Promise<TriageResult> {
  const municipalityId = coordinates(actor);
  const first = await repeatedTriage(tx, actor, input.clientKey);
  if (first) return first;
  if (await eventOfKey(tx, actor.personId, input.clientKey)) throw reused();
  const situations = await lockNeeds(tx, actor, input.needIds);
  if (situations.length === 0) throw notFound();
  const plans = situations.map((situation) => ({ situation, action: input.action }));
  const { results, before } = await beyond(tx, 'deeds', () =>
    carryOut(tx, now, actor, municipalityId, input.clientKey, plans),
  );
  const missing = input.needIds.filter((id) => !situations.some(({ need }) => need.id === id)).map(unseen);
  const triaged = {
    id: crypto.randomUUID(),
    at: now.toISOString(),
    undone: false,
    results: inOrder(input.needIds, [...results, ...missing]),
  };
  await rows(
    tx,
    sql`insert into triage (id, person_id, client_key, municipality_id, membership_id, at, action, results, before)
        values (${triaged.id}, ${actor.personId}, ${input.clientKey}, ${municipalityId}, ${actor.membershipId}, ${now},
          ${JSON.stringify(input.action)}::jsonb, ${JSON.stringify(triaged.results)}::jsonb, ${JSON.stringify(before)}::jsonb)`,
  );
  return triaged;
}

/** What this key sorted before; undefined where it is new. */
export async function repeatedTriage(tx: Tx, actor: Actor, clientKey: string): Promise<TriageResult | undefined> {
  return row(
    tx,
    sql`select id, iso(at) as at, false as undone, results from triage where person_id = ${actor.personId} and client_key = ${clientKey}`,
  );
}

/** The needs that this actor may see, locked in the order of their ids. */
export async function lockNeeds(tx: Tx, actor: Actor, ids: string[]): Promise<LoadedNeed[]> {
  const seen = await rows<{ id: string }>(
    tx,
    sql`select n.id from need n where n.id = any(${ids}::uuid[]) and ${visibleTo(actor)} order by n.id for no key update`,
  );
  return loadSituations(
    tx,
    seen.map((n) => n.id),
  );
}

/** Carries out what was planned for each need, all of it in a few statements. */
export async function carryOut(
  tx: Tx,
  now: Date,
  actor: Actor,
  municipalityId: string,
  clientKey: string,
  plans: Plan[],
): Promise<Done> {
  const time = await workingTimeOf(tx, municipalityId, now);
  const sectors = await sectorsOf(tx, municipalityId);
  const staff = await staffOf(tx, now, municipalityId);
  const current = await currentOf(
    tx,
    plans.map(({ situation }) => situation.need.id),
  );
  const performed: Saving[] = [];
  const reassigned: (Reassigned & { need: LoadedNeed['need'] })[] = [];
  const done: Done = { results: [], before: [] };
  for (const { situation, action } of plans) {
    const { need, number, messages } = situation;
    const held = current.get(need.id) ?? null;
    const say = (outcome: Result['outcome']) =>
      done.results.push({ needId: need.id, number: `B-${number}`, title: situation.title, outcome });
    const remember = (version: number) => {
      done.before.push({
        needId: need.id,
        version,
        sectorId: need.holder?.kind === 'sector' ? need.holder.id : null,
        theme: need.theme,
        urgency: need.urgency,
        membershipId: held?.membershipId ?? null,
      });
      say('done');
    };
    if (action.kind === 'handler') {
      const change = reassign(actor, situation, staff, held, action.membershipId);
      if ('rejected' in change) say(change.rejected);
      else if ((held?.membershipId ?? null) === action.membershipId) say('unchanged');
      else {
        reassigned.push({ ...change, need });
        remember(need.version);
      }
      continue;
    }
    const command = commandOf(need, action, sectors);
    if (typeof command === 'string') say(command);
    else {
      const at = { now: inTurn(need, now), time, newId: () => crypto.randomUUID(), creditedTo: actor.sectorId };
      const outcome = perform(situation, command, actor, at);
      if ('rejected' in outcome) say(outcome.rejected);
      else {
        performed.push({ clientKey: crypto.randomUUID(), messages, outcome });
        remember(outcome.need.version);
      }
    }
  }
  await save(tx, now, actor, clientKey, performed, reassigned);
  return done;
}

async function save(
  tx: Tx,
  now: Date,
  actor: Actor,
  clientKey: string,
  performed: Saving[],
  reassigned: (Reassigned & { need: LoadedNeed['need'] })[],
): Promise<void> {
  const [first, ...others] = performed;
  if (first) await saveOutcomes(tx, actor, [{ ...first, clientKey }, ...others]);
  const [one, ...more] = reassigned;
  if (!one) return;
  await saveAssignments(tx, now, actor, [one, ...more]);
  await tell(tx, now, actor, clientKey, [one.need, ...more.map(({ need }) => need)], { kind: 'assignment.changed' });
}

function commandOf(
  need: LoadedNeed['need'],
  action: Exclude<TriageAction, { kind: 'handler' }>,
  sectors: Map<string, Sector>,
) {
  if (action.kind === 'sector') {
    const to = sectors.get(action.sectorId);
    if (!to) throw unknownSector();
    if (need.holder?.kind !== 'sector') return 'wrong_state' as const;
    if (need.holder.id === to.id) return 'unchanged' as const;
    return { deed: 'assign_sector' as const, to, reason: action.needed, replyBy: null };
  }
  const { theme = need.theme, urgency = need.urgency } = action;
  if (theme === need.theme && urgency === need.urgency) return 'unchanged' as const;
  return { deed: 'label' as const, theme, urgency };
}

async function sectorsOf(tx: Tx, municipalityId: string): Promise<Map<string, Sector>> {
  const found = await rows<{ id: string; name: string }>(
    tx,
    sql`select id, name from sector where municipality_id = ${municipalityId}`,
  );
  return new Map(found.map((s) => [s.id, { kind: 'sector' as const, ...s }]));
}

const unknownSector = () =>
  new Refusal('invalid_input', 'There is no such sector here.', [
    { path: 'body.action.sectorId', code: 'unknown', message: 'There is no such sector here.' },
  ]);

export const unseen = (needId: string): Result => ({ needId, number: null, title: null, outcome: 'not_found' });

/** As they were chosen. */
export const inOrder = (ids: string[], results: Result[]): Result[] =>
  [...new Set(ids)].flatMap((id) => results.filter((r) => r.needId === id));
