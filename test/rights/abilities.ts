import type { Actor } from '../../libs/organisations/actor.rules.js';
import type { Situation } from '../../libs/needs/deed.rules.js';
import type { Need } from '../../libs/needs/need.rules.js';
import {
  association,
  external,
  moment,
  people,
  played,
  political,
  raised,
  sector,
  type Who,
} from '../harness/a-situation.js';

/** Who may do what with a need in every state, written down: of the rules themselves, and of the rules with one of them dropped. */

export const at = moment('2026-03-02 09:00');
/** An opportunity: what can be done with any need can be done with it, and one thing more. */
export const base: Need = { ...raised(at).need, kind: 'opportunity' };

function politicsOf({ need: { priority, statusRequests, council } }: Situation) {
  return { priority, statusRequests, council };
}
const named = (id: string) => ({ id, name: id });
const author = { name: 'Kari', side: 'municipality' as const, unit: 'plan' };
const offer = {
  id: 'offer',
  from: named('plan'),
  to: named('roads'),
  needed: 'En vurdering.',
  replyBy: null,
  offeredBy: author,
  offeredAt: at.now.toISOString(),
};

/** Every state, and for an open need every place where the ball may lie. */
export const situations = {
  'open, own sector': { state: 'open', holder: sector('plan') },
  'open, offered': { state: 'open', holder: sector('plan'), offer, asked: ['roads'] },
  'open, association': { state: 'open', holder: association, kind: 'need' },
  'open, external': { state: 'open', holder: external('NVE') },
  'open, taken up by politics': {
    state: 'open',
    holder: sector('plan'),
    ...politicsOf(
      played(
        raised(at),
        ['2026-03-02 10:00', 'mayor', political.flag_priority],
        ['2026-03-02 10:01', 'mayor', political.ask_status],
        ['2026-03-02 10:02', 'mayor', political.refer_to_council],
      ),
    ),
  },
  answered: { state: 'answered', holder: association },
  closed: { state: 'closed', holder: null },
  declined: { state: 'declined', holder: null },
  referred: { state: 'referred', holder: null },
  withdrawn: { state: 'withdrawn', holder: null },
  merged: { state: 'merged', holder: null, mergedInto: { id: 'older', number: 'B-7', at: '2026-03-02T09:00:00Z' } },
  restricted: { state: 'open', holder: sector('plan'), visibility: 'restricted' },
} satisfies Record<string, Pick<Need, 'state' | 'holder'> & Partial<Need>>;
export type Where = keyof typeof situations;

const running = 'suspend_statutory resume_statutory decide_statutory cancel_statutory move_wake_up';
const statutory = `register_statutory ${running}`;
const ofPromises = 'fulfil postpone release';
const promising = `commit ${ofPromises}`;
const work = `answer provisional_answer question comment note decline label split ${promising} ${statutory}`;
const behind = 'back withdraw_backing';
const speaking = 'invite_to_speak end_speaking';
const handler = {
  'open, own sector': `${work} hand_over offer`,
  'open, offered': `${work} take_back`,
  'open, association': `${work} hand_over offer`,
  'open, external': `${work} hand_over offer`,
  'open, taken up by politics': `${work} hand_over offer`,
  answered: `comment note ${promising} ${statutory}`,
  closed: `note ${ofPromises} ${running}`,
  declined: `note ${ofPromises} ${running}`,
  referred: `note ${ofPromises} ${running}`,
  withdrawn: 'note',
  merged: `note ${ofPromises} ${running}`,
  restricted: '',
};
const nothing = {
  'open, own sector': '',
  'open, offered': '',
  'open, association': '',
  'open, external': '',
  'open, taken up by politics': '',
  answered: '',
  closed: '',
  declined: '',
  referred: '',
  withdrawn: '',
  merged: '',
  restricted: '',
};

const owes = { 'open, taken up by politics': `${work} hand_over offer answer_status` };

