import type { RaiseNeed } from '@vertskap/contract';
import { addWorkdays, compile, localDate, wallToInstant, type WorkingCalendar } from '@vertskap/clocks';
import { checkItem, chooseSubjects, confirmCall } from '@vertskap/handling';
import { markRead, performDeed, raiseNeed } from '@vertskap/needs';
import { callIn } from '@vertskap/notifications';
import { type Actor, loadActor } from '@vertskap/organisations';
import { row, rows, sql, type Tx } from '@vertskap/platform';
import { idOf, membershipIdOf } from './ids.js';
import { sectorId, spaceOf } from './places.js';

/** Something that happens beside the stories, at its own moment. */
export type Beat = { at: Date; happens: (tx: Tx) => Promise<unknown> };

const MINUTE = 60_000;

const seat = (
  sector: 'mottak' | 'plan' | 'drift' | 'vann',
  people: string[],
  subjects: ('power' | 'water')[] = [],
) => ({
  of: 'sector' as const,
  sectorId: sectorId('kystby', sector),
  subjects,
  people: people.map(membershipIdOf),
});
const seats = [
  seat('mottak', ['marianne']),
  seat('plan', ['kari', 'anders']),
  seat('drift', ['hege', 'steinove'], ['power']),
  seat('vann', ['joneirik'], ['water']),
  {
    of: 'neighbours' as const,
    subjects: ['water' as const],
    people: [idOf('deed', 'lending/magnus/fisheries/kystby')],
  },
];
const body = `Et settefiskfirma fra Trøndelag ringte i dag tidlig. De vil bygge på land og velger mellom oss og to andre kommuner.

De trenger rundt 40 dekar nær sjøen, 20 MW strøm og mye ferskvann, og regner med 45 arbeidsplasser. De vil snakke med noen som kjenner tomtene før uken er over. Kan vi ringe dem sammen?`;

type Done = (tx: Tx, at: Date, actor: Actor) => Promise<unknown>;
const key = (what: string) => ({ clientKey: idOf('deed', `opportunity/${what}`) });
const raising = (title: string, body: string): Omit<RaiseNeed, 'clientKey'> => ({
  spaceId: spaceOf('kystby-nf'),
  municipalityId: idOf('municipality', 'kystby'),
  title,
  body,
  language: 'nb',
  onBehalf: { kind: 'all_members' },
  askedSectorId: null,
  kind: 'opportunity',
  theme: 'land',
  urgency: 'normal',
  visibility: 'municipality',
});

/** Beats of one opportunity, so many minutes after it began; `it` knows its need once it is raised. */
function opportunity(began: number) {
  const it = { needId: '' };
  const beat = (minutes: number, by: string, happens: Done): Beat => {
    const at = new Date(began + minutes * MINUTE);
    return { at, happens: async (tx) => happens(tx, at, await actorOf(tx, by, at)) };
  };
  const raised = (title: string, body: string): Beat =>
    beat(0, 'ingrid', async (tx, at, actor) => {
      it.needId = (await raiseNeed(tx, at, actor, { ...key(title), ...raising(title, body) })).needId;
    });
  const does = (minutes: number, by: string, command: Parameters<typeof performDeed>[5]): Beat =>
    beat(minutes, by, (tx, at, actor) => performDeed(tx, at, actor, it.needId, key(`${began}/${minutes}`), command));
  return { it, beat, raised, does };
}

/**
 * The last working day before `now`: a firm looks for land and power, the team of Kystby is asked, one of it says nothing within the hour,
 * and the list is begun with. And six weeks before: one that is over, and what came of it.
 */
export function opportunityBeats(calendar: WorkingCalendar, now: Date): Beat[] {
  const cal = compile(calendar);
  const daysAgo = (days: number) =>
    wallToInstant(cal, `${addWorkdays(cal, localDate(cal, now.getTime()), -days)}T08:40`);
  return [...overBeats(daysAgo(30)), ...freshBeats(daysAgo(1))];
}

