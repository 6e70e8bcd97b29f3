import { patternOf, type Theme, type Topic, wordsOf } from '@vertskap/contract';
import { topicsOfTheme, topicWords } from './topic-words.rules.js';

export type Text = { title: string; body: string; theme: Theme | null };
/** How much of what a text says on known topics is about this one; the shares of a text sum to at most 1. */
export type About = { topic: Topic; share: number };

/** A word in the title says as much as so many in the text, and so does the theme that business chose. */
const IN_TITLE = 2;
const BY_THEME = 2;
/** What is mentioned in passing is not what a need is about. */
const LEAST_SHARE = 0.12;
const MOST = 4;

/** What a need is about, by the words that our table knows, the most first. Each word counts once, however often it stands there. */
export function topicsOf({ title, body, theme }: Text): About[] {
  const weights = new Map<Topic, number>();
  const add = (topic: Topic, weight: number) => weights.set(topic, (weights.get(topic) ?? 0) + weight);
  const inTitle = wordsOf(title);
  for (const word of new Set([...inTitle, ...wordsOf(body)]))
    for (const topic of topicsOfWord(word)) add(topic, inTitle.has(word) ? IN_TITLE : 1);
  for (const topic of theme ? topicsOfTheme[theme] : []) add(topic, BY_THEME);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return [...weights]
    .map(([topic, weight]) => ({ topic, share: weight / total }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share || a.topic.localeCompare(b.topic))
    .slice(0, MOST);
}

/** The topics a sector answers for: those that it was given, else those that its name speaks of. */
export const topicsOfSector = ({ name, topics }: { name: string; topics: Topic[] }): Topic[] =>
  topics.length > 0 ? topics : [...new Set([...wordsOf(name)].flatMap(topicsOfWord))];

const patterns = Object.entries(topicWords).map(([topic, { words }]) => ({
  topic: topic as Topic,
  pattern: patternOf(words),
}));
const topicsOfWord = (word: string): Topic[] =>
  patterns.flatMap(({ topic, pattern }) => (pattern.test(word) ? [topic] : []));
