import {
  type Ability,
  type BackingView,
  type Confirm,
  type Decline,
  type HandOver,
  type Label,
  type Language,
  type MessageKind,
  type Named,
  NeedState,
  type PostMessage,
  type Refer,
  type SendBack,
  type Withdraw,
} from '@vertskap/contract';
import type { Moment } from '../clocks/clock.rules.js';
import type { Actor } from '../organisations/actor.rules.js';
import { type CommitmentCommand, commitmentDeed } from './commitments/commitment.rules.js';
import { type BackingCommand, backingDeed, type SpeakingCommand, speakingDeed } from './backing/backing.rules.js';
import {
  ballComesIn,
  askAgain,
  askBusiness,
  askConfirmation,
  askOutside,
  businessReplied,
  confirmed,
  firstWord,
  neverConfirmed,
  reopenResolution,
  type Standing,
  startsAfterRaise,
  stopOnAnswer,
  stopOnProvisional,
  voidAll,
  voidUnlessLate,
} from './need-clocks.rules.js';
import { unfitDate } from './dates.rules.js';
import { abilities, authorOf, type External, handles, type Holder, isAsked, type Need } from './need.rules.js';
import { acceptedSituation, impliesAcceptance, together } from './offers/accepted-first.rules.js';
import { offerDeed, type OfferCommand } from './offers/offer.rules.js';
import {
  beginning,
  type Change,
  type NewMessage,
  type Outcome,
  outcome,
  type Rejection,
  sameHolder,
  type Situation,
} from './outcome.rules.js';
import { clocksOfPart, type MergeCommand, mergeDeed } from './merge/merge.rules.js';
import { mayInPolitics } from './politics/political.rules.js';
import { cancelStatus, type PoliticalCommand, politicalDeed } from './politics/political-deeds.rules.js';
import { moveWakeUp, type WakeUpCommand } from './wake-up-deed.rules.js';
import { type StatutoryCommand, statutoryDeed } from './statutory/statutory-deeds.rules.js';
import { type ResultCommand, told } from './results/result.rules.js';
import { underKind } from './promises/recompute.rules.js';
import { nameReaders, type ReadersCommand } from './readers/readers.rules.js';

export { after } from './outcome.rules.js';
export type { Holding, Labels, NewMessage, Outcome, Rejection, Situation } from './outcome.rules.js';

/** What someone wants to do, after the edge has parsed it. Between sectors the ball is offered: see `OfferCommand`. */
export type Command =
  | ({ deed: 'comment' } & Pick<PostMessage, 'body' | 'language'>)
  | ({ deed: 'answer' } & Pick<
      Extract<PostMessage, { kind: 'answer' }>,
      'body' | 'language' | 'outcomeOpen' | 'promise'
    >)
  | ({ deed: 'question'; replyBy?: string | null | undefined } & Pick<PostMessage, 'body' | 'language'>)
  | ({ deed: 'provisional_answer' } & Omit<Extract<PostMessage, { kind: 'provisional_answer' }>, 'clientKey' | 'kind'>)
  | ({ deed: 'hand_over'; to: External } & Pick<HandOver, 'needed' | 'replyBy'>)
  | ({ deed: 'confirm' } & Pick<Confirm, 'body' | 'language'>)
  | ({ deed: 'send_back' } & Pick<SendBack, 'body' | 'language'>)
  | ({ deed: 'decline' } & Pick<Decline, 'body' | 'language' | 'basis'>)
  | ({ deed: 'refer' } & Pick<Refer, 'to' | 'body' | 'language'>)
  | ({ deed: 'withdraw' } & Pick<Withdraw, 'body' | 'language'>)
  | { deed: 'make_opportunity' | 'make_need' }
  | ({ deed: 'label'; goals?: Named[] | undefined } & Pick<Label, 'theme' | 'urgency'>);
/** What is done to one clock. */
export type ClockCommand = StatutoryCommand | WakeUpCommand;

/** All that can happen to a need. */
export type AnyCommand =
  | Command
  | ReadersCommand
  | OfferCommand
  | BackingCommand
  | SpeakingCommand
  | MergeCommand
  | CommitmentCommand
  | ResultCommand
  | ClockCommand
  | PoliticalCommand;

/** A need is raised: the ball goes to the sector that was asked, or to the intake, and the promises begin. */
export const raise = (need: Need, to: Holder, at: Moment): Outcome =>
  beginning('raise', need, to, startsAfterRaise(need, at), at);

/** Everything else that happens to a need. Pure: `(situation, command, actor, moment) → outcome | rejection`. */
export function perform(situation: Situation, command: AnyCommand, actor: Actor, at: Moment): Outcome | Rejection {
  const { need } = situation;
  if (!abilities(actor, need).includes(command.deed satisfies Ability)) return whyNot(actor, need, command.deed);
  if (!impliesAcceptance(actor, need, command.deed)) return act(situation, command, actor, at);
  const accepted = act(situation, { deed: 'accept' }, actor, at);
  if ('rejected' in accepted) return accepted;
  const next = act(acceptedSituation(situation, accepted), command, actor, at);
  return 'rejected' in next ? next : together(accepted, next, at);
}

