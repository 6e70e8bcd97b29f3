import { mayDo, type Where } from './abilities.js';
import type { Who } from '../harness/a-situation.js';

/**
 * What each operation that names a need is answered, whoever sends it and whatever has become of the need: written down here, and
 * reckoned from who may do what (abilities.ts). Nothing of it comes from the code that answers.
 */

/** Whom the need has to do with, by what they are to it: the ball was the intake's and is with planning; advice was asked once. */
const insiders = {
  leader: 'own representative',
  deputy: 'own representative',
  contact: 'company contact',
  speaker: 'company contact',
  coordinator: 'coordinator',
  planner: 'handler with the ball',
  planLeader: 'leader with the ball',
  sorter: 'handler who had it',
  adviser: undefined,
  roadman: 'handler elsewhere in the house',
  roadLeader: 'leader elsewhere in the house',
  director: 'director',
  mayor: 'mayor',
  administrator: 'administrator',
  neighbour: 'other representative',
  neighbourContact: undefined,
} satisfies Record<string, Who | undefined>;
export type Insider = keyof typeof insiders;
export const names = Object.keys(insiders) as Insider[];

const everywhere = Object.keys(mayDo.mayor) as Where[];
const open: Where[] = everywhere.filter((where) => where.startsWith('open') || where === 'restricted');
/** Nobody was named but the leader, who raised it. */
const secret: Where[] = ['restricted'];
const but = (...wheres: Where[]) => everywhere.filter((where) => !wheres.includes(where));

/** For whom the need is there at all. */
const sees: Record<Insider, Where[]> = {
  leader: everywhere,
  coordinator: everywhere,
  deputy: but(...secret),
  contact: but(...secret),
  speaker: but(...secret),
  planner: but(...secret),
  planLeader: but(...secret),
  sorter: but(...secret),
  adviser: but(...secret),
  director: but(...secret),
  mayor: but(...secret),
  neighbour: but(...secret),
  roadman: ['open, offered'],
  roadLeader: ['open, offered'],
  administrator: [],
  neighbourContact: [],
};
export const isThere = (who: Insider, where: Where): boolean => sees[who].includes(where);

const staff = 'coordinator planner planLeader sorter adviser roadman roadLeader director mayor';
export const notes = 'coordinator planner planLeader sorter adviser roadman roadLeader director';
const status = `${notes} mayor`;
const handling = 'coordinator planner planLeader sorter';
const isOf = (list: string, who: Insider): boolean => list.split(' ').includes(who);

/** What somebody may do, as abilities.ts has it; whom that knows nothing of, and who is named, here. */
function deedsOf(who: Insider, where: Where): string[] {
  if (who === 'adviser') return where === 'restricted' ? [] : ['note'];
  if (who === 'neighbourContact') return [];
  if (who === 'leader' && where === 'restricted')
    return [
      'comment',
      'withdraw',
      'split',
      'commit',
      'fulfil',
      'postpone',
      'release',
      'back',
      'withdraw_backing',
      'name_readers',
    ];
  const may = mayDo[insiders[who] as Who][where].split(' ');
  return who === 'speaker' && may.includes('back') ? [...may, 'comment'] : may;
}

/** The ball is another sector's, and stays so in whatever state: not theirs to give. */
const withAnother: Where[] = ['open, own sector', 'open, offered', 'open, taken up by politics'];

/** Whether it could be done at another time, by the same person with the same need: then the state is wrong, and not the person. */
function atAnotherTime(who: Insider, where: Where, deed: string): boolean {
  if (['accept', 'not_ours', 'take_back'].includes(deed) && where !== 'open, offered')
    return isOf(`${handling} adviser`, who); // who reads along is told that nothing is offered
  if (who === 'sorter' && ['hand_over', 'offer', 'take_back'].includes(deed) && withAnother.includes(where))
    return false;
  if (deed === 'name_readers' || deed === 'note') return false;
  if (['invite_to_speak', 'end_speaking'].includes(deed) && where === 'restricted') return false;
  return everywhere.some((other) => deedsOf(who, other).includes(deed));
}

