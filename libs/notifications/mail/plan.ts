import type { NotificationPreferences, NotificationView, Role } from '@vertskap/contract';
import { workingTimeOf, type WorkingTime } from '@vertskap/clocks';
import { asSystem, type DataSource, plannedOnce, prepared, sql, type Tx } from '@vertskap/platform';
import { usualFor } from '../settings/preferences.rules.js';
import type { Level } from '../told/audience.rules.js';
import { cannotWait, levelOfWhat, sendAt } from './timing.rules.js';

/** What is older when it is first looked at is no news that anybody should be disturbed with. */
const NEWS_DAYS = 2;

type Waiting = {
  id: string;
  membershipId: string;
  needId: string | null;
  meetingId: string | null;
  what: NotificationView['what'];
  at: Date;
  level: Level | null;
  read: boolean;
  role: Role;
  municipalityId: string | null;
  preferences: NotificationPreferences | null;
  muted: boolean;
  pushes: boolean;
  lastMail: Date | null;
  lastPush: Date | null;
};

/**
 * Looks at notifications that nobody has looked at, whoever wrote them, and puts each into the mail that is in the making for
 * its reader and need, or makes one; or into none. The same with the push. `sends`: this installation sends mail. Returns how many it
 * looked at.
 */
export async function planNext(db: DataSource, now: Date, limit: number, sends: boolean): Promise<number> {
  return asSystem(db, 'mail', async (tx) => {
    const [, waiting] = await Promise.all([plannedOnce(tx), claim(tx, limit)]);
    if (waiting.length > 0) await save(tx, now, await planOf(tx, now, waiting, sends));
    return waiting.length;
  });
}

const claim = (tx: Tx, limit: number): Promise<Waiting[]> =>
  prepared(
    tx,
    sql`select t.id, t.membership_id as "membershipId", t.need_id as "needId", t.meeting_id as "meetingId", jsonb_build_object('kind', t.kind) || t.data as what, t.at, t.level,
          t.read_at is not null as read, m.role, coalesce(n.municipality_id, k.municipality_id, case when t.kind in ('team_call', 'referral') or t.data ? 'owedTo' then m.municipality_id end) as "municipalityId", p.body as preferences,
          exists (select from mail_mute u where u.membership_id = t.membership_id and u.need_id = t.need_id) as muted,
          t.meeting_id is null and exists (select from push_device d where d.membership_id = t.membership_id) as pushes,
          l.mail as "lastMail", l.push as "lastPush"
        from notification t join membership m on m.id = t.membership_id left join need n on n.id = t.need_id
        left join notification_preference p on p.membership_id = t.membership_id
        left join lateral (select min(s.municipality_id::text)::uuid as municipality_id from meeting g join space_municipality s on s.space_id = g.space_id where g.id = t.meeting_id) k on true
        cross join lateral (
          select max(sent_at) filter (where means = 'mail') as mail, max(sent_at) filter (where means = 'push') as push
          from mail where mail.membership_id = t.membership_id and mail.need_id = t.need_id and sent_at is not null) l
        where t.planned_at is null order by t.at limit ${limit} for no key update of t skip locked`,
  );

type Planned = {
  id: string;
  membershipId: string;
  needId: string | null;
  meetingId: string | null;
  level: Level;
  mailAt: Date | null;
  pushAt: Date | null;
};

const nothing = { mail: null, push: null };

async function planOf(tx: Tx, now: Date, waiting: Waiting[], sends: boolean): Promise<Planned[]> {
  const times = new Map<string, WorkingTime>();
  for (const id of new Set(waiting.flatMap((w) => w.municipalityId ?? [])))
    times.set(id, await workingTimeOf(tx, id, now));
  return waiting.map(
    ({ id, membershipId, needId, meetingId, municipalityId, what, at, read, role, lastMail, lastPush, ...w }) => {
      const level = w.level ?? levelOfWhat(what, role);
      const calendar = times.get(municipalityId ?? '')?.calendar;
      const news = !read && at.getTime() > now.getTime() - NEWS_DAYS * 86_400_000;
      const usual = w.preferences ?? usualFor(role);
      const preferences = cannotWait(what, at) ? { ...usual, hours: null } : usual;
      const lastSent = { mail: lastMail, push: lastPush };
      const when = news && calendar ? sendAt({ ...w, level, now, lastSent, preferences, calendar }) : nothing;
      return { id, membershipId, needId, meetingId, level, mailAt: sends ? when.mail : null, pushAt: when.push };
    },
  );
}

async function save(tx: Tx, now: Date, planned: Planned[]): Promise<void> {
  await prepared(
    tx,
    sql`with planned as (
          select * from jsonb_to_recordset(${JSON.stringify(planned)}::jsonb) as p(id uuid, "membershipId" uuid, "needId" uuid, "meetingId" uuid, level text, "mailAt" timestamptz, "pushAt" timestamptz)),
        made as (
          insert into mail (membership_id, need_id, kind, means, send_at)
          select "membershipId", "needId", 'need', means, min(at) from planned
          cross join lateral (values ('mail', "mailAt"), ('push', "pushAt")) as v(means, at) where at is not null and "needId" is not null group by 1, 2, 4 order by 1, 2, 4
          on conflict (membership_id, need_id, means) where state = 'waiting' and kind = 'need' do update set send_at = least(mail.send_at, excluded.send_at)
          returning id, membership_id, need_id, means),
        called as (
          insert into mail (membership_id, meeting_id, kind, means, send_at)
          select "membershipId", "meetingId", 'meeting', 'mail', min("mailAt") from planned where "mailAt" is not null and "meetingId" is not null group by 1, 2 order by 1, 2
          on conflict (membership_id, meeting_id) where state = 'waiting' and kind = 'meeting' do update set send_at = least(mail.send_at, excluded.send_at)
          returning id, membership_id, meeting_id),
        outside as (
          insert into mail (membership_id, kind, means, send_at)
          select "membershipId", 'call', means, min(at) from planned
          cross join lateral (values ('mail', "mailAt"), ('push', "pushAt")) as v(means, at) where at is not null and "needId" is null and "meetingId" is null
          group by 1, 3 order by 1, 3
          on conflict (membership_id, means) where state = 'waiting' and kind = 'call' do update set send_at = least(mail.send_at, excluded.send_at)
          returning id, membership_id, means)
        update notification t set planned_at = ${now}, level = p.level, mail_id = coalesce(m.id, c.id, o.id), push_id = coalesce(q.id, r.id)
        from planned p
        left join made m on p."mailAt" is not null and m.membership_id = p."membershipId" and m.need_id = p."needId" and m.means = 'mail'
        left join made q on p."pushAt" is not null and q.membership_id = p."membershipId" and q.need_id = p."needId" and q.means = 'push'
        left join called c on p."mailAt" is not null and c.membership_id = p."membershipId" and c.meeting_id = p."meetingId"
        left join outside o on p."mailAt" is not null and p."needId" is null and p."meetingId" is null and o.membership_id = p."membershipId" and o.means = 'mail'
        left join outside r on p."pushAt" is not null and p."needId" is null and p."meetingId" is null and r.membership_id = p."membershipId" and r.means = 'push'
        where t.id = p.id`,
  );
}