function overBeats(began: number): Beat[] {
  const { it, beat, raised, does } = opportunity(began);
  const language = 'nb';
  return [
    raised(
      'Ingeniørfirma vil åpne avdeling, trenger kontor til tolv',
      'Et ingeniørfirma fra Bergen har fått oppdrag ved slippen og vil ha folk her på fast basis. De trenger kontor til tolv fra nyttår, og lurer på om kommunen vet om noe ved havna. De bestemmer seg i løpet av to uker.',
    ),
    beat(25, 'marianne', (tx, at, actor) => markRead(tx, at, actor, it.needId, 1)),
    does(70, 'marianne', {
      deed: 'answer',
      body: 'Andre etasje i Havnelageret står tom og kan leies fra desember. Vi har snakket med utleier, og dere kan se den i morgen klokka 10. Ring meg hvis de heller vil se noe i Storgata.',
      language,
    }),
    does(7 * 60, 'ingrid', { deed: 'confirm', body: 'De skrev under i dag. Tusen takk for farten.', language }),
    does(7 * 60 + 10, 'marianne', {
      deed: 'tell_result',
      result: 'established',
      jobs: 12,
      kroner: 3_500_000,
      sentence: 'De flytter inn i Havnelageret i desember.',
      language,
    }),
  ];
}

function freshBeats(began: number): Beat[] {
  const { it, beat, raised, does } = opportunity(began);
  const call = (minutes: number): Beat => beat(minutes, 'marianne', (tx, at) => callIn(tx, at, 10));
  const confirms = (minutes: number, by: string): Beat =>
    beat(minutes, by, async (tx, at, actor) => confirmCall(tx, at, actor, await callOf(tx, it.needId, actor), key(by)));
  const checks = (minutes: number, by: string, item: string, state: 'open' | 'done', note: string): Beat =>
    beat(minutes, by, (tx, at, actor) =>
      checkItem(tx, at, actor, it.needId, { ...key(item), item, state, note, expectedVersion: 0 }),
    );
  return [
    beat(-60, 'marianne', prepare),
    raised('Settefiskfirma ser etter 40 dekar og 20 MW', body),
    call(1),
    beat(4, 'marianne', (tx, at, actor) => markRead(tx, at, actor, it.needId, 1)),
    beat(5, 'marianne', (tx, at, actor) =>
      chooseSubjects(tx, at, actor, it.needId, { ...key('subjects'), subjects: ['land', 'power', 'water'] }),
    ),
    call(6),
    confirms(7, 'marianne'),
    confirms(18, 'kari'),
    does(31, 'marianne', {
      deed: 'comment',
      body: 'Takk for at dere meldte fra med en gang. Vi ringer dem sammen klokka 12, og Kari fra plan er med.',
      language: 'nb',
    }),
    confirms(34, 'joneirik'),
    confirms(47, 'magnus'),
    checks(52, 'kari', 'land-size', 'done', 'Rundt 40 dekar, helst ved Moen. Kan bygges ut i to trinn.'),
    call(67),
    confirms(79, 'steinove'),
    checks(95, 'steinove', 'power-need', 'done', '20 MW, jevnt gjennom hele året.'),
    checks(97, 'steinove', 'power-grid', 'open', 'Har ringt nettselskapet. De svarer i morgen.'),
    checks(120, 'joneirik', 'water-amount', 'done', '30 liter i sekundet når anlegget er ferdig.'),
  ];
}

const prepare = (tx: Tx, at: Date, { municipalityId, membershipId, name }: Actor): Promise<unknown> =>
  rows(
    tx,
    sql`insert into ready_team (municipality_id, version, body, at, membership_id, by_name)
        values (${municipalityId}, 1, ${JSON.stringify({ seats, phone: '51 50 70 90' })}::jsonb, ${at}, ${membershipId}, ${name})`,
  );

async function actorOf(tx: Tx, person: string, at: Date): Promise<Actor> {
  const actor = await loadActor(tx, membershipIdOf(person), at);
  if (!actor) throw new Error(`${person} may not act`);
  return actor;
}

async function callOf(tx: Tx, needId: string, { membershipId, name }: Actor): Promise<string> {
  const found = await row<{ id: string }>(
    tx,
    sql`select id from team_call where need_id = ${needId} and membership_id = ${membershipId}`,
  );
  if (!found) throw new Error(`${name} was not asked`);
  return found.id;
}
