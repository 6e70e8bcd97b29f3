import type { NotificationView } from '@vertskap/contract';
import { rows, sql, type Tx } from '@vertskap/platform';
import { type Letter, oneLine } from './letter.js';
import type { NeedLetter, Reader } from './need-letter.js';
import { wordsOf } from './words.js';
import type { Words } from './words.types.js';

/** What a call says outside: who asks, and where to call or to read. */
export type CallLetter = Letter & Pick<NeedLetter, 'notice'> & { replyBecomes: null; path: string };

type Call = { municipality: string; phone: string | null; off: boolean };
/** `link`: what leads to where something can be done about it, if anything can. */
type Said = { head: string; text: string; path: string; link: string | null; why: 'call' | 'neighbour' };
const MOST = 20;

/**
 * What somebody is told of what neighbours ask for, and not a word of the need, which they do not read. `read` where they have seen it.
 */
export async function callLetter(tx: Tx, reader: Reader, id: string, origin: string): Promise<CallLetter | 'read'> {
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
          select distinct on (t.data ->> 'municipality', t.data ->> 'answerBy') t.data ->> 'municipality' as municipality, t.data ->> 'phone' as phone,
            t.data ->> 'step' = 'called_off' as off, t.at
          from notification t
          where (t.mail_id = ${id} or t.push_id = ${id}) and t.membership_id = ${actor.membershipId} and t.need_id is null and t.kind = 'team_call' and t.read_at is null
          order by t.data ->> 'municipality', t.data ->> 'answerBy', t.at desc, t.id) newest
        group by municipality, off order by off, max(at) desc limit ${MOST}`,
  );
  const at = { path: '/beredskap', why: 'call' } as const;
  return told.map(({ municipality, phone, off }) =>
    off
      ? { head: call.off(municipality), text: call.nothingMore, link: null, ...at }
      : { head: call.asks(municipality), text: call.phone(phone ?? ''), link: call.open, ...at },
  );
}

/** The coordinators are told that a need, or a part in the answer to one, waits for them; or does no more. What was said last stands first, once. */
async function waitingIn(tx: Tx, { actor }: Reader, id: string, words: Words): Promise<Said[]> {
  const told = await rows<{ what: NotificationView['what'] }>(
    tx,
    sql`select jsonb_build_object('kind', t.kind) || t.data as what from notification t
        where (t.mail_id = ${id} or t.push_id = ${id}) and t.membership_id = ${actor.membershipId} and t.need_id is null
          and (t.kind = 'referral' or t.data ? 'owedTo') and t.read_at is null
        order by t.at desc, t.id limit ${MOST}`,
  );
  const said = told.flatMap(({ what }) => waitingSaid(what, words));
  return [...new Map(said.map((one) => [one.head, one])).values()];
}

function waitingSaid(what: NotificationView['what'], { call, neighbour }: Words): Said[] {
  const at = { text: neighbour.read, path: '/regioner', link: neighbour.open, why: 'neighbour' } as const;
  if (what.kind === 'deadline' && what.owedTo !== undefined)
    return [{ ...at, head: neighbour.due(what.owedTo, what.share) }];
  if (what.kind !== 'referral') return [];
  const { purpose, state, municipality } = what;
  if (state !== 'offered') return [{ ...at, head: neighbour.over(municipality), text: call.nothingMore, link: null }];
  return [{ ...at, head: purpose === 'hand_on' ? neighbour.offers(municipality) : neighbour.asks(municipality) }];
}
