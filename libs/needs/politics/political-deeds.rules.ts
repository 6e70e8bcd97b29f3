import type {
  AnswerStatus,
  AskStatus,
  Author,
  CouncilMatter,
  FlagPriority,
  LiftPriority,
  ProblemCode,
  ReferToCouncil,
  RegisterDecision,
} from '@vertskap/contract';
import { type Clock, type Moment, startClock, stopClock } from '../../clocks/clock.rules.js';
import { dateToKeep } from '../../clocks/keepable.rules.js';
import { type PolicySubject, promiseFor } from '../../clocks/policy.rules.js';
import { compile, localDate } from '../../clocks/time/time.rules.js';
import { askOutside, ballComesIn } from '../need-clocks.rules.js';
import type { Holder, Need } from '../need.rules.js';
import { pendingMatter, pendingRequest } from './political.rules.js';

/** What politics asks for and decides, and what it is answered. */
export type PoliticalCommand =
  | ({ deed: 'flag_priority' } & Pick<FlagPriority, 'reason'>)
  | ({ deed: 'lift_priority' } & Pick<LiftPriority, 'reason'>)
  | ({ deed: 'ask_status' } & Pick<AskStatus, 'reason'>)
  | ({ deed: 'answer_status' } & Pick<AnswerStatus, 'body' | 'shared'>)
  | ({ deed: 'refer_to_council' } & Pick<ReferToCouncil, 'body' | 'caseNumber' | 'meetingOn' | 'question'>)
  | ({ deed: 'register_decision' } & Pick<RegisterDecision, 'decision' | 'decidedOn'>);

/** What is written beside the need itself; the answer to the mayor is kept here, and out of the event. */
export type PoliticalRecord =
  | { kind: 'priority' }
  | { kind: 'asked'; requestId: string; clockId: string }
  | { kind: 'answered'; requestId: string; answer: string; shared: boolean }
  | { kind: 'matter'; matter: CouncilMatter };

type Before = { need: Need; clocks: Clock[]; status: Clock | null; lastSector: Holder };
type Done = {
  politics: Partial<Pick<Need, 'priority' | 'statusRequests' | 'council'>>;
  record: PoliticalRecord;
  text: string | null;
  holder?: Holder;
  needed?: string;
  replyBy?: string;
  /** The ball goes to who has it already, for another meeting: a stay of its own. */
  anew?: boolean;
  clocks?: Clock[];
  internalClocks?: Clock[];
};
type Refused = { rejected: ProblemCode; sentence: string };

/**
 * What follows from a deed of politics, or from the answer to one. None of them is a word to business: neither first
 * response nor update stops, whoever writes. Rights and state have been asked before.
 */
export function politicalDeed(before: Before, command: PoliticalCommand, by: Author, at: Moment): Done | Refused {
  const { need } = before;
  switch (command.deed) {
    case 'flag_priority': {
      const { reason } = command;
      return {
        politics: { priority: { since: at.now.toISOString(), reason, by } },
        record: { kind: 'priority' },
        text: reason,
      };
    }
    case 'lift_priority':
      return { politics: { priority: null }, record: { kind: 'priority' }, text: command.reason };
    case 'ask_status':
      return ask(need, command.reason, by, at);
    case 'answer_status':
      return answer(before, command, at);
    case 'refer_to_council':
      return refer(before, command, by, at);
    case 'register_decision':
      return decide(before, command, by, at);
  }
}

/** The need is withdrawn: the mayor is owed nothing any more. */
export const cancelStatus = (status: Clock | null, at: Moment): Clock[] =>
  status ? [stopClock(status, at, 'cancelled')] : [];

function ask(need: Need & PolicySubject, reason: string, askedBy: Author, at: Moment): Done {
  const cycle = need.statusRequests.length + 1;
  const clock = startClock('status', cycle, promiseFor(at.time.policy, 'status', need).promised, at);
  const requestId = at.newId();
  const request = { id: requestId, reason, askedBy, askedAt: at.now.toISOString(), answeredAt: null, answer: null };
  return {
    politics: { statusRequests: [...need.statusRequests, request] },
    record: { kind: 'asked', requestId, clockId: clock.id },
    text: reason,
    internalClocks: [clock],
  };
}

function answer(
  { need, status }: Before,
  { body, shared }: Extract<PoliticalCommand, { deed: 'answer_status' }>,
  at: Moment,
): Done | Refused {
  const pending = pendingRequest(need);
  if (!pending) return { rejected: 'wrong_state', sentence: 'The mayor waits for no answer.' };
  const answered = { ...pending, answeredAt: at.now.toISOString(), answer: shared ? body : null };
  return {
    politics: { statusRequests: need.statusRequests.map((r) => (r === pending ? answered : r)) },
    record: { kind: 'answered', requestId: pending.id, answer: body, shared },
    text: shared ? body : null,
    internalClocks: status ? [stopClock(status, at)] : [],
  };
}

/** The ball goes to the political body until its meeting. Referred again, the matter gets another body, number or date. */
function refer(
  { need, clocks }: Before,
  { body, caseNumber, meetingOn, question }: Extract<PoliticalCommand, { deed: 'refer_to_council' }>,
  by: Author,
  at: Moment,
): Done | Refused {
  const keep = dateToKeep(meetingOn, at.now);
  if (keep === 'past' || meetingOn < today(at))
    return { rejected: 'invalid_input', sentence: 'The day of the meeting has already passed.' };
  if (keep === 'too_far') return { rejected: 'invalid_input', sentence: 'The meeting is more than ten years ahead.' };
  const id = pendingMatter(need)?.id ?? at.newId();
  const matter = { id, body, caseNumber, meetingOn, question, by, at: at.now.toISOString(), decision: null };
  return {
    politics: { council: put(need.council, matter) },
    record: { kind: 'matter', matter },
    text: question,
    holder: { kind: 'external', id: null, name: body },
    needed: question,
    replyBy: meetingOn,
    anew: true,
    clocks: askOutside(clocks, need, body, meetingOn, at, 'with_council'),
  };
}

/** The ball comes back to the sector that had it, unless it has left the political body already. */
function decide(
  { need, clocks, lastSector }: Before,
  { decision, decidedOn }: Extract<PoliticalCommand, { deed: 'register_decision' }>,
  by: Author,
  at: Moment,
): Done | Refused {
  const pending = pendingMatter(need);
  if (!pending) return { rejected: 'wrong_state', sentence: 'No matter waits for a decision.' };
  if (decidedOn > today(at))
    return { rejected: 'invalid_input', sentence: 'The day of the decision has not come yet.' };
  if (decidedOn < localDate(compile(at.time.calendar), Date.parse(pending.at)))
    return { rejected: 'invalid_input', sentence: 'That is before the matter was registered.' };
  const matter = { ...pending, decision: { text: decision, decidedOn, by, at: at.now.toISOString() } };
  const waits = need.state === 'open' && need.holder?.kind === 'external' && need.holder.name === pending.body;
  return {
    politics: { council: put(need.council, matter) },
    record: { kind: 'matter', matter },
    text: decision,
    ...(waits && { holder: lastSector, clocks: ballComesIn(clocks, need, at) }),
  };
}

const put = (council: CouncilMatter[], matter: CouncilMatter): CouncilMatter[] =>
  council.some(({ id }) => id === matter.id)
    ? council.map((old) => (old.id === matter.id ? matter : old))
    : [...council, matter];

const today = ({ now, time }: Moment): string => localDate(compile(time.calendar), now.getTime());
