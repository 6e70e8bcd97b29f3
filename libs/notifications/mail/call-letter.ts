import { rows, sql, type Tx } from '@vertskap/platform';
import { type Letter, oneLine } from './letter.js';
import type { NeedLetter, Reader } from './need-letter.js';
import { wordsOf } from './words.js';

/** What a call says outside: who asks and where to call. */
export type CallLetter = Letter & Pick<NeedLetter, 'notice'> & { replyBecomes: null };

type Told = { municipality: string; phone: string | null; off: boolean };
const MOST = 20;

/**
 * What somebody is told whom a neighbour lent for its ready team: that they are asked, or need do nothing more; and not a word of the need,
 * which they do not read. Of several calls, which have an hour each, what was said last; those that still ask first. `read` where they have seen it.
 */
export async function callLetter(
  tx: Tx,
  { actor, language, position }: Reader,
  id: string,
  origin: string,
): Promise<CallLetter | 'read'> {
  const told = await rows<Told>(
    tx,
    sql`select municipality, off, (array_agg(phone order by at desc))[1] as phone from (
          select distinct on (t.data ->> 'municipality', t.data ->> 'answerBy') t.data ->> 'municipality' as municipality, t.data ->> 'phone' as phone,
            t.data ->> 'step' = 'called_off' as off, t.at
          from notification t
          where (t.mail_id = ${id} or t.push_id = ${id}) and t.membership_id = ${actor.membershipId} and t.need_id is null and t.kind = 'team_call' and t.read_at is null
          order by t.data ->> 'municipality', t.data ->> 'answerBy', t.at desc, t.id) newest
        group by municipality, off order by off, max(at) desc limit ${MOST}`,
  );
  const words = wordsOf(language);
  const said = told.map(({ municipality, phone, off }) =>
    off
      ? { head: words.call.off(municipality), text: words.call.nothingMore }
      : { head: words.call.asks(municipality), text: words.call.phone(phone ?? '') },
  );
  const [first] = said;
  if (!first) return 'read';
  return {
    language,
    replyBecomes: null,
    subject: oneLine(first.head),
    notice: { title: oneLine(first.head), body: oneLine(first.text) },
    parts: [
      ...said.flatMap(({ head, text }) => [{ text: `${head}.` }, { text }]),
      ...(told.some(({ off }) => !off) ? [{ text: words.call.open, link: `${origin}/beredskap` }] : []),
      { text: words.why(oneLine(`${position}, ${actor.unit}`), 'call'), quiet: true },
    ],
  };
}
