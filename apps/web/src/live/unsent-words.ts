import { t, type MessageKey } from '../i18n/index.js';
import type { OutboxEntry } from './use-outbox.js';

/** Deeds that may be without a word of one's own. */
const wordless: Partial<Record<OutboxEntry['deed'], MessageKey>> = {
  confirm: 'need.confirm.yes',
  acceptOffer: 'offer.accept',
  takeBackOffer: 'offer.take-back',
  back: 'backing.back',
  withdrawBacking: 'backing.withdraw.do',
  inviteToSpeak: 'backing.invite',
  endSpeaking: 'unsent.end-speaking',
  fulfil: 'commitments.fulfil.do',
  release: 'commitments.release.do',
  changeKind: 'opportunity.make.or-not',
  tellResult: 'opportunity.result.tell',
  confirmCall: 'opportunity.confirm',
  chooseSubjects: 'opportunity.about.choose',
  checkItem: 'opportunity.checklist',
  nameReaders: 'unsent.readers',
  registerStatutory: 'statutory.register.do',
  resumeStatutory: 'unsent.resume',
  decideStatutory: 'statutory.decide.do',
  label: 'assignment.label',
  assign: 'assignment.title',
};

/** What the person wrote, or else what they pressed. */
export function unsentWords({ deed, sent: { body } }: OutboxEntry): string {
  const written = [
    body.title,
    body.body,
    body.facts,
    body.needed,
    body.question,
    body.what,
    body.waitingFor,
    body.reason,
    body.decision,
  ];
  const text = written.find((part) => typeof part === 'string');
  const pressed = wordless[deed];
  return text ?? (pressed ? t(pressed) : '');
}
