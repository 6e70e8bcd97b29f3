import { type FoundOrganisations, orgDigits, type RegisteredOrganisation } from '@vertskap/contract';
import { asActor, type DataSource, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import type { Logger } from 'pino';
import type { Actor } from '../actor.rules.js';
import { placeOf } from '../administration/administration.rules.js';
import { askRegister } from './ask.js';

const DAY_MS = 86_400_000;
const KEPT_DAYS = 90;
type Kept = { answer: RegisteredOrganisation[]; at: Date };

/**
 * Organisations by name or number, for whoever lets in companies. What was asked within a day is answered from what was kept;
 * where the register does not answer, an older answer is given with its age, and without one it says so: everything can be
 * entered by hand. No transaction is open while it waits.
 */
export async function findOrganisations(
  db: DataSource,
  log: Logger,
  base: string,
  now: Date,
  actor: Actor,
  q: string,
): Promise<FoundOrganisations> {
  if (!placeOf(actor)) throw new Refusal('not_allowed', 'Only for whoever administers people.');
  const asked = /^[\d\s]+$/.test(q) ? orgDigits(q) : q.toLowerCase();
  const kept = await asActor(db, actor, (tx) => keptAnswer(tx, asked));
  if (kept && now.getTime() - kept.at.getTime() < DAY_MS) return fromKept(kept);
  if (base === '') return kept ? fromKept(kept) : { organisations: [], source: 'off', asOf: null };
  try {
    const organisations = await askRegister(base, asked);
    await asActor(db, actor, (tx) => keep(tx, now, asked, organisations));
    return { organisations, source: 'register', asOf: now.toISOString() };
  } catch (err) {
    log.warn({ err }, 'Enhetsregisteret could not be asked');
    return kept ? fromKept(kept) : { organisations: [], source: 'unavailable', asOf: null };
  }
}

const fromKept = ({ answer, at }: Kept): FoundOrganisations => ({
  organisations: answer,
  source: 'kept',
  asOf: at.toISOString(),
});

const keptAnswer = (tx: Tx, asked: string): Promise<Kept | undefined> =>
  row(tx, sql`select answer, at from organisation_lookup where asked = ${asked}`);

const keep = (tx: Tx, now: Date, asked: string, answer: RegisteredOrganisation[]): Promise<unknown> =>
  rows(
    tx,
    sql`with old as (delete from organisation_lookup where at < ${new Date(now.getTime() - KEPT_DAYS * DAY_MS)} and asked <> ${asked})
        insert into organisation_lookup (asked, answer, at) values (${asked}, ${JSON.stringify(answer)}::jsonb, ${now})
        on conflict (asked) do update set answer = excluded.answer, at = excluded.at`,
  );
