import type {
  Ability,
  Author,
  Named,
  NeedKind,
  NeedMoved,
  NeedShared,
  OfferView,
  Side,
  Theme,
  Urgency,
} from '@vertskap/contract';
import { type Clock, isPaused, isRunning } from '../clocks/clock.rules.js';
import type { Actor } from '../organisations/actor.rules.js';
import { type PoliticalSide, politicalAbilities } from './politics/political.rules.js';
import { isOpenTo, mayNameReaders, type Restricted } from './readers/readers.rules.js';

export type Sector = { kind: 'sector'; id: string; name: string };
export type External = { kind: 'external'; id: null; name: string };
export type Holder = Sector | { kind: 'association'; id: string; name: string } | External;

/** Who did something, by name and unit; without a membership where time did. */
export type Doer = Author & { membershipId: string | null; personId: string | null };

/** What the rules know of a need. */
export type Need = PoliticalSide &
  Restricted & {
    id: string;
    spaceId: string;
    /** The companies on whose behalf it was raised; null: unnamed ones, or every member. */
    behalf: string[] | null;
    /** The goals of the business plan that it serves, by title. */
    goals: Named[];
    /** The companies whose contacts may write in the thread. */
    speakers: string[];
    kind: NeedKind;
    theme: Theme | null;
    urgency: Urgency;
    holder: Holder | null;
    holderSince: Date | null;
    changedAt: Date;
    /** Closed by itself: business never said whether it was answered. */
    unconfirmed: boolean;
    mergedInto: NeedShared['mergedInto'];
    version: number;
    due: { clock: Clock['kind']; at: Date; side: Side } | null;
    /** To whom the ball has been offered on. */
    offer: OfferView | null;
    /** Sectors that have or have had the ball. */
    sectors: string[];
    /** Sectors that were asked for their view, or offered the ball, without having had it. */
    asked: string[];
  };

/** Of a need that has just been raised: nobody has done anything to it. */
export const untouched = {
  goals: [],
  speakers: [],
  state: 'open',
  holder: null,
  holderSince: null,
  unconfirmed: false,
  mergedInto: null,
  version: 1,
  due: null,
  offer: null,
  sectors: [],
  asked: [],
  owner: '',
  priority: null,
  statusRequests: [],
  council: [],
} satisfies Partial<Need>;

const whileOpen: Ability[] = ['answer', 'provisional_answer', 'question', 'comment', 'note', 'decline'];
/** A statutory deadline runs on, or stands still, after the need was answered or declined, until the application is decided. */
const ofRunningStatutory: Ability[] = [
  'suspend_statutory',
  'resume_statutory',
  'decide_statutory',
  'cancel_statutory',
  'move_wake_up',
];
const statutory: Ability[] = ['register_statutory', ...ofRunningStatutory];
/** A promise stands whatever becomes of the need, until it is withdrawn; each is for one of the sides to say (`commitmentDeed`). */
const ofPromises: Ability[] = ['fulfil', 'postpone', 'release'];
const promising: Ability[] = ['commit', ...ofPromises];

/** What this actor may do with this need now. Whatever shows a button and whatever carries out a deed asks here. */
export const abilities = (actor: Actor, need: Need): Ability[] =>
  isOpenTo(actor, need)
    ? [
        ...handlingAbilities(actor, need),
        ...politicalAbilities(actor, need),
        ...(need.state !== 'withdrawn' && mayNameReaders(actor, need) ? (['name_readers'] as const) : []),
        ...(mayTellResult(actor, need) ? (['tell_result'] as const) : []),
      ]
    : [];