/** Who may do what, written down: a person or a state without an entry does not compile, and fails below. */
export const mayDo: Record<Who, Record<Where, string>> = {
  coordinator: {
    ...handler,
    'open, own sector': `${work} hand_over offer assign_sector refer_to_council merge refer make_need`,
    'open, offered': `${work} take_back assign_sector refer_to_council merge refer make_need`,
    'open, association': `${work} hand_over offer assign_sector refer_to_council merge refer make_opportunity`,
    'open, external': `${work} hand_over offer assign_sector refer_to_council merge refer make_need`,
    'open, taken up by politics': `${work} hand_over offer assign_sector answer_status refer_to_council register_decision merge refer make_need`,
    answered: `${handler.answered} tell_result`,
    closed: `${handler.closed} tell_result`,
    declined: `${handler.declined} tell_result`,
    referred: `${handler.referred} tell_result`,
    merged: `note ${ofPromises} ${running} unmerge`,
    restricted: `${work} hand_over offer assign_sector refer_to_council merge refer make_need name_readers`,
  },
  'handler with the ball': { ...handler, ...owes },
  'leader with the ball': { ...handler, ...owes },
  'handler who had it': {
    ...handler,
    'open, own sector': work,
    'open, offered': work,
    'open, taken up by politics': work,
  },
  'handler elsewhere in the house': { ...nothing, 'open, offered': 'note accept not_ours' },
  'leader elsewhere in the house': { ...nothing, 'open, offered': 'note accept not_ours' },
  director: {
    ...nothing,
    'open, own sector': 'refer_to_council',
    'open, offered': 'refer_to_council',
    'open, association': 'refer_to_council',
    'open, external': 'refer_to_council',
    'open, taken up by politics': 'refer_to_council register_decision',
  },
  mayor: {
    ...nothing,
    'open, own sector': 'flag_priority ask_status refer_to_council',
    'open, offered': 'flag_priority ask_status refer_to_council',
    'open, association': 'flag_priority ask_status refer_to_council',
    'open, external': 'flag_priority ask_status refer_to_council',
    'open, taken up by politics': 'lift_priority refer_to_council register_decision',
    answered: 'flag_priority ask_status',
  },
  administrator: nothing,
  'neighbour coordinator': nothing,
  'neighbour handler': nothing,
  'own representative': {
    'open, own sector': `comment withdraw split ${promising} ${behind} ${speaking}`,
    'open, offered': `comment withdraw split ${promising} ${behind} ${speaking}`,
    'open, association': `comment withdraw split ${promising} ${behind} ${speaking}`,
    'open, external': `comment withdraw split ${promising} ${behind} ${speaking}`,
    'open, taken up by politics': `comment withdraw split ${promising} ${behind} ${speaking}`,
    answered: `confirm send_back comment withdraw ${promising} ${behind} ${speaking} tell_result`,
    closed: `send_back ${ofPromises} tell_result`,
    declined: `${ofPromises} tell_result`,
    referred: `${ofPromises} tell_result`,
    withdrawn: '',
    merged: `unmerge withdraw ${ofPromises}`,
    restricted: '',
  },
  'other representative': nothing,
  'company contact': {
    ...nothing,
    'open, own sector': behind,
    'open, offered': behind,
    'open, taken up by politics': behind,
    'open, association': behind,
    'open, external': behind,
    answered: behind,
  },
};

/** Who reads internal notes, and who what the mayor was answered, of a need that was offered to a sector which has not had it. */
export const readers = {
  notes: [
    'coordinator',
    'handler with the ball',
    'handler who had it',
    'handler elsewhere in the house',
    'leader with the ball',
    'leader elsewhere in the house',
    'director',
  ] as Who[],
  status: [
    'coordinator',
    'handler with the ball',
    'handler who had it',
    'handler elsewhere in the house',
    'leader with the ball',
    'leader elsewhere in the house',
    'director',
    'mayor',
  ] as Who[],
};

/** For how many a mandate speaks: `[companies of the mandate, companies behind the need, for whom]`. */
export const voices: [string[] | null, string[] | null, 'all' | 'some' | 'none'][] = [
  [null, null, 'all'],
  [null, ['a'], 'all'],
  [['a'], null, 'none'],
  [['a'], ['a'], 'all'],
  [['a'], ['a', 'b'], 'some'],
  [['a'], ['b'], 'none'],
  [[], ['b'], 'none'],
];

/** What a mandate for one of two companies behind it lets somebody do. */
export const forSome: Partial<Record<Where, string>> = {
  'open, own sector': `${behind} ${speaking} comment`,
  answered: `${behind} ${speaking} comment`,
  closed: '',
};

