import { row, sql, type Tx } from '@vertskap/platform';
import { type Letter, oneLine } from './letter.js';
import type { NeedLetter, Reader } from './need-letter.js';
import { wordsOf } from './words.js';

/** What a call says outside: who asks and where to call. */
export type CallLetter = Letter & Pick<NeedLetter, 'notice'> & { replyBecomes: null };

/**
 * What somebody is told whom a neighbour lent for its ready team: that they are asked, or need do nothing more; and not a word of the need,
 * which they do not read. `read` where they have seen it.
 */
export async function callLetter(
  tx: Tx,
  { actor, language, position }: Reader,
  id: string,
  origin: string,
): Promise<CallLetter | 'read'> {
  const told = await row<{ municipality: string; phone: string | null; off: boolean }>(
    tx,
    sql`select t.data ->> 'municipality' as municipality, t.data ->> 'phone' as phone, t.data ->> 'step' = 'called_off' as off from notification t
        where (t.mail_id = ${id} or t.push_id = ${id}) and t.membership_id = ${actor.membershipId} and t.need_id is null and t.kind = 'team_call' and t.read_at is null
        order by t.at desc, t.id limit 1`,
  );
  if (!told) return 'read';
  const words = wordsOf(language);
  const head = told.off ? words.call.off(told.municipality) : words.call.asks(told.municipality);
  const text = told.off ? words.call.nothingMore : words.call.phone(told.phone ?? '');
  return {
    language,
    replyBecomes: null,
    subject: oneLine(head),
    notice: { title: oneLine(head), body: oneLine(text) },
    parts: [
      { text: `${head}.` },
      { text },
      { text: words.call.open, link: `${origin}/beredskap` },
      { text: words.why(oneLine(`${position}, ${actor.unit}`), 'call'), quiet: true },
    ],
  };
}
