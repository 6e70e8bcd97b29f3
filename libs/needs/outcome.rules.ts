import type {
  AttachmentView,
  BackingView,
  CommitmentView,
  Deed,
  Language,
  Mentionable,
  MessageKind,
  MessageView,
  Named,
  ProblemCode,
  ResultView,
} from '@vertskap/contract';
import { type Clock, type Moment, workingSeconds } from '../clocks/clock.rules.js';
import { type PlannedStep, planLadder } from '../clocks/ladder.rules.js';
import { behalfOf, type Behind, speakersOf } from './backing/backing.rules.js';
import type { NewReaders } from './readers/readers.rules.js';
import { enterSector, type InternalClock, leaveSector, noInternalClock } from './hand-over-clock.rules.js';
import { type Holder, type Need, nextDue } from './need.rules.js';
import { acceptanceOf } from './offers/acceptance-clock.rules.js';
import type { PoliticalRecord } from './politics/political-deeds.rules.js';
import { afterDeed, type OfferChange, unchanged } from './offers/offer.rules.js';

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
  /** Where it says that no yes is promised. */
  outcomeOpen?: true;
  /** Where it is sent with any. */
  attachments?: AttachmentView[];
  /** Whom it mentions. */
  mentions?: Mentionable[];
};

/** A need with all that its rules look at: every clock, the running stay of the ball, the sector that had it last. */
export type Situation = {
  need: Need;
  clocks: Clock[];
  handOver: InternalClock;
  acceptance: InternalClock;
  /** What the mayor waits for. */
  status: Clock | null;
  /** Of sectors that were asked for their view and have not given it. */
  consulted: Clock[];
  holding: Holding | null;
  lastSector: Holder;
  /** The companies behind the need, in the order of their names. */
  backings: BackingView[];
  /** What was promised besides answers, in the order in which it was; each has a clock of its id. */
  commitments: CommitmentView[];
  /** Is it being referred to a neighbour? */
  referred: boolean;
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
  offers: OfferChange;
  to: Holder | null;
  text: string | null;
  /** What politics did, or was answered. */
  record: PoliticalRecord | null;
  labels?: Labels;
  /** Where something was promised besides an answer, moved or released. */
  commitments?: CommitmentView[];
  /** Where somebody said what came of an opportunity. */
  results?: ResultView[];
  /** Where it serves other goals of the plan. */
  goals?: Named[];
  /** Where the companies behind the need changed. */
  behind?: Behind;
  /** Where others are named to read it. */
  named?: NewReaders;
  /** A message of before, as it reads from now on. */
  amended?: MessageView;
  /** Where it goes to no neighbour any more. */
  unreferred?: true;
};
export type Labels = Pick<Need, 'theme' | 'urgency'>;
export type Rejection = { rejected: ProblemCode; sentence: string };

/** What a deed changes; what it does not name stays as it was. */
export type Change = {
  state?: Need['state'];
  holder?: Holder | null;
  needed?: string;
  replyBy?: string | null;
  clocks?: Clock[];
  internalClocks?: Clock[];
  message?: NewMessage | null;
  offers?: OfferChange;
  to?: Holder;
  text?: string | null;
  unconfirmed?: boolean;
  politics?: Partial<Need>;
  record?: PoliticalRecord;
  /** Another stay begins, even where the holder is the same. */
  anew?: boolean;
  labels?: Labels;
  commitments?: CommitmentView[];
  results?: ResultView[];
  goals?: Named[];
  behind?: Behind;
  mergedInto?: Need['mergedInto'];
  named?: NewReaders;
};

/** A need begins: the ball goes to its first sector, with these clocks. */
export function beginning(deed: Deed, need: Need, to: Holder, clocks: Clock[], at: Moment): Outcome {
  const internalClocks = enterSector(noInternalClock, need, to, null, at);
  return {
    deed,
    need: settle(need, to, clocks, at),
    message: null,
    clocks,
    internalClocks,
    ladder: ladderOf([...clocks, ...internalClocks], at),
    holdings: [stay(to, null, null, at)],
    offers: unchanged,
    to,
    text: null,
    record: null,
  };
}