function handlingAbilities(actor: Actor, need: Need): Ability[] {
  if (handles(actor, need)) {
    switch (need.state) {
      case 'open':
        return [
          ...whileOpen,
          'label',
          'split',
          ...promising,
          ...statutory,
          ...ofTheBall(actor, need),
          ...sorts(actor, 'merge'),
          ...sorts(actor, need.kind === 'opportunity' ? 'make_need' : 'make_opportunity'),
          ...sorts(actor, 'refer'),
        ];
      case 'answered':
        return ['comment', 'note', ...promising, ...statutory];
      case 'closed':
      case 'declined':
      case 'referred':
        return ['note', ...ofPromises, ...ofRunningStatutory];
      case 'merged':
        return ['note', ...ofPromises, ...ofRunningStatutory, ...sorts(actor, 'unmerge')];
      case 'withdrawn':
        return ['note'];
    }
  }
  if (isAsked(actor, need)) return mayReply(actor, need) ? ['note', ...toReply] : ['note'];
  const backing: Ability[] = need.state === 'open' || need.state === 'answered' ? ['back', 'withdraw_backing'] : [];
  if (actor.role === 'company_contact') return [...(isInvited(actor, need) ? (['comment'] as const) : []), ...backing];
  if (actor.role !== 'association_representative' || actor.associationId !== need.association.id) return [];
  const voice = voiceFor(actor, need);
  const may = ofAssociation(need);
  const said = voice === 'all' ? may : voice === 'some' ? may.filter((ability) => ability === 'comment') : [];
  return [...said, ...backing, ...(backing.length > 0 && need.visibility !== 'restricted' ? ofSpeaking : [])];
}

/** Who speaks for a company may let its contacts speak themselves; a restricted need is not for them. */
const ofSpeaking: Ability[] = ['invite_to_speak', 'end_speaking'];

/** Their company was invited to write in the thread. Words of theirs never move the ball: that takes a mandate. */
export const isInvited = ({ companyId }: Actor, { state, speakers }: Need): boolean =>
  (state === 'open' || state === 'answered') && companyId !== null && speakers.includes(companyId);

/** Which needs are one, what is an opportunity and what is somebody else's, the coordinator says; the association may say that two are two. */
const sorts = ({ role }: Actor, deed: Ability): Ability[] => (role === 'coordinator' ? [deed] : []);

function ofAssociation({ state, unconfirmed }: Need): Ability[] {
  switch (state) {
    case 'open':
      return ['comment', 'withdraw', 'split', ...promising];
    case 'merged':
      return ['unmerge', 'withdraw', ...ofPromises];
    case 'answered':
      return ['confirm', 'send_back', 'comment', 'withdraw', ...promising];
    case 'closed':
      return [...(unconfirmed ? (['confirm'] as const) : []), 'send_back', ...ofPromises];
    case 'declined':
    case 'referred':
      return ofPromises;
    case 'withdrawn':
      return [];
  }
}

/**
 * For how many of those on whose behalf a need was raised this actor may speak. A mandate for certain companies or an industry
 * may say something where one of them is behind the need, and decide (confirm, send back, withdraw) where all of them are.
 */
export function voiceFor(actor: Actor, need: Pick<Need, 'association' | 'behalf'>): 'all' | 'some' | 'none' {
  const { role, associationId, companies } = actor;
  if (role !== 'association_representative' || associationId !== need.association.id) return 'none';
  if (companies === null) return 'all';
  const mine = need.behalf?.filter((id) => companies.includes(id)).length ?? 0;
  return mine === 0 ? 'none' : mine === need.behalf?.length ? 'all' : 'some';
}

/** The states in which it is told what came of an opportunity. */
export const resultToldIn: Need['state'][] = ['answered', 'closed', 'declined', 'referred'];

/** What came of an opportunity is told once it is no longer open: by the coordinator, and otherwise by whoever speaks for all behind it. */
export const mayTellResult = (actor: Actor, need: Need): boolean =>
  need.kind === 'opportunity' &&
  resultToldIn.includes(need.state) &&
  (actor.role === 'coordinator' ? actor.municipalityId === need.municipalityId : voiceFor(actor, need) === 'all');

/** Coordinators handle every need of their municipality; handlers and leaders those their sector has or has had. */
export function handles(actor: Actor, need: Need): boolean {
  if (actor.municipalityId !== need.municipalityId) return false;
  return actor.role === 'coordinator' || isOf(actor, need.sectors);
}

