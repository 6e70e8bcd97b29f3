import type { WinterPause, WinterPausesView } from '@vertskap/contract';
import { ruleOf, winterPauseProblem, workingTimeOf } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { audit, notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { inTurn } from '../need.rules.js';
import { mayChange, recomputeAll } from '../promises/change.js';
import { recomputeStatutory } from '../promises/recompute.rules.js';

/** The local regulations of the own municipality. Everyone in it may look; throws `not_found` for business. */
export async function winterPausesOf(tx: Tx, actor: Actor): Promise<WinterPausesView> {
  if (!actor.municipalityId) throw notFound();
  const pauses = await rows<WinterPausesView['pauses'][number]>(
    tx,
    sql`select w.rule, w.from_day as "from", w.to_day as "to", w.basis, iso(w.since) as since, p.name as "changedBy"
        from statutory_winter_pause w join membership m on m.id = w.changed_by join person p on p.id = m.person_id
        where w.municipality_id = ${actor.municipalityId} and w.until is null order by w.rule`,
  );
  return { pauses };
}

/** The local pause of one rule that holds now. */
export async function winterPauseOf(tx: Tx, municipalityId: string, rule: string): Promise<WinterPause | undefined> {
  return row(
    tx,
    sql`select rule, from_day as "from", to_day as "to", basis from statutory_winter_pause
        where municipality_id = ${municipalityId} and rule = ${rule} and until is null`,
  );
}

/**
 * Enters all local pauses anew and moves the deadlines that run, in the caller's transaction. Rows that say the same stay.
 * Throws `invalid_input` for a pause that makes no sense, or for a rule that knows none.
 */
export async function setWinterPauses(tx: Tx, now: Date, actor: Actor, pauses: WinterPause[]): Promise<void> {
  const municipalityId = mayChange(actor);
  check(pauses);
  await rows(tx, sql`select 1 from municipality where id = ${municipalityId} for no key update`);
  const { pauses: old } = await winterPausesOf(tx, actor);
  const list = JSON.stringify(pauses);
  const given = sql`select * from jsonb_to_recordset(${list}::jsonb) as g(rule text, "from" text, "to" text, basis text)`;
  await rows(
    tx,
    sql`update statutory_winter_pause w set until = ${now}, ended_by = ${actor.membershipId}
        where w.municipality_id = ${municipalityId} and w.until is null and not exists (
          select from (${given}) g where g.rule = w.rule and g."from" = w.from_day and g."to" = w.to_day and g.basis = w.basis)`,
  );
  await rows(
    tx,
    sql`insert into statutory_winter_pause (municipality_id, rule, from_day, to_day, basis, since, changed_by)
        select ${municipalityId}, g.rule, g."from", g."to", g.basis, ${now}, ${actor.membershipId} from (${given}) g
        on conflict (municipality_id, rule) where until is null do nothing`,
  );
  const object = [...new Set([...old, ...pauses].map(({ rule }) => rule))].join(', ');
  await audit(tx, { action: 'winter_pauses.changed', object, old, new: pauses });
  const time = await workingTimeOf(tx, municipalityId, now);
  await recomputeAll(tx, actor, municipalityId, (situation) => {
    const at = { now: inTurn(situation.need, now), time, newId: () => crypto.randomUUID(), creditedTo: null };
    return recomputeStatutory(situation, at, pauses);
  });
}

function check(pauses: WinterPause[]): void {
  const problem = (pause: WinterPause, i: number): { code: string; message: string } | null => {
    if (!ruleOf(pause.rule)?.localPause) return { code: 'unknown', message: 'this rule knows no local pause' };
    if (pauses.findIndex((p) => p.rule === pause.rule) < i)
      return { code: 'repeated', message: 'one pause for each rule' };
    const code = winterPauseProblem(pause);
    return code && { code, message: code === 'too_long' ? 'two months of the year must be left' : 'no such day' };
  };
  const problems = pauses.flatMap((pause, i) => {
    const found = problem(pause, i);
    return found ? [{ path: `body.pauses.${i}`, ...found }] : [];
  });
  if (problems.length > 0) throw new Refusal('invalid_input', 'These local pauses make no sense.', problems);
}