type Rule = (who: Insider, where: Where) => number;
const there =
  (rule: Rule): Rule =>
  (who, where) =>
    isThere(who, where) ? rule(who, where) : 404;
/** A deed that abilities.ts knows. */
const deed = (name: string): Rule =>
  there((who, where) => (deedsOf(who, where).includes(name) ? 201 : atAnotherTime(who, where, name) ? 409 : 403));
/** Something to be read, or marked as read, by these of all for whom the need is there; for others nothing is there to read. */
export const forThose = (list: string | undefined, ok = 200): Rule =>
  there((who) => (list === undefined || isOf(list, who) ? ok : 404));
const alive = (where: Where): boolean => open.includes(where) || where === 'answered';
/** A list of one's own work, for those who handle needs; business and those who handle none have none. */
const ownList = (state: (where: Where) => boolean): Rule =>
  there((who, where) => (!isOf(`${handling} adviser roadman roadLeader`, who) ? 403 : state(where) ? 200 : 409));
const isBusiness = (who: Insider): boolean => isOf('leader deputy contact speaker neighbour neighbourContact', who);
/** What was promised by the municipality, where it is for one side to say. */
const ofSide = (name: string, mine: (who: Insider) => boolean): Rule =>
  there((who, where) => (mine(who) || !deedsOf(who, where).includes(name) ? deed(name)(who, where) : 403));
/** Whoever may promise something for their side says which procedure it is; what business brings, business says. */
const ofProcedure = (ok: number, of: (who: Insider) => boolean = () => true): Rule =>
  there((who, where) => {
    if (!of(who)) return 403;
    return deedsOf(who, where).includes('commit') ? ok : atAnotherTime(who, where, 'commit') ? 409 : 403;
  });
/** The coordinator's desk: outside the house there is none, and for others in it it is not theirs. */
const atTheDesk =
  (rule: Rule): Rule =>
  (who, where) =>
    who === 'coordinator' ? rule(who, where) : isBusiness(who) ? 404 : 403;
/** Lists are for everybody; this need is among what is found, or nothing is (204). */
const found: Rule = (who, where) => (isThere(who, where) ? 200 : 204);
const instead =
  (status: number, list: string, rule: Rule): Rule =>
  (who, where) =>
    isThere(who, where) && isOf(list, who) ? status : rule(who, where);

