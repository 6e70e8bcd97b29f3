import { raiseNeed } from '@vertskap/needs';
import { loadActor } from '@vertskap/organisations';
import { row, rows, sql, type Tx } from '@vertskap/platform';
import { askNeighbours, consentToReferral, contributeToReferral, proposeReferral } from '@vertskap/region';
import { idOf, membershipIdOf } from './ids.js';
import type { MunicipalityKey, PersonKey, WrittenLanguage } from './story.types.js';

const DAY_MS = 86_400_000;
const regionId = idOf('region', 'ytre-kyst');
const spaceId = idOf('space', 'ytre-kyst');

/** The neighbours of Kystby: one works together with it, and one has not answered yet; and a space of theirs with two associations. */
export async function joinNeighbours(tx: Tx, now: Date): Promise<void> {
  const at = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const [kystby, fjordvik, nesoy] = ['kystby', 'fjordvik', 'nesoy'].map((key) => idOf('municipality', key));
  await rows(
    tx,
    sql`insert into region (id, name, founded_at, founded_by) values (${regionId}, 'Ytre kyst', ${at(90)}, ${membershipIdOf('trond')})`,
  );
  await rows(
    tx,
    sql`insert into region_member (region_id, municipality_id, invited_at, invited_by, joined_at)
        values (${regionId}, ${kystby}, ${at(90)}, ${kystby}, ${at(90)}), (${regionId}, ${fjordvik}, ${at(89)}, ${kystby}, ${at(85)}),
          (${regionId}, ${nesoy}, ${at(3)}, ${fjordvik}, null)`,
  );
  await rows(
    tx,
    sql`insert into space (id, name, region_id) values (${spaceId}, 'Ytre kyst reiselivsforum', ${regionId})`,
  );
  await rows(
    tx,
    sql`insert into space_municipality (space_id, municipality_id) values (${spaceId}, ${kystby}), (${spaceId}, ${fjordvik})`,
  );
  await rows(
    tx,
    sql`insert into space_association (space_id, association_id)
        values (${spaceId}, ${idOf('association', 'kystby-reiseliv')}), (${spaceId}, ${idOf('association', 'fjordvik-nl')})`,
  );
  await rows(
    tx,
    sql`insert into space_invitation (space_id, association_id, municipality_id, at, membership_id)
        values (${spaceId}, ${idOf('association', 'kystby-sentrum')}, ${kystby}, ${at(2)}, ${membershipIdOf('marianne')})`,
  );
}

/** A need of Fjordvik that Kystby's coordinator is asked to take over, with the yes of whoever raised it. */
export async function referOne(tx: Tx, now: Date): Promise<void> {
  const [geir, elin] = [
    await loadActor(tx, membershipIdOf('geir'), now),
    await loadActor(tx, membershipIdOf('elin'), now),
  ];
  if (!geir || !elin) throw new Error('nobody can refer anything');
  const { needId } = await raiseNeed(tx, now, geir, {
    clientKey: idOf('deed', 'refer/raise'),
    spaceId,
    municipalityId: idOf('municipality', 'fjordvik'),
    title: 'Venterom på ferjekaia for bussturister',
    body: 'Tre av bedriftene våre tar imot bussturister som venter på ferja. I fjor stod de ute i regnet. Kan kaia få et venterom før sesongen?',
    language: 'nb',
    onBehalf: { kind: 'unnamed', count: 3 },
    askedSectorId: null,
    kind: 'need',
    theme: 'tourism',
    urgency: 'normal',
    visibility: 'space',
    attachments: [],
  });
  await proposeReferral(tx, now, elin, needId, {
    clientKey: idOf('deed', 'refer/propose'),
    municipalityId: idOf('municipality', 'kystby'),
    body: 'Ferjekaia ligger i Kystby, og det er dere som eier venteplassen.',
    language: 'nb',
    messages: [],
  });
  const asked = await row<{ id: string }>(tx, sql`select id from referral where need_id = ${needId}`);
  if (asked) await consentToReferral(tx, now, geir, asked.id, true);
}

type Part = {
  title: string;
  by: PersonKey;
  to: MunicipalityKey;
  agrees: PersonKey;
  /** Whether whoever agrees has, and what was contributed then. */
  agreed: boolean;
  wanted: string;
  language: WrittenLanguage;
  given?: { by: PersonKey; body: string };
};

const parts: Part[] = [
  {
    title: 'Felles pendlerbuss mellom Fjordvik og Kystby',
    by: 'elin',
    to: 'kystby',
    agrees: 'geir',
    agreed: true,
    wanted:
      'Hva kan Kystby legge inn i en arbeidsbuss: holdeplass på Moen, penger, eller begge deler? Vi skriver svaret til bedriftene.',
    language: 'nb',
  },
  {
    title: 'Er det nok brannvann til den nye verftshallen?',
    by: 'marianne',
    to: 'fjordvik',
    agrees: 'ingrid',
    agreed: true,
    wanted: 'Vi deler brannvesen med dere. Kan tankbilen deres regnes med for hallen, og hvor fort er den her?',
    language: 'nb',
    given: {
      by: 'elin',
      body: 'Ja, som et tillegg, ikke i stedet for en kum. Tankbilen står på stasjonen i Fjordvik, tar 11 000 liter og er på Slippen på 18 minutter. Vi skriver det gjerne inn i beredskapsplanen sammen med dere.',
    },
  },
  {
    title: 'Ett sted der den som vurderer å flytte hit, finner alt',
    by: 'marianne',
    to: 'fjordvik',
    agrees: 'ingrid',
    agreed: false,
    wanted:
      'Mange som flytter hit, jobber hos dere. Vil dere være med på den samme siden, og hvem hos dere kan holde deres del oppdatert?',
    language: 'nb',
  },
];

/** Needs that two municipalities answer together: one waits for Kystby, one has got Fjordvik's part, and one waits for the association. */
export async function shareParts(tx: Tx, now: Date): Promise<void> {
  for (const { title, by, to, agrees, agreed, wanted, language, given } of parts) {
    const act = async (key: PersonKey) => {
      const actor = await loadActor(tx, membershipIdOf(key), now);
      if (!actor) throw new Error(`${key} is not there`);
      return actor;
    };
    const need = await row<{ id: string }>(tx, sql`select id from need where title = ${title}`);
    if (!need) throw new Error(`nobody raised ${title}`);
    await askNeighbours(tx, now, await act(by), need.id, {
      clientKey: idOf('deed', `part/${title}`),
      municipalityIds: [idOf('municipality', to)],
      body: wanted,
      language,
      replyBy: null,
      messages: [],
    });
    const asked = await row<{ id: string }>(tx, sql`select id from referral where need_id = ${need.id}`);
    if (!asked || !agreed) continue;
    await consentToReferral(tx, now, await act(agrees), asked.id, true);
    if (!given) continue;
    const said = { clientKey: idOf('deed', `part/${title}/given`), body: given.body, language };
    await contributeToReferral(tx, now, await act(given.by), asked.id, said);
  }
}
