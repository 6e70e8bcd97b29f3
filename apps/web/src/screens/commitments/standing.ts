import type { CommitmentState } from '@vertskap/contract';
import { inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';

type Standing = { state: CommitmentState | 'void'; dueOn: string; endedAt: string | null };

/** By when it was promised, and how it went, in a line. */
export function standingInWords({ state, dueOn, endedAt }: Standing, now?: Date): string {
  const date = inWords(dueOn, now);
  const done = endedAt === null ? '' : inWords(endedAt, now);
  switch (state) {
    case 'open':
      return t('commitments.by-date', { date });
    case 'broken':
      return endedAt === null ? t('commitments.passed', { date }) : t('commitments.done-late', { date, done });
    case 'kept':
      return t('commitments.kept-on', { date, done });
    case 'moved':
      return t('commitments.moved-on', { date, done });
    case 'released':
      return t('commitments.released-on', { date, done });
    case 'void':
      return t('commitments.void-on', { date });
  }
}

/** The colour of a tag: what is owed is neither good nor bad. */
export const colours = {
  open: 'info',
  kept: 'success',
  moved: 'warning',
  broken: 'danger',
  released: 'neutral',
  void: 'neutral',
} as const satisfies Record<CommitmentState | 'void', string>;
