import type { CheckView, Language, TeamCallView } from '@vertskap/contract';

/** How it stands with somebody who was asked: `in_time` and `late` say that they are on it. What was called off is over, whatever they said. */
export type CallState = 'in_time' | 'late' | 'waiting' | 'silent' | 'called_off';
export function stateOf({ confirmedAt, answerBy, lapsedAt, calledOffAt }: TeamCallView, now: Date): CallState {
  if (calledOffAt) return 'called_off';
  if (confirmedAt !== null) return confirmedAt <= answerBy ? 'in_time' : 'late';
  return lapsedAt !== null || Date.parse(answerBy) < now.getTime() ? 'silent' : 'waiting';
}

/** In the reader's language, or the one that is always there. */
export const textOf = ({ texts }: Pick<CheckView, 'texts'>, language: Language): string => texts[language] ?? texts.nb;

/** How far the list has come; what is not relevant is not waited for. */
export function progressOf(checklist: CheckView[]): { done: number; of: number } {
  const relevant = checklist.filter(({ state }) => state !== 'not_relevant');
  return { done: relevant.filter(({ state }) => state === 'done').length, of: relevant.length };
}