/** What follows from a change: stays of the ball, the clocks inside the house, an open offer. */
export function outcome(situation: Situation, { deed }: { deed: Deed }, change: Change, at: Moment): Outcome {
  const { need, clocks, handOver, acceptance, holding } = situation;
  const state = change.state ?? need.state;
  const holder = change.holder === undefined ? need.holder : change.holder;
  const next = change.clocks ?? clocks;
  const moves = change.anew || !sameHolder(need.holder, holder);
  const left =
    moves && holding ? [{ ...holding, to: at.now, workingSeconds: workingSeconds(at.time, holding.from, at.now) }] : [];
  const entered = moves && holder ? [stay(holder, change.needed ?? null, change.replyBy ?? null, at)] : [];
  const changed = next.filter((c) => !clocks.includes(c));
  const offers = change.offers ?? afterDeed(need, deed, state, moves ? holder : undefined);
  const internalClocks = [
    ...(change.internalClocks ?? []),
    ...(moves ? leaveSector(handOver, deed, at) : []),
    ...(moves && holder ? enterSector(handOver, need, holder, change.replyBy ?? null, at) : []),
    ...acceptanceOf(acceptance, offers, need, deed, at),
  ];
  const offered = {
    ...need,
    ...change.politics,
    state,
    unconfirmed: change.unconfirmed ?? (need.unconfirmed && deed !== 'confirm' && state === 'closed'),
    version: need.version + 1,
    mergedInto: change.mergedInto === undefined ? need.mergedInto : change.mergedInto,
    behalf: change.behind ? behalfOf(need, change.behind.backings) : need.behalf,
    goals: change.goals ?? need.goals,
    speakers: change.behind ? speakersOf(change.behind.backings) : need.speakers,
    readers: change.named?.readers ?? need.readers,
    offer: offers.settled ? offers.made : (offers.made ?? need.offer),
  };
  return {
    deed,
    need: settle(offered, holder, next, at),
    message: change.message ?? null,
    clocks: changed,
    internalClocks,
    ladder: ladderOf([...changed, ...internalClocks], at),
    holdings: [...left, ...entered],
    offers,
    to: change.to ?? (moves ? holder : null),
    text: change.text ?? null,
    record: change.record ?? null,
    ...(change.labels && { labels: change.labels }),
    ...(change.commitments?.length && { commitments: change.commitments }),
    ...(change.results && { results: change.results }),
    ...(change.goals && { goals: change.goals }),
    ...(change.behind && { behind: change.behind }),
    ...(change.named && { named: change.named }),
    ...(situation.referred && state !== 'open' && { unreferred: true }),
  };
}

/** The situation that an outcome leaves: what the next deed on the same need starts from. */
export function after(before: Situation, outcome: Outcome): Situation {
  const { need, clocks, internalClocks, holdings, behind, commitments = [] } = outcome;
  const status = internalClocks.findLast((c) => c.kind === 'status');
  const left = holdings.some((h) => h.id === before.holding?.id && h.to !== null);
  const entered = holdings.find((h) => h.to === null);
  const sectorNow = holdings.findLast((h) => h.holder.kind === 'sector' && h.id !== before.holding?.id);
  const known = new Map([...before.clocks, ...clocks].map((c) => [c.id, c]));
  const byStart = (a: Clock, b: Clock) => a.startedAt.getTime() - b.startedAt.getTime() || a.cycle - b.cycle;
  return {
    need,
    clocks: [...known.values()].sort(byStart),
    handOver: internalAfter('hand_over', before.handOver, internalClocks),
    acceptance: internalAfter('acceptance', before.acceptance, internalClocks),
    status: status ? (status.stoppedAt === null ? status : null) : before.status,
    consulted: before.consulted.map((c) => internalClocks.find((changed) => changed.id === c.id) ?? c),
    holding: entered ?? (left ? null : before.holding),
    lastSector: sectorNow?.holder ?? before.lastSector,
    backings: behind?.backings ?? before.backings,
    commitments: [...new Map([...before.commitments, ...commitments].map((c) => [c.id, c])).values()],
    referred: before.referred && !outcome.unreferred,
  };
}

function internalAfter(kind: Clock['kind'], { running, cycles }: InternalClock, changed: Clock[]): InternalClock {
  const mine = changed.filter((c) => c.kind === kind);
  return {
    running: mine.length > 0 ? (mine.find((c) => c.stoppedAt === null) ?? null) : running,
    cycles: cycles + mine.filter((c) => c.id !== running?.id).length,
  };
}

export const ladderOf = (clocks: Clock[], at: Moment): PlannedStep[] => clocks.flatMap((c) => planLadder(c, at.time));

/** The need with the ball where it now lies, and the deadline that follows from it. */
function settle(need: Need, holder: Holder | null, clocks: Clock[], { now }: Moment): Need {
  const stays = sameHolder(need.holder, holder);
  const sectors =
    holder?.kind === 'sector' && !need.sectors.includes(holder.id) ? [...need.sectors, holder.id] : need.sectors;
  const asked = [...new Set([...need.asked, ...(need.offer ? [need.offer.to.id] : [])])].filter(
    (id) => !sectors.includes(id),
  );
  const settled = {
    ...need,
    holder,
    sectors,
    asked,
    holderSince: stays ? need.holderSince : holder && now,
    changedAt: now,
  };
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

export const sameHolder = (a: Holder | null, b: Holder | null): boolean =>
  a?.kind === b?.kind && a?.id === b?.id && a?.name === b?.name;
