import {
  type Ability,
  type Confirm,
  type Decline,
  type Deed,
  type HandOver,
  type Label,
  type Language,
  type MessageKind,
  NeedState,
  type PostMessage,
  type ProblemCode,
  type SendBack,
  type Withdraw,
} from '@vertskap/contract';
import { type Clock, type Moment, workingSeconds } from '../clocks/clock.rules.js';
import { type PlannedStep, planLadder } from '../clocks/ladder.rules.js';
import type { Actor } from '../organisations/actor.rules.js';
import {
  ballComesIn,
  askBusiness,
  askOutside,
  businessReplied,
  firstWord,
  reopenResolution,
  startsAfterRaise,
  stopOnAnswer,
  stopOnProvisional,
  voidAll,
} from './need-clocks.rules.js';
import { enterSector, type HandOverClock, leaveSector, noHandOverClock } from './hand-over-clock.rules.js';
import { abilities, authorOf, type Holder, type Need, nextDue } from './need.rules.js';
import { mayInPolitics } from './politics/political.rules.js';
import {
  cancelStatus,
  type PoliticalCommand,
  type PoliticalRecord,
  politicalDeed,
} from './politics/political-deeds.rules.js';
import { moveWakeUp, unfitDay, type WakeUpCommand } from './wake-up-deed.rules.js';
import { type StatutoryCommand, statutoryDeed } from './statutory/statutory-deeds.rules.js';

/** What someone wants to do, after the edge has parsed it. The hand-over's sector has been found in the municipality. */
export type Command =
  | ({ deed: 'comment' | 'answer' | 'question' } & Pick<PostMessage, 'body' | 'language'>)
  | ({ deed: 'provisional_answer' } & Omit<Extract<PostMessage, { kind: 'provisional_answer' }>, 'clientKey' | 'kind'>)
  | ({ deed: 'hand_over'; to: Holder } & Pick<HandOver, 'needed' | 'replyBy'>)
  | ({ deed: 'confirm' } & Pick<Confirm, 'body' | 'language'>)
  | ({ deed: 'send_back' } & Pick<SendBack, 'body' | 'language'>)
  | ({ deed: 'decline' } & Pick<Decline, 'body' | 'language' | 'basis'>)
  | ({ deed: 'withdraw' } & Pick<Withdraw, 'body' | 'language'>)
  | ({ deed: 'label' } & Pick<Label, 'theme' | 'urgency'>);
/** What is done to one clock. */
export type ClockCommand = StatutoryCommand | WakeUpCommand;

export type Holding = {
  id: string;
  holder: Holder;
  from: Date;
  to: Date | null;
  workingSeconds: number | null;
  needed: string | null;
  replyBy: string | null;
};
export type NewMessage = {
  id: string;
  kind: MessageKind;
  body: string;
  language: Language;
  reason: string | null;
  promisedBy: string | null;
};

/** A need with all that its rules look at: every clock, the running stay of the ball, the sector that had it last. */
export type Situation = {
  need: Need;
  clocks: Clock[];
  handOver: HandOverClock;
  /** What the mayor waits for. */
  status: Clock | null;
  holding: Holding | null;
  lastSector: Holder;
};

/** What follows from a deed: the need as it becomes, and the rows that are new or changed. */
export type Outcome = {
  deed: Deed;
  need: Need;
  message: NewMessage | null;
  clocks: Clock[];
  /** Clocks that only those who handle the need see. */
  internalClocks: Clock[];
  /** All steps still to come of the changed clocks; those not named here are called off. */
  ladder: PlannedStep[];
  holdings: Holding[];
  to: Holder | null;
  text: string | null;
  /** What politics did, or was answered. */
  record: PoliticalRecord | null;
  labels?: Labels;
};
export type Labels = Pick<Need, 'theme' | 'urgency'>;
export type Rejection = { rejected: ProblemCode; sentence: string };

/** A need is raised: the ball goes to the sector that was asked, or to the intake, and the promises begin. */
export function raise(need: Need, to: Holder, at: Moment): Outcome {
  const clocks = startsAfterRaise(need, at);
  const internalClocks = enterSector(noHandOverClock, need, to, null, at);
  const holding = stay(to, null, null, at);
  return {
    deed: 'raise',
    need: settle(need, to, clocks, at),
    message: null,
    clocks,
    internalClocks,
    ladder: [...clocks, ...internalClocks].flatMap((c) => planLadder(c, at.time)),
    holdings: [holding],
    to,
    text: null,
    record: null,
  };
}

