import type { NotificationPreferences, NotificationView, Role } from '@vertskap/contract';
import { workingTimeOf, type WorkingTime } from '@vertskap/clocks';
import { asSystem, type DataSource, rows, sql, type Tx } from '@vertskap/platform';
import { usualFor } from '../settings/preferences.rules.js';
import type { Level } from '../told/audience.rules.js';
import { levelOfWhat, sendAt } from './timing.rules.js';

/** What is older when it is first looked at is no news that anybody should be disturbed with. */
const NEWS_DAYS = 2;

type Waiting = {
  id: string;
  membershipId: string;
  needId: string | null;
  what: NotificationView['what'];
  at: Date;
  level: Level | null;
  read: boolean;
  role: Role;
  municipalityId: string | null;
  preferences: NotificationPreferences | null;
  muted: boolean;
  lastSent: Date | null;
};

/**
 * Looks at notifications that nobody has looked at, whoever wrote them, and puts each into the mail that is in the making for
 * its reader and need, or makes one; or into none. Returns how many it looked at.
 */
export async function planNext(db: DataSource, now: Date, limit: number, sends: boolean): Promise<number> {
  return asSystem(db, 'mail', async (tx) => {
    const waiting = await claim(tx, limit);
    if (waiting.length > 0) await save(tx, now, await planOf(tx, now, waiting, sends));
    return waiting.length;
  });
}

const claim = (tx: Tx, limit: number): Promise<Waiting[]> =>
  rows(
    tx,
    sql`select t.id, t.membership_id as "membershipId", t.need_id as "needId", jsonb_build_object('kind', t.kind) || t.data as what, t.at, t.level,
          t.read_at is not null as read, m.role, n.municipality_id as "municipalityId", p.body as preferences,
          exists (select from mail_mute u where u.membership_id = t.membership_id and u.need_id = t.need_id) as muted,
          (select max(l.sent_at) from mail l where l.membership_id = t.membership_id and l.need_id = t.need_id) as "lastSent"
        from notification t join membership m on m.id = t.membership_id left join need n on n.id = t.need_id
        left join notification_preference p on p.membership_id = t.membership_id
        where t.planned_at is null order by t.at limit ${limit} for no key update of t skip locked`,
  );

type Planned = { id: string; membershipId: string; needId: string | null; level: Level; sendAt: Date | null };

async function planOf(tx: Tx, now: Date, waiting: Waiting[], sends: boolean): Promise<Planned[]> {
  const times = new Map<string, WorkingTime>();
  for (const id of new Set(waiting.flatMap((w) => w.municipalityId ?? [])))
    times.set(id, await workingTimeOf(tx, id, now));
  return waiting.map(({ id, membershipId, needId, municipalityId, what, at, read, role, ...w }) => {
    const level = w.level ?? levelOfWhat(what, role);
    const calendar = times.get(municipalityId ?? '')?.calendar;
    const news = sends && !read && at.getTime() > now.getTime() - NEWS_DAYS * 86_400_000;
    const preferences = w.preferences ?? usualFor(role);
    return {
      id,
      membershipId,
      needId,
      level,
      sendAt: news && calendar ? sendAt({ ...w, level, now, preferences, calendar }) : null,
    };
  });
}

async function save(tx: Tx, now: Date, planned: Planned[]): Promise<void> {
  await rows(
    tx,
    sql`with planned as (
          select * from jsonb_to_recordset(${JSON.stringify(planned)}::jsonb) as p(id uuid, "membershipId" uuid, "needId" uuid, level text, "sendAt" timestamptz)),
        made as (
          insert into mail (membership_id, need_id, kind, send_at)
          select "membershipId", "needId", 'need', min("sendAt") from planned where "sendAt" is not null group by 1, 2 order by 1, 2
          on conflict (membership_id, need_id) where state = 'waiting' and kind = 'need' do update set send_at = least(mail.send_at, excluded.send_at)
          returning id, membership_id, need_id)
        update notification t set planned_at = ${now}, level = p.level, mail_id = made.id
        from planned p left join made on p."sendAt" is not null and made.membership_id = p."membershipId" and made.need_id = p."needId"
        where t.id = p.id`,
  );
}
