import type { NotificationPreferences, NotificationSettings, Role } from '@vertskap/contract';
import { compile, isWorkday, localDate, type WorkingTime, workingTimeOf } from '@vertskap/clocks';
import { asSystem, type DataSource, rows, sql } from '@vertskap/platform';
import { digestOf, usualFor } from '../settings/preferences.rules.js';

type Digest = NonNullable<NotificationSettings['digest']>;
type Reader = {
  membershipId: string;
  role: Role;
  municipalityId: string | null;
  preferences: NotificationPreferences | null;
};

const roles: Role[] = [
  'association_representative',
  'case_handler',
  'coordinator',
  'sector_leader',
  'director',
  'mayor',
];

/**
 * Puts a summary in the outbox for everybody who gets this one and wants it: once a day each, however often it is run. What it
 * says is written when it is sent; where nothing waits, nothing goes. Daily ones rest where the municipality is closed. Returns how many.
 */
export async function planDigests(db: DataSource, now: Date, digest: Digest): Promise<number> {
  return asSystem(db, 'daily', async (tx) => {
    const readers = await rows<Reader>(
      tx,
      sql`select m.id as "membershipId", m.role, m.municipality_id as "municipalityId", p.body as preferences
          from membership m left join notification_preference p on p.membership_id = m.id
          where m.role = any(${roles.filter((role) => digestOf(role) === digest)}) and m.valid_from <= ${now} and ${now} < m.valid_to`,
    );
    const times = new Map<string, WorkingTime>();
    for (const id of new Set(readers.flatMap((r) => r.municipalityId ?? [])))
      times.set(id, await workingTimeOf(tx, id, now));
    const wanted = readers.filter(({ role, preferences, municipalityId }) => {
      const calendar = times.get(municipalityId ?? '')?.calendar;
      const open = !calendar || digest !== 'daily' || isOpen(calendar, now);
      return open && (preferences ?? usualFor(role)).mail.digest;
    });
    const made = await rows(
      tx,
      sql`insert into mail (membership_id, kind, digest_on, send_at)
          select id, 'digest', (${now}::timestamptz at time zone 'Europe/Oslo')::date, ${now} from unnest(${wanted.map((r) => r.membershipId)}::uuid[]) as id
          on conflict (membership_id, digest_on) where kind = 'digest' do nothing returning 1`,
    );
    return made.length;
  });
}

function isOpen(calendar: WorkingTime['calendar'], now: Date): boolean {
  const compiled = compile(calendar);
  return isWorkday(compiled, localDate(compiled, now.getTime()));
}