/** `operation`, or `operation variant` where the request says what is done. */
export const operations: Record<string, Rule> = {
  need: forThose(undefined),
  explainClock: forThose(undefined),
  'explainClock inside': forThose(notes),
  markRead: forThose(undefined, 201),
  markUnread: forThose(undefined, 201),
  markNotified: forThose(undefined, 201),
  handlingOptions: forThose(staff),
  leadTimes: forThose(`${staff} leader deputy`),
  insightsOfNeed: forThose(undefined),
  referralsOfNeed: forThose(undefined),
  goalProposals: forThose(staff),
  initiativesOfNeed: forThose(undefined),
  opportunity: forThose(notes),
  chooseSubjects: deed('note'),
  checkItem: deed('note'),
  changeKind: deed('merge'), // the same people, of what is open
  tellResult: deed('tell_result'),
  consultations: forThose(notes),
  assignment: forThose(notes),
  whoKnows: forThose(notes),
  mentionable: forThose(notes),
  statusReports: forThose(status),
  readerOptions: there((who, where) => (deedsOf(who, where).includes('name_readers') ? 200 : 404)),
  suggestions: (who, where) => (isBusiness(who) ? 404 : isOf('mayor administrator', who) ? 403 : found(who, where)),
  search: (who, where) => found(who, where),
  'postMessage comment': deed('comment'),
  'postMessage question': deed('question'),
  'postMessage answer': deed('answer'),
  postMessage: deed('provisional_answer'),
  postNote: deed('note'),
  amendMessage: there((who) => (who === 'coordinator' ? 201 : 403)), // who wrote it
  amendNote: there((who) => (who === 'coordinator' ? 201 : isOf(notes, who) ? 403 : 404)),
  'handOver outside': deed('hand_over'),
  handOver: deed('offer'),
  acceptOffer: deed('accept'),
  notOurs: deed('not_ours'),
  takeBackOffer: deed('take_back'),
  assignSector: deed('assign_sector'),
  confirm: deed('confirm'),
  sendBack: deed('send_back'),
  decline: deed('decline'),
  refer: deed('refer'),
  proposeReferral: there((who, where) =>
    who !== 'coordinator' || where === 'restricted' ? 403 : where.startsWith('open') ? 201 : 409,
  ),
  askNeighbours: there((who, where) =>
    who !== 'coordinator' || where === 'restricted' ? 403 : where.startsWith('open') ? 201 : 409,
  ),
  withdraw: deed('withdraw'),
  back: instead(403, 'speaker', deed('back')), // for another company than theirs
  withdrawBacking: (who, where) =>
    who === 'speaker' && isThere(who, where) && alive(where) ? 403 : deed('withdraw_backing')(who, where),
  inviteToSpeak: deed('invite_to_speak'),
  endSpeaking: deed('end_speaking'),
  commit: deed('commit'),
  needGuides: forThose(undefined),
  attachGuide: ofProcedure(201),
  removeGuide: ofProcedure(200),
  promiseItem: ofProcedure(201, isBusiness),
  sendItem: ofProcedure(201, isBusiness),
  fulfil: ofSide('fulfil', (who) => !isBusiness(who)),
  postpone: ofSide('postpone', (who) => !isBusiness(who)),
  release: ofSide('release', isBusiness),
  merge: deed('merge'),
  unmerge: deed('unmerge'),
  split: deed('split'),
  registerStatutory: deed('register_statutory'),
  suspendStatutory: deed('suspend_statutory'),
  resumeStatutory: deed('resume_statutory'),
  decideStatutory: deed('decide_statutory'),
  cancelStatutory: deed('cancel_statutory'),
  moveWakeUp: deed('move_wake_up'),
  label: deed('label'),
  flagPriority: deed('flag_priority'),
  liftPriority: deed('lift_priority'),
  askStatus: deed('ask_status'),
  answerStatus: deed('answer_status'),
  referToCouncil: deed('refer_to_council'),
  registerDecision: deed('register_decision'),
  nameReaders: instead(400, 'neighbour contact speaker', deed('name_readers')), // whom they name is nobody of theirs
  consult: there((who, where) => (!isOf(handling, who) ? 403 : open.includes(where) ? 201 : 409)),
  contribute: there((who) => (who === 'adviser' ? 201 : isOf(notes, who) ? 403 : 404)),
  assign: there((who, where) =>
    !isOf(notes, who) ? 403 : !alive(where) ? 409 : isOf('coordinator planner planLeader', who) ? 201 : 403,
  ),
  snooze: ownList((where) => open.includes(where)),
  wake: ownList(() => true),
  judgePair: atTheDesk(() => 201),
  triage: atTheDesk(deed('label')),
};

/** The same role of another municipality of the space, and of a place that has nothing to do with it: nothing is there for them. */
export const outsiders = {
  near: ['coordinator', 'planner', 'planLeader', 'director', 'mayor', 'administrator'],
  far: ['leader', 'contact', 'coordinator', 'planner', 'planLeader', 'director', 'mayor', 'administrator'],
} as const;
export const strangers = [
  ...Object.entries(outsiders).flatMap(([place, roles]) => roles.map((role) => `${place} ${role}`)),
  'stranger',
];

/** What an outsider is answered, whatever has become of the need. */
export function wantedOutside(operation: string, who: string): number {
  if (who === 'stranger') return 401;
  const role = who.split(' ')[1] as Insider;
  if (operation === 'search') return 204;
  if (operation === 'suggestions') return isBusiness(role) ? 404 : isOf('mayor administrator', role) ? 403 : 204;
  if (['judgePair', 'triage'].includes(operation) && role !== 'coordinator') return isBusiness(role) ? 404 : 403;
  return 404;
}