/** Their sector was asked for its view or offered the ball: they read along, but the ball was never theirs. */
export const isAsked = (actor: Actor, need: Need): boolean =>
  actor.municipalityId === need.municipalityId && isOf(actor, need.asked);

const isOf = (actor: Actor, sectors: string[]): boolean =>
  (actor.role === 'case_handler' || actor.role === 'sector_leader') &&
  actor.sectorId !== null &&
  sectors.includes(actor.sectorId);

const toReply: Ability[] = ['accept', 'not_ours'];

/** Where the ball can go. While an offer is open nothing else is offered; the coordinator decides at any time. */
function ofTheBall(actor: Actor, need: Need): Ability[] {
  const { offer, holder } = need;
  const gives: Ability[] = offer
    ? isOf(actor, [offer.from.id]) || actor.role === 'coordinator'
      ? ['take_back']
      : []
    : actor.role === 'coordinator' || holder?.kind !== 'sector' || holder.id === actor.sectorId
      ? ['hand_over', 'offer']
      : [];
  const replies = mayReply(actor, need) ? toReply : [];
  return [...gives, ...replies, ...(actor.role === 'coordinator' ? (['assign_sector'] as const) : [])];
}

/** Someone of the sector that was offered the ball; a coordinator too where it is their own. */
export const mayReply = (actor: Actor, { municipalityId, state, offer }: Need): boolean =>
  state === 'open' &&
  offer !== null &&
  actor.municipalityId === municipalityId &&
  actor.sectorId === offer.to.id &&
  (actor.role === 'coordinator' || isOf(actor, [offer.to.id]));

/** Internal notes are for those who handle the need or are asked, and for the municipal director; never for politics or business. */
export const mayReadNotes = (actor: Actor, need: Need): boolean =>
  isOpenTo(actor, need) &&
  (handles(actor, need) ||
    isAsked(actor, need) ||
    (actor.role === 'director' && actor.municipalityId === need.municipalityId));

/** What the mayor asked and was answered is between politics and administration. */
export const maySeeStatus = (actor: Actor, need: Need): boolean =>
  mayReadNotes(actor, need) ||
  (actor.role === 'mayor' && actor.municipalityId === need.municipalityId && isOpenTo(actor, need));

/** The earliest running deadline of whoever has the ball. */
export function nextDue(need: Pick<Need, 'holder' | 'state'>, clocks: Clock[]): Need['due'] {
  if (need.holder === null || need.state !== 'open') return null;
  const side: Side = need.holder.kind === 'association' ? 'association' : 'municipality';
  const running = clocks.filter((c) => c.side === side && isRunning(c) && !isPaused(c));
  const dues = running.flatMap((c) => (c.dueAt ? [{ clock: c.kind, at: c.dueAt, side }] : []));
  return dues.sort((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}

/**
 * When a deed counts as done: now, but after the last one on the same need. Deeds that waited for each other, or came through
 * servers whose clocks differ, would otherwise leave stays and pauses that end before they begin.
 */
export const inTurn = (need: Pick<Need, 'changedAt'>, now: Date): Date =>
  new Date(Math.max(now.getTime(), need.changedAt.getTime() + 1));

export const authorOf = ({ name, side, unit }: Author): Author => ({ name, side, unit });

export function moved(need: Need): NeedMoved {
  const { state, kind, theme, urgency, holder, offer, version, priority, unconfirmed, mergedInto } = need;
  const { statusRequests, council } = need;
  return {
    state,
    kind,
    theme,
    urgency,
    holder,
    offer,
    version,
    priority,
    unconfirmed,
    mergedInto,
    statusRequests,
    council,
    holderSince: need.holderSince?.toISOString() ?? null,
    changedAt: need.changedAt.toISOString(),
    due: need.due && { ...need.due, at: need.due.at.toISOString() },
  };
}
