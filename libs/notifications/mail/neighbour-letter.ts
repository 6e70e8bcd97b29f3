import { receives } from '@vertskap/needs';
import { rows, sql, type Tx } from '@vertskap/platform';
import { type Letter, oneLine } from './letter.js';
import type { NeedLetter, Reader } from './need-letter.js';
import { wordsOf } from './words.js';
import type { Words } from './words.types.js';

/** What is said outside of what neighbours ask for: who asks, and where to call or to read. */
export type NeighbourLetter = Letter & Pick<NeedLetter, 'notice'> & { replyBecomes: null; path: string };

type Call = { municipality: string; phone: string | null; off: boolean };
/** `link`: what leads to where something can be done about it, if anything can. */
type Said = { head: string; text: string; path: string; link: string | null; why: 'call' | 'neighbour' };
const MOST = 20;

/**
 * What somebody is told of what neighbours ask for, and not a word of the need, which they do not read. `read` where they have seen it.
 */
export async function neighbourLetter(
  tx: Tx,
  reader: Reader,
  id: string,
  origin: string,
): Promise<NeighbourLetter | 'read'> {
  const { actor, language, position } = reader;
  const words = wordsOf(language);
  const said = [...(await callsIn(tx, reader, id, words)), ...(await waitingIn(tx, reader, id, words))];
  const [first] = said;
  if (!first) return 'read';
  const links = new Map(said.flatMap(({ path, link }) => (link === null ? [] : [[path, link] as const])));
  return {
    language,
    path: first.path,
    replyBecomes: null,
    subject: oneLine(first.head),
    notice: { title: oneLine(first.head), body: oneLine(first.text) },
    parts: [
      ...said.flatMap(({ head, text }) => [{ text: `${head}.` }, { text }]),
      ...[...links].map(([path, link]) => ({ text: link, link: `${origin}${path}` })),
      { text: words.why(oneLine(`${position}, ${actor.unit}`), first.why), quiet: true },
    ],
  };
}

/**
 * Whom a neighbour lent for its ready team is told that they are asked, or need do nothing more. Of several calls, which have an hour each, what was
 * said last; those that still ask first.
 */
async function callsIn(tx: Tx, { actor }: Reader, id: string, { call }: Words): Promise<Said[]> {
  const told = await rows<Call>(
    tx,
    sql`select municipality, off, (array_agg(phone order by at desc))[1] as phone from (
          select distinct on (coalesce(t.data ->> 'callId', t.id::text)) t.data ->> 'municipality' as municipality, t.data ->> 'phone' as phone,
            t.data ->> 'step' = 'called_off' as off, t.at
          from notification t
          where (t.mail_id = ${id} or t.push_id = ${id}) and t.membership_id = ${actor.membershipId} and t.need_id is null and t.kind = 'team_call' and t.read_at is null
          order by coalesce(t.data ->> 'callId', t.id::text), t.at desc, t.id) newest
        group by municipality, off order by off, max(at) desc limit ${MOST}`,
  );
  const at = { path: '/beredskap', why: 'call' } as const;
  return told.map(({ municipality, phone, off }) =>
    off
      ? { head: call.off(municipality), text: call.nothingMore, link: null, ...at }
      : { head: call.asks(municipality), text: call.phone(phone ?? ''), link: call.open, ...at },
  );
}

type Waiting = { said: 'offers' | 'asks' | 'due' | 'over'; municipality: string; n: number };

/**
 * The coordinators are told that needs, or parts in the answers to some, wait for them; or do no more. Of each what was said last, and that it waits only
 * while it does; what waits first.
 */
async function waitingIn(tx: Tx, { actor }: Reader, id: string, { call, neighbour }: Words): Promise<Said[]> {
  const told = await rows<Waiting>(
    tx,
    sql`select said, municipality, count(*)::int as n from (
          select distinct on (coalesce(c.referral_id::text, t.data ->> 'referralId', t.id::text)) t.at,
            coalesce(t.data ->> 'owedTo', t.data ->> 'municipality') as municipality,
            case when t.kind = 'deadline' then 'due' when t.data ->> 'state' <> 'offered' then 'over'
              when t.data ->> 'purpose' = 'hand_on' then 'offers' else 'asks' end as said,
            r.id is not null or t.kind = 'referral' and not t.data ? 'referralId' as waits
          from notification t left join clock c on c.id = t.clock_id
          left join referral r on r.id = coalesce(c.referral_id, (t.data ->> 'referralId')::uuid) and ${receives(actor)}
          where (t.mail_id = ${id} or t.push_id = ${id}) and t.membership_id = ${actor.membershipId} and t.need_id is null
            and (t.kind = 'referral' or t.data ? 'owedTo') and t.read_at is null
          order by coalesce(c.referral_id::text, t.data ->> 'referralId', t.id::text), t.at desc, t.id) newest
        where waits or said = 'over' group by said, municipality order by said = 'over', max(at) desc limit ${MOST}`,
  );
  const at = { path: '/regioner', why: 'neighbour' } as const;
  return told.map(({ said, municipality, n }) =>
    said === 'over'
      ? { head: neighbour.over(municipality), text: call.nothingMore, link: null, ...at }
      : { head: neighbour[said](municipality, n), text: neighbour.read, link: neighbour.open, ...at },
  );
}