const withdrawn = { state: 'withdrawn' as const, holder: null };
const takenUp = politicsOf(
  played(
    raised(at),
    ['2026-03-02 10:00', 'mayor', political.flag_priority],
    ['2026-03-02 10:01', 'mayor', political.ask_status],
    ['2026-03-02 10:02', 'mayor', political.refer_to_council],
  ),
);
const flagged = politicsOf(played(raised(at), ['2026-03-02 10:00', 'mayor', political.flag_priority]));
const asked = politicsOf(played(raised(at), ['2026-03-02 10:00', 'mayor', political.ask_status]));
const toIntake = { ...offer, to: named('intake') };

/** What the table above has no column for: a person, who may have more than the role goes with, and a need. */
const secretly = {
  ...situations.restricted,
  readers: [{ id: 'named', name: 'N. N.', unit: 'U', side: 'municipality' as const }],
};
const isNamed = (who: Who): Actor => ({ ...people[who], membershipId: 'named' });
const besides: [string, Actor, Partial<Need>, string][] = [
  ['a named handler', isNamed('handler with the ball'), secretly, `${work} hand_over offer`],
  ['a named handler of a sector that never had it', isNamed('handler elsewhere in the house'), secretly, ''],
  [
    'a named representative',
    isNamed('own representative'),
    secretly,
    `comment withdraw split ${promising} ${behind} name_readers`,
  ],
  [
    'a representative named of a need that is closed',
    isNamed('own representative'),
    { ...secretly, ...situations.closed },
    `send_back ${ofPromises} name_readers tell_result`,
  ],
  ['a named one of another association', isNamed('other representative'), secretly, ''],
  [
    'a named one of an open need',
    isNamed('own representative'),
    { ...secretly, visibility: 'municipality' },
    `comment withdraw split ${promising} ${behind} ${speaking}`,
  ],
  ['a contact whose company is invited', people['company contact'], { speakers: ['company'] }, `comment ${behind}`],
  [
    'a contact whose company is invited, of an answered need',
    people['company contact'],
    { ...situations.answered, speakers: ['company'] },
    `comment ${behind}`,
  ],
  [
    'a contact whose company is invited, of a closed need',
    people['company contact'],
    { ...situations.closed, speakers: ['company'] },
    '',
  ],
  ['a contact of a company that is not', people['company contact'], { speakers: ['another'] }, behind],
  ['a coordinator elsewhere', people['neighbour coordinator'], secretly, ''],
  ['a coordinator, of one that was withdrawn', people.coordinator, { ...secretly, ...withdrawn }, 'note'],
  [
    'an administrator who is named and has an association',
    { ...isNamed('administrator'), associationId: 'assoc' },
    secretly,
    '',
  ],
  ['asked, not offered', people['handler elsewhere in the house'], { asked: ['roads'] }, 'note'],
  [
    'offered, and answered since',
    people['handler elsewhere in the house'],
    { state: 'answered', offer, asked: ['roads'] },
    'note',
  ],
  [
    'offered to the intake',
    people.coordinator,
    { ...situations['open, offered'], offer: toIntake, asked: [] },
    `${work} take_back assign_sector refer_to_council merge refer make_need accept not_ours`,
  ],
  [
    'a sector of that id elsewhere',
    { ...people['handler elsewhere in the house'], municipalityId: 'there' },
    situations['open, offered'],
    '',
  ],
  [
    'a coordinator of that sector elsewhere',
    { ...people.coordinator, municipalityId: 'there', sectorId: 'roads' },
    situations['open, offered'],
    '',
  ],
  ['an administrator with a sector', { ...people.administrator, sectorId: 'plan' }, situations['open, own sector'], ''],
  [
    'an administrator with the sector offered',
    { ...people.administrator, sectorId: 'roads' },
    situations['open, offered'],
    '',
  ],
  [
    'a handler of no sector',
    { ...people['handler with the ball'], sectorId: null },
    situations['open, own sector'],
    '',
  ],
  [
    'a contact with an association',
    { ...people['company contact'], associationId: 'assoc' },
    situations.answered,
    behind,
  ],
  [
    'an administrator with an association',
    { ...people.administrator, associationId: 'assoc' },
    situations.answered,
    '',
  ],
  [
    'closed without a word',
    people['own representative'],
    { ...situations.closed, unconfirmed: true },
    `confirm send_back ${ofPromises} tell_result`,
  ],
  [
    'a mandate for others',
    { ...people['own representative'], companies: ['c'] },
    { ...situations.answered, behalf: ['a'] },
    `${behind} ${speaking}`,
  ],
  ['merged, with politics', people.mayor, { ...situations.merged, ...takenUp }, ''],
  ['withdrawn, with politics', people.mayor, { ...withdrawn, ...takenUp }, ''],
  ['withdrawn, with politics', people.coordinator, { ...withdrawn, ...takenUp }, 'note'],
  [
    'priority alone',
    people.mayor,
    { ...situations['open, own sector'], ...flagged },
    'lift_priority ask_status refer_to_council',
  ],
  ['a question alone', people.mayor, { ...situations['open, own sector'], ...asked }, 'flag_priority refer_to_council'],
  [
    'a question alone',
    people['handler with the ball'],
    { ...situations['open, own sector'], ...asked },
    `${work} hand_over offer answer_status`,
  ],
];

