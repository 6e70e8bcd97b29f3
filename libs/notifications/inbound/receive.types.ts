import type { Language } from '@vertskap/contract';
import type { ReplyTo } from '../mail/tokens.js';

/** What became of a mail that came in. All but the first three changed nothing but the log and, for its rightful sender, a notification. */
export type Outcome =
  | 'comment'
  | 'note'
  | 'repeated'
  | 'unreadable'
  | 'too_large'
  | 'automatic'
  | 'no_token'
  | 'forged'
  | 'expired'
  | 'foreign_sender'
  | 'not_now'
  | 'nothing_said';

export type Bound = ReplyTo & { email: string; language: Language };
