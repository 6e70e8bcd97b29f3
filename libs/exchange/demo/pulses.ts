import { type IndustrySection, sectionOf } from '@vertskap/contract';
import { answerLink, askPulse, openLink } from '@vertskap/dialogue';
import { sendPulses } from '@vertskap/notifications';
import { loadActor } from '@vertskap/organisations';
import { dateInOslo, rows, sql, type Tx } from '@vertskap/platform';
import { cast } from './cast.js';
import { idOf, membershipIdOf } from './ids.js';

const DAY_MS = 86_400_000;
const ASSOCIATION = 'kystby-nf';
const asked = {
  question: 'Hvordan er det å finne folk med riktig kompetanse nå?',
  language: 'nb',
  theme: 'recruitment',
} as const;

/** What each member answered last autumn, and what this one; and what some of them said of it. */
const answers: [company: string, before: number, now: number, comment?: string][] = [
  ['havn-bakeri', 2, 4, 'Lærlingordningen har hjulpet oss.'],
  ['kystby-sjomat', 2, 2],
  ['nordre-slipp', 1, 1, 'Vi har sagt nei til oppdrag fordi vi mangler sveisere.'],
  ['moloen-mek', 2, 4],
  ['holmen-trevare', 3, 4],
  ['skarvoy-laks', 3, 3],
  ['tangen-bygg', 1, 2, 'Folk takker ja, men finner ikke bolig her.'],
  ['lyng-elektro', 2, 3],
  ['havnelageret', 4, 4],
  ['tidevann-data', 5, 5],
  ['sjogata-regnskap', 3, 3],
  ['brygga-eiendom', 4, 4],
];
/** So many have answered what is asked now. */
const soFar = [4, 3, 5, 4];

/** What the association of Kystby asked its members: the same twice, which has closed, and something that is open. */
export async function askMembers(tx: Tx, now: Date): Promise<void> {
  await keepAddresses(tx);
  const first = await closed(tx, now, 120, null, (answer) => answer[1]);
  await closed(tx, now, 40, first, (answer) => answer[2]);
  const leader = await loadActor(tx, membershipIdOf('ingrid'), now);
  if (!leader) throw new Error('nobody can ask the members');
  await askPulse(tx, now, leader, {
    clientKey: idOf('deed', 'puls'),
    question: 'Hvordan fungerer sentrum for bedriften deres?',
    language: 'nb',
    theme: 'town_centre',
    closesOn: dateInOslo(new Date(now.getTime() + 9 * DAY_MS)),
  });
  await sendPulses(tx, now);
  await rows(tx, sql`update mail set state = 'sent', sent_at = ${now}, ended_at = ${now} where kind = 'pulse'`); // to nobody
  const recipients = await rows<{ id: string }>(
    tx,
    sql`select id from pulse_recipient order by email limit ${soFar.length}`,
  );
  for (const [i, { id }] of recipients.entries())
    await answerLink(tx, now, { token: await openLink(tx, id), score: soFar[i] ?? 3, comment: null });
}

/** Members without a contact who has a login. */
async function keepAddresses(tx: Tx): Promise<void> {
  const contacts = new Set(cast.people.map(({ company }) => company));
  const kept = answers.flatMap(([key]) =>
    contacts.has(key) ? [] : [{ company: idOf('company', key), email: `post@${key}.example` }],
  );
  await rows(
    tx,
    sql`insert into member_contact (association_id, company_id, email)
        select ${idOf('association', ASSOCIATION)}, company, email from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as k(company uuid, email text)`,
  );
}

/** As it is when it has closed: sums of nobody's answers. Asked so many days ago, for ten days. Its id. */
async function closed(
  tx: Tx,
  now: Date,
  daysAgo: number,
  before: string | null,
  scoreOf: (answer: (typeof answers)[number]) => number,
): Promise<string> {
  const id = idOf('deed', `puls ${daysAgo}`);
  const [at, closesAt] = [daysAgo, daysAgo - 10].map((days) => new Date(now.getTime() - days * DAY_MS));
  await rows(
    tx,
    sql`insert into pulse (id, association_id, membership_id, client_key, question, language, theme, series_id, municipality_ids, at, closes_at, sent_at, closed_at, asked)
        values (${id}, ${idOf('association', ASSOCIATION)}, ${membershipIdOf('ingrid')}, ${id}, ${asked.question}, ${asked.language}, ${asked.theme},
          ${before ?? id}, array[${idOf('municipality', 'kystby')}::uuid], ${at}, ${closesAt}, ${at}, ${closesAt}, ${answers.length + 2})`,
  );
  const said = answers.map((answer) => {
    const [company, , , comment = null] = answer;
    return { industry: industryOf(company), score: scoreOf(answer), comment: before ? comment : null };
  });
  await rows(
    tx,
    sql`insert into pulse_answer (pulse_id, industry, score, comment)
        select ${id}, industry, score, comment from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as s(industry text, score int, comment text)`,
  );
  return id;
}

const industryOf = (key: string): IndustrySection | null =>
  sectionOf(cast.companies.find((company) => company.key === key)?.industry ?? null);