function act(situation: Situation, command: AnyCommand, actor: Actor, at: Moment): Outcome | Rejection {
  const { need, clocks, lastSector } = situation;
  const standing = standingIn(situation);
  const asked: Holder = { kind: 'association', ...need.association };
  const byMunicipality = actor.side === 'municipality';
  const heard = byMunicipality ? firstWord(clocks, at) : clocks;

  switch (command.deed) {
    case 'comment': {
      const replies =
        actor.role === 'association_representative' && need.state === 'open' && need.holder?.kind === 'association';
      if (!replies)
        return outcome(
          situation,
          command,
          { clocks: byMunicipality ? heard : askAgain(heard, at), message: message(command.deed, command, at) },
          at,
        );
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
    case 'question': {
      const replyBy = command.replyBy ?? null;
      const unfit = unfitDate(replyBy, at);
      if (unfit) return unfit;
      return outcome(
        situation,
        command,
        {
          holder: asked,
          needed: command.body,
          replyBy,
          clocks: askBusiness(heard, need, asked.name, replyBy, at),
          message: message('question', command, at),
        },
        at,
      );
    }
    case 'provisional_answer': {
      const promised = stopOnProvisional(heard, command.promisedBy, at, standing);
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
            ...saysOpenly(command),
          },
        },
        at,
      );
    }
    case 'answer': {
      const answered = askConfirmation(stopOnAnswer(heard, at, standing), at);
      const promised = promisedWith(command, { ...situation, clocks: answered }, actor, at);
      if ('rejected' in promised) return promised;
      return outcome(
        situation,
        command,
        {
          state: 'answered',
          holder: asked,
          ...promised,
          message: { ...message('answer', command, at), ...saysOpenly(command) },
        },
        at,
      );
    }
    case 'decline':
      return outcome(
        situation,
        command,
        {
          state: 'declined',
          holder: null,
          clocks: stopOnAnswer(heard, at, standing),
          message: { ...message('decline', command, at), reason: command.basis },
        },
        at,
      );
    case 'refer':
      return referred(situation, command, at);
    case 'hand_over': {
      const { to: holder, needed, replyBy } = command;
      if (sameHolder(need.holder, holder))
        return { rejected: 'wrong_state', sentence: `${holder.name} already has the ball.` };
      const unfit = unfitDate(replyBy, at);
      if (unfit) return unfit;
      const waiting = askOutside(clocks, need, holder.name, replyBy, at);
      return outcome(situation, command, { holder, needed, replyBy, text: needed, clocks: waiting }, at);
    }
    case 'offer':
    case 'accept':
    case 'not_ours':
    case 'take_back':
    case 'assign_sector': {
      const done = offerDeed(situation, command, actor, at);
      return 'rejected' in done ? done : outcome(situation, { deed: done.deed ?? command.deed }, done, at);
    }
    case 'confirm':
      return outcome(
        situation,
        command,
        {
          state: 'closed',
          holder: null,
          clocks: confirmed(clocks, at),
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
          clocks: ballComesIn(reopenResolution(confirmed(clocks, at), at), need, at),
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
      const goals = command.goals && !sameGoals(command.goals, need.goals) ? command.goals : undefined;
      if (labels.theme === need.theme && labels.urgency === need.urgency && !goals)
        return { rejected: 'wrong_state', sentence: 'The need has these labels already.' };
      return outcome({ ...situation, need: { ...need, ...labels } }, command, { labels, ...(goals && { goals }) }, at);
    }
    case 'make_opportunity':
    case 'make_need': {
      const kind = command.deed === 'make_need' ? 'need' : 'opportunity';
      const promised = underKind(situation, kind, at);
      return outcome({ ...situation, need: { ...need, kind } }, command, promised, at);
    }
    case 'back':
    case 'withdraw_backing': {
      const behind = backingDeed(situation.backings, need, command, actor, at.now);
      if ('rejected' in behind) return behind;
      const company = command.deed === 'back' ? command.company : companyIn(situation.backings, command.companyId);
      return outcome(situation, command, { behind, ...(company && { text: company.name }) }, at);
    }
    case 'invite_to_speak':
    case 'end_speaking': {
      const behind = speakingDeed(situation.backings, command, actor);
      if ('rejected' in behind) return behind;
      return outcome(situation, command, { behind, text: behind.put?.company.name ?? null }, at);
    }
    case 'merge':
    case 'unmerge': {
      const done = mergeDeed(situation, command, at);
      return 'rejected' in done ? done : outcome(situation, command, done, at);
    }
    case 'name_readers': {
      const named = nameReaders(need, command, actor);
      if ('rejected' in named) return named;
      const ours = named.readers.filter(({ side }) => side === actor.side);
      return outcome(situation, command, { named, text: ours.map(({ name }) => name).join(', ') || null }, at);
    }
    case 'commit':
    case 'fulfil':
    case 'postpone':
    case 'release': {
      const done = commitmentDeed(situation, command, authorOf(actor), at);
      return 'rejected' in done ? done : outcome(situation, command, done, at);
    }
    case 'tell_result':
      return outcome(situation, command, { results: [told(command, actor, at)] }, at);
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

/**
 * Time does it: an answer that business never said yes or no to closes the need, which is counted apart from those it confirmed.
 * The rejection is for whoever comes too late.
 */
export function closeUnconfirmed(situation: Situation, at: Moment): Outcome | Rejection {
  const { need, clocks } = situation;
  if (need.state !== 'answered') return { rejected: 'wrong_state', sentence: `The need is ${need.state}.` };
  const change = { state: 'closed', holder: null, unconfirmed: true, clocks: neverConfirmed(clocks, at) } as const;
  return outcome(situation, { deed: 'close_unconfirmed' }, change, at);
}

/** A neighbour takes it over, as was agreed before. The rejection is for whoever comes too late. */
export function handOn(situation: Situation, command: Referring, at: Moment): Outcome | Rejection {
  const { state } = situation.need;
  return state === 'open'
    ? referred(situation, command, at)
    : { rejected: 'wrong_state', sentence: `The need is ${state}; nobody else has to take it.` };
}

type Referring = Extract<Command, { deed: 'refer' }>;

/** Somebody else has it, who is named. Handing on meets nothing, the first response no more than the rest. */
const referred = (situation: Situation, command: Referring, at: Moment): Outcome =>
  outcome(
    situation,
    command,
    {
      state: 'referred',
      holder: null,
      clocks: voidUnlessLate(situation.clocks, at, standingIn(situation)),
      to: { kind: 'external', id: null, name: command.to },
      message: { ...message('referral', command, at), reason: command.to },
    },
    at,
  );

/** The part of a need that becomes a need of its own, by whoever may split it. */
export function partOf(whole: Situation, to: Holder, actor: Actor, at: Moment): Outcome | Rejection {
  const { need, clocks } = whole;
  if (!abilities(actor, need).includes('split')) return whyNot(actor, need, 'split');
  const fresh = {
    ...need,
    id: at.newId(),
    version: 1,
    holder: null,
    offer: null,
    sectors: [],
    asked: [],
    priority: null,
    statusRequests: [],
    council: [],
  };
  return beginning('raise', fresh, to, clocksOfPart(clocks, at, standingIn(whole)), at);
}

/** What is left of a need when a part became one of its own: everything, and a line about it. */
export const split = (whole: Situation, text: string, at: Moment): Outcome =>
  outcome(whole, { deed: 'split' }, { text }, at);

/** What was promised besides answers: no answer ends it, and no other need takes it over. */
const standingIn = ({ commitments }: Situation): Standing => new Set(commitments.map(({ id }) => id));

const sameGoals = (a: Named[], b: Named[]): boolean =>
  a.length === b.length && a.every(({ id }) => b.some((goal) => goal.id === id));

const companyIn = (backings: BackingView[], id: string) => backings.find(({ company }) => company.id === id)?.company;

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

/** What stands once an answer is given with what it promises, if anything; whoever may answer may promise. */
function promisedWith(
  { promise, language }: Extract<Command, { deed: 'answer' }>,
  { clocks, commitments }: Pick<Situation, 'clocks' | 'commitments'>,
  actor: Actor,
  at: Moment,
): Pick<Change, 'clocks' | 'commitments'> | Rejection {
  if (!promise) return { clocks };
  const made = commitmentDeed({ clocks, commitments }, { deed: 'commit', language, ...promise }, authorOf(actor), at);
  return 'rejected' in made ? made : { clocks: made.clocks, commitments: made.commitments };
}

/** That no yes is promised. */
const saysOpenly = ({ outcomeOpen }: { outcomeOpen?: boolean | undefined }) => (outcomeOpen ? { outcomeOpen } : {});

/** Whoever says twice that it is an opportunity comes too late. */
const kindsFor = (deed: Ability, { kind }: Need): Need['kind'][] =>
  deed === 'make_opportunity' || deed === 'make_need' ? ['need', 'opportunity'] : [kind];

const ofOffers: Ability[] = ['accept', 'not_ours', 'take_back'];

/** Why a deed is refused: wrong is the state where the same person could do it in another one; everything else is not theirs to do. */
export function whyNot(actor: Actor, need: Need, deed: Ability): Rejection {
  if (need.offer === null && ofOffers.includes(deed) && (handles(actor, need) || isAsked(actor, need)))
    return { rejected: 'wrong_state', sentence: 'No offer is open here now.' };
  const ever =
    mayInPolitics(actor, need, deed) ||
    [need.offer, null].some((offer) =>
      NeedState.options.some((state) =>
        kindsFor(deed, need).some((kind) => abilities(actor, { ...need, offer, state, kind }).includes(deed)),
      ),
    );
  return ever
    ? { rejected: 'wrong_state', sentence: `The need is ${need.state}; this cannot be done now.` }
    : { rejected: 'not_allowed', sentence: 'This is not yours to do.' };
}
