import {
  addMilestone,
  addPartner,
  concludeInitiative,
  deliverPledge,
  linkNeed,
  makePledge,
  postponePledge,
  reachMilestone,
  startInitiative,
} from '@vertskap/dialogue';
import type { AddPartner, MakePledge, StartInitiative } from '@vertskap/contract';
import { remindOfInitiatives, tellOfInitiatives } from '@vertskap/notifications';
import { type Actor, loadActor } from '@vertskap/organisations';
import { dateInOslo, row, rows, sql, type Tx } from '@vertskap/platform';
import { idOf, membershipIdOf } from './ids.js';
import { sectorId, spaceOf } from './places.js';
import { goalsOf } from './plan.js';

const DAY_MS = 86_400_000;
const spaceId = spaceOf('kystby-nf');

/** The association asks its members for apprenticeships; the municipality fills empty shops. Begun some weeks ago, told of now. */
export async function startInitiatives(tx: Tx, now: Date): Promise<void> {
  await apprenticeships(tx, now);
  await emptyShops(tx, now);
  await cruiseDay(tx, now);
  await tellOfInitiatives(tx, now);
  await remindOfInitiatives(tx, now);
  // lists that stand at what came later hear of them now
  await rows(tx, sql`update event set at = ${now} where body ->> 'kind' = 'initiative.touched'`);
}

async function apprenticeships(tx: Tx, now: Date): Promise<void> {
  const [ingrid, marianne] = [await actorOf(tx, 'ingrid', now), await actorOf(tx, 'marianne', now)];
  const [linn, yngve] = [await actorOf(tx, 'linn', now), await actorOf(tx, 'yngve', now)];
  const id = await started(tx, ago(now, 60), ingrid, {
    kind: 'recruitment_skills',
    title: '25 nye læreplasser',
    aim: 'Verftene, bakeriet og havbruket mangler folk, og ungdommene reiser ut for å finne læreplass. Sammen skaffer vi 25 nye læreplasser til neste høst, og sørger for at alle i tiende klasse har vært inne i minst to bedrifter før de velger linje.',
    from: day(now, -60),
    to: day(now, 290),
    calls: true,
    goalIds: await goalsOf(tx, 'recruitment'),
  });
  const joins = (who: AddPartner['who']) => addPartner(tx, ago(now, 59), ingrid, id, { who });
  await joins({ kind: 'municipality', id: idOf('municipality', 'kystby') });
  await joins({ kind: 'association', id: idOf('association', 'kystby-sentrum') });
  await joins({ kind: 'other', name: 'Kystby videregående skole' });
  const school = await row<{ id: string }>(
    tx,
    sql`select id from initiative_partner where initiative_id = ${id} and name = 'Kystby videregående skole'`,
  );
  const need = await row<{ id: string }>(
    tx,
    sql`select id from need where space_id = ${spaceId} and theme in ('recruitment', 'knowledge') and state in ('open', 'answered') and visibility = 'space'
        order by state, number limit 1`,
  );
  if (need) await linkNeed(tx, ago(now, 59), ingrid, id, need.id);

  const asked = await milestone(tx, now, ingrid, id, 'Alle medlemmene er spurt om læreplasser', -30);
  await milestone(tx, now, ingrid, id, 'Læreplassmessa i idrettshallen er holdt', 24);
  await milestone(tx, now, ingrid, id, 'Alle plassene er fylt', 270);
  await reachMilestone(tx, ago(now, 33), ingrid, id, asked, { on: day(now, -33) });

  const campaign = await pledged(tx, ago(now, 58), ingrid, id, {
    by: { kind: 'association', id: idOf('association', 'kystby-nf') },
    unit: 'money',
    amount: 60_000,
    what: 'Felles kampanje mot ungdom og foreldre',
    dueOn: day(now, -20),
  });
  await delivered(tx, ago(now, 22), ingrid, id, campaign, 60_000);
  const visits = await pledged(tx, ago(now, 51), linn, id, {
    by: { kind: 'company', id: idOf('company', 'havn-bakeri') },
    unit: 'hours',
    amount: 40,
    what: 'Tar imot tiendeklassene i bakeriet, åtte formiddager',
    dueOn: day(now, 60),
  });
  await delivered(tx, ago(now, 5), linn, id, visits, 15);
  await pledged(tx, ago(now, 40), yngve, id, {
    by: { kind: 'company', id: idOf('company', 'kystby-sjomat') },
    unit: 'people',
    amount: 3,
    what: 'Tre faglige ledere som kan ta imot lærlinger',
    dueOn: day(now, 5),
  });
  const adviser = await pledged(tx, ago(now, 47), marianne, id, {
    by: { kind: 'sector', id: sectorId('kystby', 'oppvekst') },
    unit: 'hours',
    amount: 120,
    what: 'En rådgiver som følger opp skolene og bedriftene',
    dueOn: day(now, 120),
  });
  await postponePledge(tx, ago(now, 9), marianne, id, adviser, {
    dueOn: day(now, 150),
    reason: 'Rådgiveren begynner en måned senere enn vi trodde.',
    expectedVersion: 1,
  });
  if (!school) throw new Error('the school takes part');
  const lessons = await pledged(tx, ago(now, 45), ingrid, id, {
    by: { kind: 'partner', id: school.id },
    unit: 'hours',
    amount: 30,
    what: 'Lærere med på bedriftsbesøkene',
    dueOn: day(now, -6),
  });
  await delivered(tx, ago(now, 12), ingrid, id, lessons, 12);
}