/** Everything else that happens to a need. Pure: `(situation, command, actor, moment) → outcome | rejection`. */
export function perform(
  situation: Situation,
  command: Command | ClockCommand | PoliticalCommand,
  actor: Actor,
  at: Moment,
): Outcome | Rejection {
  const { need, clocks, lastSector } = situation;
  if (!abilities(actor, need).includes(command.deed satisfies Ability)) return refuse(actor, need, command.deed);
  const asked: Holder = { kind: 'association', ...need.association };
  const byMunicipality = actor.side === 'municipality';
  const heard = byMunicipality ? firstWord(clocks, at) : clocks;

  switch (command.deed) {
    case 'comment': {
      const replies = !byMunicipality && need.state === 'open' && need.holder?.kind === 'association';
      if (!replies)
        return outcome(situation, command, { clocks: heard, message: message(command.deed, command, at) }, at);
      return outcome(
        situation,
        command,
        {
          holder: lastSector,
          clocks: ballComesIn(businessReplied(clocks, at), need, at),
          message: message('comment', command, at),
        },
        at,
      );
    }
    case 'question':
      return outcome(
        situation,
        command,
        {
          holder: asked,
          needed: command.body,
          clocks: askBusiness(heard, need, asked.name, at),
          message: message('question', command, at),
        },
        at,
      );
    case 'provisional_answer': {
      const promised = stopOnProvisional(heard, command.promisedBy, at);
      if (promised === 'in_the_past')
        return { rejected: 'invalid_input', sentence: 'The promised date has already passed.' };
      if (promised === 'too_far')
        return { rejected: 'invalid_input', sentence: 'The promised date is more than ten years ahead.' };
      return outcome(
        situation,
        command,
        {
          clocks: promised,
          message: {
            ...message('provisional_answer', command, at),
            reason: command.reason,
            promisedBy: command.promisedBy,
          },
        },
        at,
      );
    }
    case 'answer':
      return outcome(
        situation,
        command,
        { state: 'answered', holder: asked, clocks: stopOnAnswer(heard, at), message: message('answer', command, at) },
        at,
      );
    case 'decline':
      return outcome(
        situation,
        command,
        {
          state: 'declined',
          holder: null,
          clocks: stopOnAnswer(heard, at),
          message: { ...message('decline', command, at), reason: command.basis },
        },
        at,
      );
    case 'hand_over': {
      if (sameHolder(need.holder, command.to))
        return { rejected: 'wrong_state', sentence: `${command.to.name} already has the ball.` };
      const unfit = command.to.kind === 'external' && command.replyBy ? unfitDay(command.replyBy, at) : null;
      if (unfit) return unfit;
      const { to: holder, needed, replyBy } = command;
      const given = { holder, needed, replyBy, text: needed };
      return outcome(situation, command, { ...given, clocks: afterHandOver(situation, command, at) }, at);
    }
    case 'confirm':
      return outcome(
        situation,
        command,
        {
          state: 'closed',
          holder: null,
          message: command.body === null ? null : message('confirmation', { ...command, body: command.body }, at),
        },
        at,
      );
    case 'send_back':
      return outcome(
        situation,
        command,
        {
          state: 'open',
          holder: lastSector,
          clocks: ballComesIn(reopenResolution(clocks, at), need, at),
          message: message('send_back', command, at),
        },
        at,
      );
    case 'withdraw':
      return outcome(
        situation,
        command,
        {
          state: 'withdrawn',
          holder: null,
          clocks: voidAll(clocks, at),
          internalClocks: cancelStatus(situation.status, at),
          message: message('withdrawal', command, at),
        },
        at,
      );
    case 'label': {
      const labels = {
        theme: command.theme === undefined ? need.theme : command.theme,
        urgency: command.urgency ?? need.urgency,
      };
      if (labels.theme === need.theme && labels.urgency === need.urgency)
        return { rejected: 'wrong_state', sentence: 'The need has these labels already.' };
      return outcome({ ...situation, need: { ...need, ...labels } }, command, { labels }, at);
    }
    case 'register_statutory':
    case 'suspend_statutory':
    case 'resume_statutory':
    case 'decide_statutory':
    case 'cancel_statutory': {
      const done = statutoryDeed(clocks, command, at);
      return 'rejected' in done ? done : outcome(situation, command, done, at);
    }
    case 'move_wake_up': {
      const done = moveWakeUp(clocks, command, at);
      return 'rejected' in done ? done : outcome(situation, command, done, at);
    }
    case 'flag_priority':
    case 'lift_priority':
    case 'ask_status':
    case 'answer_status':
    case 'refer_to_council':
    case 'register_decision': {
      const done = politicalDeed(situation, command, authorOf(actor), at);
      return 'rejected' in done ? done : outcome(situation, command, done, at);
    }
  }
}

