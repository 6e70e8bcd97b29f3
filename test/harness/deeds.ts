import { randomUUID } from 'node:crypto';
import {
  api,
  type Back,
  type Commit,
  type Label,
  type MentionOf,
  type PostMessage,
  type RaiseNeed,
  type Receipt,
  type Route,
} from '@vertskap/contract';
import { aNeed } from './a-need.js';
import type { Place } from './places.js';
import type { Answer, Visitor } from './visitor.js';

/** What a person does, in a word each. All of them answer as the API answers, refusals included. */

const text = (body: string) => ({ body, language: 'nb' as const });
/** Of something new; whoever sends it twice, repeats. */
export const key = (): { clientKey: string } => ({ clientKey: randomUUID() });

/** Raises a need, which must succeed, and gives its id. */
export async function raise(by: Visitor, place: Place, over: Partial<RaiseNeed> = {}): Promise<string> {
  const { status, body } = await by.call(api.raiseNeed, { body: aNeed(place, { askedSectorId: place.plan, ...over }) });
  if (status !== 201) throw new Error(`raising answered ${status}: ${JSON.stringify(body)}`);
  return body.needId;
}

/** What `by` may try on one need. */
export function on(needId: string, by: Visitor) {
  const params = { id: needId };
  const send = async (route: Route, body: object, clockId = ''): Promise<Answer<Receipt>> => {
    const path = route.path.replace(':id', needId).replace(':clockId', clockId);
    return (await by.request(route.method, `/api${path}`, { ...key(), ...body })) as Answer<Receipt>;
  };
  const say =
    (kind: Exclude<PostMessage['kind'], 'provisional_answer'>) =>
    (body: string = kind, attachments: string[] = []) =>
      send(api.postMessage, { kind, ...text(body), attachments });
  const offer = (sectorId: string, replyBy: string | null = null) =>
    send(api.handOver, { to: { kind: 'sector', sectorId }, needed: 'En vurdering.', replyBy });
  return {
    view: () => by.call(api.need, { params }),
    comment: say('comment'),
    question: say('question'),
    answer: say('answer'),
    promise: (promisedBy: string) =>
      send(api.postMessage, { kind: 'provisional_answer', ...text('Foreløpig.'), reason: 'Venter.', promisedBy }),
    amend: (messageId: string, body: string) =>
      by.call(api.amendMessage, { params: { id: needId, messageId }, body: { ...key(), body } }),
    amendNote: (noteId: string, body: string) =>
      by.call(api.amendNote, { params: { id: needId, noteId }, body: { ...key(), body } }),
    note: (body: string, attachments: string[] = [], mentions: MentionOf[] = []) =>
      send(api.postNote, { body, attachments, mentions }),
    mentioning: (kind: 'comment' | 'answer', body: string, mentions: MentionOf[]) =>
      send(api.postMessage, { kind, ...text(body), mentions }),
    mentionable: () => by.call(api.mentionable, { params }),
    offer,
    accept: () => send(api.acceptOffer, {}),
    notOurs: (insteadSectorId: string | null = null, reason = 'Det er ikke vår vei.') =>
      send(api.notOurs, { reason, insteadSectorId }),
    takeBack: () => send(api.takeBackOffer, {}),
    assign: (sectorId: string, replyBy: string | null = null) =>
      send(api.assignSector, { sectorId, reason: 'Dere eier veien.', replyBy }),
    /** Offered, and taken at once by somebody of that sector; one's own sector need not be asked. */
    toSector: async (sectorId: string, replyBy: string | null = null): Promise<Answer<Receipt>> => {
      const offered = await offer(sectorId, replyBy);
      if (offered.status !== 201) return offered;
      const { need } = (await by.call(api.need, { params })).body;
      if (!need.offer) return offered;
      const receiver = await by.somebodyOf(need.municipality.name, need.offer.to.name);
      return on(needId, receiver).accept();
    },
    toExternal: (name: string, replyBy: string | null = null) =>
      send(api.handOver, { to: { kind: 'external', name }, needed: 'Uttalelse.', replyBy }),
    confirm: (body: string | null = null) => send(api.confirm, { body, language: 'nb' }),
    sendBack: (body = 'Det svarte ikke på spørsmålet.') => send(api.sendBack, text(body)),
    referOutside: () => send(api.refer, { ...text('Veien er fylkets.'), to: 'Fylkeskommunen' }),
    decline: (basis: string | null = null) => send(api.decline, { ...text('Det går ikke.'), basis }),
    withdraw: () => send(api.withdraw, text('Ikke lenger aktuelt.')),
    register: (rule: string, receivedOn: string) => send(api.registerStatutory, { rule, receivedOn }),
    suspend: (clockId: string, waitingFor = 'Statsforvalteren', wakeOn = inDays(14)) =>
      send(api.suspendStatutory, { waitingFor, wakeOn }, clockId),
    cancelStatutory: (clockId: string, reason = 'Feil sak.') => send(api.cancelStatutory, { reason }, clockId),
    waitUntil: (clockId: string, wakeOn: string) => send(api.moveWakeUp, { wakeOn }, clockId),
    resume: (clockId: string) => send(api.resumeStatutory, {}, clockId),
    decide: (clockId: string, decidedOn: string) => send(api.decideStatutory, { decidedOn }, clockId),
    flag: (reason = 'Havna er viktigst i år.') => send(api.flagPriority, { reason }),
    lift: (reason = 'Den går av seg selv nå.') => send(api.liftPriority, { reason }),
    askStatus: (reason = 'Kommer saken før jul?') => send(api.askStatus, { reason }),
    answerStatus: (body = 'Vi venter på måling.', shared = false) => send(api.answerStatus, { body, shared }),
    refer: (meetingOn = inDays(14), body = 'Formannskapet') =>
      send(api.referToCouncil, { body, caseNumber: '45/26', meetingOn, question: 'Skal tomta selges?' }),
    decision: (decidedOn = inDays(0), decision = 'Tomta selges.') =>
      send(api.registerDecision, { decision, decidedOn }),
    label: (labels: Partial<Pick<Label, 'theme' | 'urgency' | 'goalIds'>>) => send(api.label, labels),
    nameReaders: (...membershipIds: string[]) => send(api.nameReaders, { membershipIds }),
    back: (companyId: string, over: Partial<Pick<Back, 'facts' | 'jobs' | 'kronerPerYear'>> = {}) =>
      send(api.back, { companyId, facts: null, jobs: null, kronerPerYear: null, ...over }),
    unback: (companyId: string) => by.call(api.withdrawBacking, { params: { id: needId, companyId }, body: key() }),
    invite: (companyId: string) => by.call(api.inviteToSpeak, { params: { id: needId, companyId }, body: key() }),
    uninvite: (companyId: string) => by.call(api.endSpeaking, { params: { id: needId, companyId }, body: key() }),
    commit: (over: Partial<Commit> = {}) =>
      send(api.commit, {
        what: 'Vi gruser veien.',
        language: 'nb',
        dueOn: inDays(20),
        condition: null,
        certainty: 'firm',
        ...over,
      }),
    fulfil: (commitmentId: string) => by.call(api.fulfil, { params: { id: needId, commitmentId }, body: key() }),
    postpone: (commitmentId: string, dueOn = inDays(30), reason = 'Det er tele i bakken.') =>
      by.call(api.postpone, { params: { id: needId, commitmentId }, body: { ...key(), dueOn, reason } }),
    release: (commitmentId: string, reason: string | null = null) =>
      by.call(api.release, { params: { id: needId, commitmentId }, body: { ...key(), reason } }),
    merge: (into: string, reason = 'Det samme skiltet.') => send(api.merge, { into, reason }),
    unmerge: (reason = 'Det gjelder et annet skilt.') => send(api.unmerge, { reason }),
    split: (title = 'Den andre delen', sectorId: string | null = null) =>
      send(api.split, { title, ...text('Dette er en sak for seg.'), sectorId }),
    unread: () => by.call(api.markUnread, { params }),
    read: (seq: number) => by.call(api.markRead, { params, body: { seq } }),
  };
}

/** A date so many days from today where the town hall stands, for promises. */
export const inDays = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date(Date.now() + days * 86_400_000));
