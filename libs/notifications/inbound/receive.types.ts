import type { Language } from '@vertskap/contract';
import type { ReplyTo } from '../mail/tokens.js';

/** What became of a mail that came in. All but the first four changed nothing but the log and, for the rightful sender of one about a need, a notification. */
export type Outcome =
  | 'comment'
  | 'note'
  | 'meeting_answer'
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

/** To a mail about a need, or to a meeting. */
export type Bound = ReplyTo & { needId: string | null; email: string; language: Language };
