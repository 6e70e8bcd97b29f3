import type { OpportunitySubject, Topic } from '@vertskap/contract';
import { type Text, topicsOf } from '../suggestion/topics.rules.js';

const subjectOf: Partial<Record<Topic, OpportunitySubject>> = {
  land: 'land',
  planning: 'zoning',
  energy: 'power',
  water_sewage: 'water',
  recruitment: 'workforce',
  skills: 'workforce',
  housing: 'housing',
};

/** What an opportunity is about, by the words that our table of topics knows, until somebody says. */
export const subjectsOf = (text: Text): OpportunitySubject[] => [
  ...new Set(topicsOf(text).flatMap(({ topic }) => subjectOf[topic] ?? [])),
];
