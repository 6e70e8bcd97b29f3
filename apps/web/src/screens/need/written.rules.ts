import type { Attached } from '../../attachments/files.rules.js';
import type { WritingKind } from './composer.rules.js';
import type { Picked } from './mention/mention.rules.js';

/** As in the contract; taken from there it would bring all schemas to the browser (100 kB). A test holds them equal. */
export const BODY_MAX = 20_000;

export type PromisedWith = { what: string; dueOn: string; condition: string; certainty: 'firm' | 'aim' };

/** What is being written under a need; kept as a draft. A type, not an interface, so that it is a plain record. */
export type Written = {
  kind: WritingKind;
  body: string;
  reason: string;
  promisedBy: string;
  /** We cannot promise a yes, and say so; a draft of before does not. */
  outcomeOpen?: boolean;
  /** What is promised with an answer; a draft of before promises nothing. */
  promise?: PromisedWith | undefined;
  attachments: Attached[];
  /** Whoever was picked behind an @; a draft of before has none. */
  mentions?: Picked[];
};

export const emptyDraft: Written = { kind: 'answer', body: '', reason: '', promisedBy: '', attachments: [] };

/** Which fields must be filled in before it can be sent. */
export function missingIn(
  kind: WritingKind,
  { body, reason, promisedBy, promise }: Written,
): { body?: true; reason?: true; promisedBy?: true; what?: true; dueOn?: true } {
  const provisional = kind === 'provisional_answer';
  const promised = kind === 'answer' ? promise : undefined;
  return {
    ...(body.trim() === '' && { body: true }),
    ...(provisional && reason.trim() === '' && { reason: true }),
    ...(provisional && promisedBy === '' && { promisedBy: true }),
    ...(promised?.what.trim() === '' && { what: true }),
    ...(promised?.dueOn === '' && { dueOn: true }),
  };
}
