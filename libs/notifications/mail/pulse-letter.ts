import { addressHash, lastDay, openLink, refusedAt } from '@vertskap/dialogue';
import type { Language } from '@vertskap/contract';
import { row, sql, type Tx } from '@vertskap/platform';
import { type Letter, oneLine } from './letter.js';
import type { Post } from './post.js';
import { offToken } from './tokens.js';
import { onDay, wordsOf } from './words.js';

type Asked = {
  question: string;
  spoken: Language;
  association: string;
  associationId: string;
  company: string;
  municipalities: string[];
  closesOn: string;
  language: Language;
  reminded: boolean;
  address: string;
};

/**
 * A question to a member, with a personal link that is made now; and where a link switches such mail off. Undefined where it has closed meanwhile, or they want no more.
 */
export async function pulseLetter(
  tx: Tx,
  now: Date,
  recipientId: string,
  { origin, signer }: Pick<Post, 'origin' | 'signer'>,
): Promise<{ letter: Letter; off: string } | undefined> {
  const asked = await row<Asked>(
    tx,
    sql`select p.question, p.language as spoken, a.name as association, a.id as "associationId", c.name as company,
          array(select k.name from municipality k where k.id = any(p.municipality_ids) order by k.name) as municipalities,
          ${lastDay} as "closesOn", r.language,
          r.reminded_at is not null as reminded, encode(${addressHash(sql`r.email`)}, 'hex') as address
        from pulse_recipient r join pulse p on p.id = r.pulse_id join association a on a.id = p.association_id join company c on c.id = r.company_id
        where r.id = ${recipientId} and p.closed_at is null and ${now} < p.closes_at and not ${refusedAt(sql`a.id`, sql`r.email`)}`,
  );
  if (!asked) return undefined;
  const { question, spoken, association, associationId, company, municipalities, closesOn, language, address } = asked;
  const words = wordsOf(language).pulse;
  const off = `${origin}/avmeld/${offToken(signer, { of: associationId, what: `pulse:${address}` })}`;
  const link = `${origin}/puls/svar#${await openLink(tx, recipientId)}`;
  const letter: Letter = {
    language,
    subject: oneLine(asked.reminded ? words.reminder(association) : words.subject(association)),
    parts: [
      { text: words.asks(association, company) },
      { text: question, lang: spoken },
      { text: words.answer, link },
      { text: words.until(onDay(closesOn, language, now)) },
      { text: words.sees(municipalities) },
      { text: words.off(association), link: off, quiet: true },
    ],
  };
  return { letter, off };
}