async function emptyShops(tx: Tx, now: Date): Promise<void> {
  const [marianne, mette] = [await actorOf(tx, 'marianne', now), await actorOf(tx, 'mette', now)];
  const id = await started(tx, ago(now, 20), marianne, {
    kind: 'town_centre',
    title: 'Liv i de tomme lokalene i Storgata',
    aim: 'Sju butikklokaler står tomme. Innen sommeren skal minst fire av dem være i bruk, om så bare for en måned: gallerier, verksteder, prøvebutikker eller kontorplasser.',
    from: day(now, -20),
    to: day(now, 200),
    calls: false,
    goalIds: await goalsOf(tx, 'town_centre'),
  });
  const joins = (who: AddPartner['who']) => addPartner(tx, ago(now, 19), marianne, id, { who });
  await joins({ kind: 'association', id: idOf('association', 'kystby-sentrum') });
  await joins({ kind: 'other', name: 'Gårdeierne i Storgata' });
  await milestone(tx, now, marianne, id, 'Gårdeierne har sagt hvilke lokaler som kan lånes ut', 12);
  await pledged(tx, ago(now, 18), marianne, id, {
    by: { kind: 'municipality', id: idOf('municipality', 'kystby') },
    unit: 'money',
    amount: 150_000,
    what: 'Strøm og forsikring i lokaler som lånes ut',
    dueOn: day(now, 45),
  });
  const guide = await pledged(tx, ago(now, 16), mette, id, {
    by: { kind: 'association', id: idOf('association', 'kystby-sentrum') },
    unit: 'hours',
    amount: 80,
    what: 'Finner leietakere og viser dem rundt',
    dueOn: day(now, 90),
  });
  await delivered(tx, ago(now, 2), mette, id, guide, 24);
}

/** One that is over, and came half of the way. */
async function cruiseDay(tx: Tx, now: Date): Promise<void> {
  const ingrid = await actorOf(tx, 'ingrid', now);
  const id = await started(tx, ago(now, 75), ingrid, {
    kind: 'tourism',
    title: 'Felles åpningstider når cruiseskipene ligger til kai',
    aim: 'Minst femten butikker og serveringssteder i sentrum holder åpent hver gang et cruiseskip ligger til kai i høst.',
    from: day(now, -75),
    to: day(now, -12),
    calls: false,
    goalIds: [],
  });
  const guides = await pledged(tx, ago(now, 70), ingrid, id, {
    by: { kind: 'association', id: idOf('association', 'kystby-nf') },
    unit: 'people',
    amount: 4,
    what: 'Fire verter på kaia ved hvert anløp',
    dueOn: day(now, -30),
  });
  await delivered(tx, ago(now, 32), ingrid, id, guides, 4);
  await concludeInitiative(tx, ago(now, 10), ingrid, id, {
    outcome: 'Elleve steder holdt åpent, fire av dem for første gang. De minste butikkene mangler folk om kvelden.',
    reached: 'partly',
    expectedVersion: 1,
  });
}

const ago = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);
const day = (now: Date, days: number): string => dateInOslo(ago(now, -days));

async function actorOf(tx: Tx, key: string, now: Date): Promise<Actor> {
  const actor = await loadActor(tx, membershipIdOf(key), now);
  if (!actor) throw new Error(`${key} cannot take part in anything`);
  return actor;
}

type Words = Omit<StartInitiative, 'clientKey' | 'spaceId' | 'language'>;
const started = async (tx: Tx, at: Date, by: Actor, words: Words): Promise<string> =>
  (await startInitiative(tx, at, by, { ...words, language: 'nb', spaceId, clientKey: idOf('deed', words.title) })).id;

/** `due`: so many days from now. */
const milestone = async (tx: Tx, now: Date, by: Actor, id: string, what: string, due: number): Promise<string> =>
  (await addMilestone(tx, ago(now, 59), by, id, { what, dueOn: day(now, due), clientKey: crypto.randomUUID() })).id;

const pledged = async (tx: Tx, at: Date, by: Actor, id: string, pledge: Omit<MakePledge, 'clientKey'>) =>
  (await makePledge(tx, at, by, id, { ...pledge, clientKey: crypto.randomUUID() })).id;

const delivered = (tx: Tx, at: Date, by: Actor, id: string, pledgeId: string, amount: number): Promise<void> =>
  deliverPledge(tx, at, by, id, pledgeId, { delivered: amount, on: day(at, 0), expectedVersion: 1 });
