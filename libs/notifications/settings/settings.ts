import type { MailHealth, NotificationPreferences, NotificationSettings } from '@vertskap/contract';
import { refuseAddress } from '@vertskap/dialogue';
import type { Actor } from '@vertskap/organisations';
import { notFound, row, rows, sql, type Tx } from '@vertskap/platform';
import type { Off } from '../mail/tokens.js';
import { digestOf, usualFor } from './preferences.rules.js';

export type Installation = Pick<NotificationSettings, 'mail' | 'reply'>;

export async function settingsOf(tx: Tx, actor: Actor, installation: Installation): Promise<NotificationSettings> {
  const kept = await row<{ body: NotificationPreferences }>(
    tx,
    sql`select body from notification_preference where membership_id = ${actor.membershipId}`,
  );
  const usual = usualFor(actor.role);
  return { ...installation, preferences: kept?.body ?? usual, usual, digest: digestOf(actor.role) };
}

/** What is in the making already keeps its hour; what is unwanted from now on is called off. */
export async function savePreferences(tx: Tx, now: Date, actor: Actor, body: NotificationPreferences): Promise<void> {
  await rows(
    tx,
    sql`insert into notification_preference (membership_id, body) values (${actor.membershipId}, ${JSON.stringify(body)}::jsonb)
        on conflict (membership_id) do update set body = excluded.body`,
  );
  if (!body.mail.interrupts && !body.mail.bundled) await callOff(tx, now, { of: actor.membershipId, what: 'need' });
  if (!body.mail.digest) await callOff(tx, now, { of: actor.membershipId, what: 'digest' });
}

/** By a link in a mail: the signature was checked, nobody is signed in. False where there is no such reader any more. */
export async function switchOff(tx: Tx, now: Date, off: Off): Promise<boolean> {
  if (off.what.startsWith('pulse:')) return refuseAddress(tx, now, off.of, Buffer.from(off.what.slice(6), 'hex'));
  const reader = await row<{ role: Actor['role']; body: NotificationPreferences | null }>(
    tx,
    sql`select m.role, p.body from membership m left join notification_preference p on p.membership_id = m.id where m.id = ${off.of}`,
  );
  if (!reader) return false;
  const preferences = reader.body ?? usualFor(reader.role);
  const { mail } = preferences;
  if (off.what.startsWith('need:'))
    await rows(
      tx,
      sql`insert into mail_mute (membership_id, need_id) values (${off.of}, ${off.what.slice(5)}) on conflict do nothing`,
    );
  else
    await rows(
      tx,
      sql`insert into notification_preference (membership_id, body)
          values (${off.of}, ${JSON.stringify({ ...preferences, mail: off.what === 'digest' ? { ...mail, digest: false } : { ...mail, interrupts: false, bundled: false } })}::jsonb)
          on conflict (membership_id) do update set body = excluded.body`,
    );
  await callOff(tx, now, off);
  return true;
}

async function callOff(tx: Tx, now: Date, { of, what }: Off): Promise<void> {
  const needId = what.startsWith('need:') ? what.slice(5) : null;
  await rows(
    tx,
    sql`update mail set state = 'dropped', ended_at = ${now} where membership_id = ${of} and state = 'waiting'
          and kind = ${what === 'digest' ? 'digest' : 'need'} and (means = 'mail' or ${needId}::uuid is not null) and (${needId}::uuid is null or need_id = ${needId})`,
  );
}

/** How mail does for the people of an administrator's municipality. Throws `not_found` for everyone else. */
export async function mailHealth(
  tx: Tx,
  now: Date,
  actor: Actor,
  installation: Pick<MailHealth, 'outgoing' | 'incoming'>,
): Promise<MailHealth> {
  if (actor.role !== 'administrator') throw notFound();
  const ours = sql`(m.municipality_id = ${actor.municipalityId} or n.municipality_id = ${actor.municipalityId})`;
  const counted = await row<Omit<MailHealth, 'outgoing' | 'incoming'>>(
    tx,
    sql`select count(*) filter (where l.state = 'waiting')::int as waiting,
          count(*) filter (where l.sent_at > ${now}::timestamptz - interval '7 days')::int as sent,
          count(*) filter (where l.state = 'sending' and l.trouble is not null)::int as trying,
          (select count(*)::int from inbound_mail i left join need n on n.id = i.need_id where i.outcome not in ('comment', 'note', 'meeting_answer', 'repeated')
            and i.at > ${now}::timestamptz - interval '7 days' and (n.id is null or n.municipality_id = ${actor.municipalityId})) as refused,
          coalesce((select jsonb_agg(jsonb_build_object('at', iso(f.ended_at), 'trouble', f.trouble, 'name', f.name)) from (
            select l.ended_at, l.trouble, p.name from mail l join membership m on m.id = l.membership_id join person p on p.id = m.person_id
              left join need n on n.id = l.need_id
            where l.state = 'failed' and l.means = 'mail' and l.ended_at > ${now}::timestamptz - interval '30 days' and ${ours} order by l.ended_at desc limit 20) f), '[]') as failed
        from mail l join membership m on m.id = l.membership_id left join need n on n.id = l.need_id where l.means = 'mail' and (l.state in ('waiting', 'sending') or l.sent_at > ${now}::timestamptz - interval '7 days') and ${ours}`,
  );
  return { ...installation, ...(counted ?? { waiting: 0, sent: 0, trying: 0, failed: [], refused: 0 }) };
}