/** The situation that an outcome leaves: what the next deed on the same need starts from. */
export function after(before: Situation, { need, clocks, internalClocks, holdings }: Outcome): Situation {
  const { running, cycles } = before.handOver;
  const handOvers = internalClocks.filter((c) => c.kind === 'hand_over');
  const status = internalClocks.findLast((c) => c.kind === 'status');
  const left = holdings.some((h) => h.id === before.holding?.id && h.to !== null);
  const entered = holdings.find((h) => h.to === null);
  const known = new Map([...before.clocks, ...clocks].map((c) => [c.id, c]));
  const byStart = (a: Clock, b: Clock) => a.startedAt.getTime() - b.startedAt.getTime() || a.cycle - b.cycle;
  return {
    need,
    clocks: [...known.values()].sort(byStart),
    handOver: {
      running: handOvers.length > 0 ? (handOvers.find((c) => c.stoppedAt === null) ?? null) : running,
      cycles: cycles + handOvers.filter((c) => c.stoppedAt === null).length,
    },
    status: status ? (status.stoppedAt === null ? status : null) : before.status,
    holding: entered ?? (left ? null : before.holding),
    lastSector: entered?.holder.kind === 'sector' ? entered.holder : before.lastSector,
  };
}

/** From sector to sector nothing happens to the clocks that business sees. */
function afterHandOver(
  { need, clocks }: Situation,
  { to, replyBy }: Extract<Command, { deed: 'hand_over' }>,
  at: Moment,
): Clock[] {
  if (to.kind === 'external') return askOutside(clocks, need, to.name, replyBy, at);
  return need.holder?.kind === 'sector' ? clocks : ballComesIn(clocks, need, at);
}

type Change = {
  state?: Need['state'];
  holder?: Holder | null;
  needed?: string;
  replyBy?: string | null;
  clocks?: Clock[];
  internalClocks?: Clock[];
  message?: NewMessage | null;
  text?: string | null;
  politics?: Partial<Need>;
  record?: PoliticalRecord;
  /** Another stay begins, even where the holder is the same. */
  anew?: boolean;
  labels?: Labels;
};

function outcome(situation: Situation, { deed }: { deed: Deed }, change: Change, at: Moment): Outcome {
  const { need, clocks, handOver, holding } = situation;
  const state = change.state ?? need.state;
  const holder = change.holder === undefined ? need.holder : change.holder;
  const next = change.clocks ?? clocks;
  const moves = change.anew || !sameHolder(need.holder, holder);
  const left =
    moves && holding ? [{ ...holding, to: at.now, workingSeconds: workingSeconds(at.time, holding.from, at.now) }] : [];
  const entered = moves && holder ? [stay(holder, change.needed ?? null, change.replyBy ?? null, at)] : [];
  const changed = next.filter((c) => !clocks.includes(c));
  const internalClocks = [
    ...(change.internalClocks ?? []),
    ...(moves ? leaveSector(handOver, deed, at) : []),
    ...(moves && holder ? enterSector(handOver, need, holder, change.replyBy ?? null, at) : []),
  ];
  return {
    deed,
    need: settle({ ...need, ...change.politics, state, version: need.version + 1 }, holder, next, at),
    message: change.message ?? null,
    clocks: changed,
    internalClocks,
    ladder: [...changed, ...internalClocks].flatMap((c) => planLadder(c, at.time)),
    holdings: [...left, ...entered],
    to: moves ? holder : null,
    text: change.text ?? null,
    record: change.record ?? null,
    ...(change.labels && { labels: change.labels }),
  };
}

/** The need with the ball where it now lies, and the deadline that follows from it. */
function settle(need: Need, holder: Holder | null, clocks: Clock[], { now }: Moment): Need {
  const stays = sameHolder(need.holder, holder);
  const sectors =
    holder?.kind === 'sector' && !need.sectors.includes(holder.id) ? [...need.sectors, holder.id] : need.sectors;
  const settled = { ...need, holder, sectors, holderSince: stays ? need.holderSince : holder && now, changedAt: now };
  const owner = holder?.kind === 'sector' ? holder.id : need.owner;
  return { ...settled, owner, due: nextDue(settled, clocks) };
}

const stay = (holder: Holder, needed: string | null, replyBy: string | null, { now, newId }: Moment): Holding => ({
  id: newId(),
  holder,
  from: now,
  to: null,
  workingSeconds: null,
  needed,
  replyBy,
});

const message = (
  kind: MessageKind,
  { body, language }: { body: string; language: Language },
  { newId }: Moment,
): NewMessage => ({
  id: newId(),
  kind,
  body,
  language,
  reason: null,
  promisedBy: null,
});

const sameHolder = (a: Holder | null, b: Holder | null): boolean =>
  a?.kind === b?.kind && a?.id === b?.id && a?.name === b?.name;

/** Wrong is the state where the same person could do it in another one; everything else is not theirs to do. */
function refuse(actor: Actor, need: Need, deed: Ability): Rejection {
  const ever =
    mayInPolitics(actor, need, deed) ||
    NeedState.options.some((state) => abilities(actor, { ...need, state }).includes(deed));
  return ever
    ? { rejected: 'wrong_state', sentence: `The need is ${need.state}; this cannot be done now.` }
    : { rejected: 'not_allowed', sentence: 'This is not yours to do.' };
}
