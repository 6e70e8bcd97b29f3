import type { Topic } from '@vertskap/contract';
import { rows, sql, type Tx } from '@vertskap/platform';
import { cast } from './cast.js';
import { idOf, membershipIdOf } from './ids.js';

const DAY_MS = 86_400_000;

type Known = { who: string; topic: Topic; line: string };
const competences: Known[] = [
  { who: 'kari', topic: 'planning', line: 'Reguleringsplaner og områdeplaner' },
  { who: 'kari', topic: 'harbour', line: 'Lang erfaring med havneplaner' },
  { who: 'anders', topic: 'building', line: 'Næringsbygg og bruksendring' },
  { who: 'ola', topic: 'roads', line: 'Avkjørsler, skilt og tungtrafikk' },
  { who: 'ola', topic: 'parking', line: '' },
  { who: 'hege', topic: 'winter_roads', line: 'Brøyteruter og kontrakter' },
  { who: 'hege', topic: 'energy', line: 'Strøm til torg og kaier' },
  { who: 'joneirik', topic: 'water_sewage', line: 'Påslipp fra næringsmiddelindustri' },
  { who: 'silje', topic: 'skills', line: 'Læreplasser og fagskole' },
  { who: 'marianne', topic: 'business_support', line: 'Næringsfond og etablering' },
  { who: 'magnus', topic: 'fisheries', line: 'Lokaliteter og kystsoneplan' },
  { who: 'magnus', topic: 'planning', line: '' },
];
/** What a neighbour lends: by whom it was offered, and who said yes, if anybody has. */
const lendings = [
  { who: 'magnus', topic: 'fisheries', to: 'kystby', by: 'elin', accepted: 'trond' },
  { who: 'magnus', topic: 'planning', to: 'kystby', by: 'elin', accepted: null },
  { who: 'kari', topic: 'harbour', to: 'fjordvik', by: 'trond', accepted: 'elin' },
];

/** What people of the demonstration know, and what its municipalities lend each other. */
export async function tellWhoKnowsWhat(tx: Tx, now: Date): Promise<void> {
  const at = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const known = competences.map(({ who, topic, line }) => ({
    id: competenceId(who, topic),
    membership: membershipIdOf(who),
    municipality: municipalityOf(who),
    topic,
    line,
    at: at(60),
  }));
  await rows(
    tx,
    sql`insert into competence (id, membership_id, municipality_id, topic, line, at, by_membership_id)
        select id, membership, municipality, topic, line, at, membership
        from jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as r(id uuid, membership uuid, municipality uuid, topic text, line text, at timestamptz)`,
  );
  const lent = lendings.map(({ who, topic, to, by, accepted }) => ({
    id: idOf('deed', `lending/${who}/${topic}/${to}`),
    competence: competenceId(who, topic),
    lender: municipalityOf(who),
    borrower: idOf('municipality', to),
    at: at(40),
    by: membershipIdOf(by),
    accepted: accepted && at(38),
    acceptedBy: accepted && membershipIdOf(accepted),
  }));
  await rows(
    tx,
    sql`insert into lending (id, competence_id, from_municipality_id, to_municipality_id, offered_at, offered_by, accepted_at, accepted_by)
        select id, competence, lender, borrower, at, "by", accepted, "acceptedBy"
        from jsonb_to_recordset(${JSON.stringify(lent)}::jsonb)
          as r(id uuid, competence uuid, lender uuid, borrower uuid, at timestamptz, "by" uuid, accepted timestamptz, "acceptedBy" uuid)`,
  );
}

const competenceId = (who: string, topic: string): string => idOf('deed', `competence/${who}/${topic}`);

function municipalityOf(who: string): string {
  const municipality = cast.people.find(({ key }) => key === who)?.municipality;
  if (!municipality) throw new Error(`${who} works in no municipality`);
  return idOf('municipality', municipality);
}
