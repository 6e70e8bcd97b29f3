import type { ClockView, ConsultationView } from '@vertskap/contract';

export type Standing = 'waiting' | 'late' | 'given' | 'given_late';

/** By when a contribution is due, how it went, and what was given. */
export type Owed = { clock: Pick<ClockView, 'dueAt' | 'verdict'>; contribution: { at: string } | null };

/** Where one question to one sector, or to a neighbour, stands. */
export function standingOf({ clock, contribution }: Owed, now: Date): Standing {
  if (contribution) return clock.verdict === 'late' ? 'given_late' : 'given';
  return clock.dueAt !== null && Date.parse(clock.dueAt) < now.getTime() ? 'late' : 'waiting';
}

/** One question, and the sectors it was put to at the same time. */
export type Question = Pick<ConsultationView, 'question' | 'asking' | 'askedBy' | 'askedAt'> & {
  asked: [ConsultationView, ...ConsultationView[]];
};

/** What was asked, in the order it was asked; the server gives it in that order. */
export function questionsOf(consultations: ConsultationView[]): Question[] {
  const questions: Question[] = [];
  for (const one of consultations) {
    const last = questions.at(-1);
    if (last && last.askedAt === one.askedAt && last.question === one.question) last.asked.push(one);
    else questions.push({ ...one, asked: [one] });
  }
  return questions;
}