/** Who may say yes or no to what the sector "roads" was offered. */
const replies: [string, Actor, boolean][] = [
  ['a handler of that sector', people['handler elsewhere in the house'], true],
  ['a leader of that sector', people['leader elsewhere in the house'], true],
  ['a coordinator in that sector', { ...people.coordinator, sectorId: 'roads' }, true],
  ['a coordinator in another', people.coordinator, false],
  [
    'a coordinator in a sector of that id elsewhere',
    { ...people.coordinator, municipalityId: 'there', sectorId: 'roads' },
    false,
  ],
  ['an administrator with that sector', { ...people.administrator, sectorId: 'roads' }, false],
];

type Rules = {
  mayReply: (actor: Actor, need: Need) => boolean;
  abilities: (actor: Actor, need: Need) => string[];
  mayReadNotes: (actor: Actor, need: Need) => boolean;
  maySeeStatus: (actor: Actor, need: Need) => boolean;
  voiceFor: (actor: Actor, need: Need) => string;
};

/** Where the rules say something else than is written here. */
export function misjudged(rules: Rules): string[] {
  const wrong: string[] = [];
  const check = (what: string, is: string, wanted: string) => is !== wanted && wrong.push(`${what}: ${wanted} → ${is}`);
  const all = Object.keys(people) as Who[];
  const words = (list: string[]): string => list.filter(Boolean).sort().join(' ');
  for (const who of all)
    for (const where of Object.keys(situations) as Where[])
      check(
        `${who}, ${where}`,
        words(rules.abilities(people[who], { ...base, ...situations[where] })),
        words(mayDo[who][where].split(' ')),
      );
  for (const [what, actor, need, deeds] of besides)
    check(what, words(rules.abilities(actor, { ...base, ...need })), words(deeds.split(' ')));
  const offered: Need = { ...base, ...situations['open, offered'] };
  for (const [who, actor, may] of replies) check(`${who} replies`, String(rules.mayReply(actor, offered)), String(may));
  check('notes', words(all.filter((who) => rules.mayReadNotes(people[who], offered))), words(readers.notes));
  check('status', words(all.filter((who) => rules.maySeeStatus(people[who], offered))), words(readers.status));
  const secret: Need = { ...base, ...secretly };
  const reading = (actor: Actor) => [rules.mayReadNotes(actor, secret), rules.maySeeStatus(actor, secret)].join();
  for (const who of ['director', 'mayor', 'handler with the ball', 'administrator'] as const)
    check(`${who} reads what is restricted`, reading(people[who]), 'false,false');
  check('a named handler reads what is restricted', reading(isNamed('handler with the ball')), 'true,true');
  check('a coordinator reads what is restricted', reading(people.coordinator), 'true,true');
  for (const role of ['director', 'mayor', 'handler with the ball'] as const) {
    const stranger = { ...people[role], municipalityId: 'there' };
    check(
      `${role} elsewhere`,
      [rules.mayReadNotes, rules.maySeeStatus].map((may) => may(stranger, offered)).join(),
      'false,false',
    );
  }
  const one = people['own representative'];
  for (const [companies, behalf, voice] of voices)
    check(`voice of ${companies}`, rules.voiceFor({ ...one, companies }, { ...base, behalf }), voice);
  for (const who of ['other representative', 'company contact', 'mayor'] as const)
    check(
      `voice of ${who}`,
      rules.voiceFor({ ...people[who], ...(who === 'mayor' && { associationId: 'assoc' }) }, base),
      'none',
    );
  for (const [where, deeds] of Object.entries(forSome) as [Where, string][])
    check(
      `for some, ${where}`,
      words(rules.abilities({ ...one, companies: ['a'] }, { ...base, ...situations[where], behalf: ['a', 'b'] })),
      words(deeds.split(' ')),
    );
  return wrong;
}
