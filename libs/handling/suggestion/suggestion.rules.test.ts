import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { Theme, Topic } from '@vertskap/contract';
import { type Alike, type Sector, suggestSectors } from './suggestion.rules.js';
import { topicsOf, topicsOfSector } from './topics.rules.js';
import { topicsOfTheme, topicWords } from './topic-words.rules.js';

const sector = (name: string, over: Partial<Sector> = {}): Sector => ({
  id: name,
  name,
  intake: false,
  topics: [],
  ...over,
});
const sectors = [
  sector('Næring og mottak', { intake: true }),
  sector('Plan og bygg', { topics: ['planning', 'building'] }),
  sector('Vei og trafikk'),
  sector('Vann og avløp'),
  sector('Drift', { topics: ['winter_roads', 'parking', 'harbour'] }),
  sector('Oppvekst', { topics: ['skills'] }),
];
const alike = (...ids: string[]): Alike[] => ids.map((sectorId) => ({ sectorId, likeness: 0.3 }));
const suggest = (over: Partial<Parameters<typeof suggestSectors>[0]>) =>
  suggestSectors({ alike: [], about: [], sectors, holderId: 'Næring og mottak', ...over });
const names = (over: Parameters<typeof suggest>[0]) => suggest(over).map(({ sector: { name } }) => name);
const about = (title: string, body = '') => topicsOf({ title, body, theme: null }).map(({ topic }) => topic);

test('earlier needs vote for where they ended, and the reason counts them', () => {
  const votes = [...Array<string>(7).fill('Vann og avløp'), 'Plan og bygg', 'Næring og mottak'];
  expect(suggest({ alike: alike(...votes) })[0]).toEqual({
    sector: { id: 'Vann og avløp', name: 'Vann og avløp' },
    reasons: [{ kind: 'alike', n: 7, of: 9 }],
  });
});

test('who is more alike weighs more than who are many', () => {
  const one = { sectorId: 'Plan og bygg', likeness: 0.9 };
  const many = [1, 2, 3].map(() => ({ sectorId: 'Drift', likeness: 0.1 }));
  expect(names({ alike: [one, ...many] })[0]).toBe('Plan og bygg');
});

test('without earlier needs, what it is about decides; a sector without topics answers for what its name says', () => {
  expect(suggest({ about: [{ topic: 'roads', share: 0.9 }] })).toEqual([
    { sector: { id: 'Vei og trafikk', name: 'Vei og trafikk' }, reasons: [{ kind: 'topic', topic: 'roads' }] },
  ]);
  expect(topicsOfSector(sector('Vei og trafikk', { topics: ['harbour'] }))).toEqual(['harbour']);
});

test('at most three; never the intake, never who has the ball, and nobody on a faint resemblance', () => {
  const everyone = alike('Plan og bygg', 'Vei og trafikk', 'Vann og avløp', 'Drift', 'Næring og mottak');
  expect(names({ alike: everyone })).toEqual(['Drift', 'Plan og bygg', 'Vann og avløp']);
  expect(names({ alike: alike('Plan og bygg', 'Plan og bygg'), holderId: 'Plan og bygg' })).toEqual([]);
  expect(names({ alike: [{ sectorId: 'Drift', likeness: 0.02 }] })).toEqual([]);
  expect(names({})).toEqual([]);
});

test('topics are found in compounds, in both written standards and in English, and once for each word', () => {
  expect(about('Brøyting av fylkesveien')).toEqual(['roads', 'winter_roads']);
  expect(about('Brøytinga av fylkesvegen')).toEqual(['roads', 'winter_roads']);
  expect(about('Snow on the road')).toEqual(['roads', 'winter_roads']);
  expect(about('Veiledning', 'Vi ønsker veiledning.')).toEqual([]);
  expect(about('Flere kunnskapsbedrifter')).toEqual(['business_support']);
  expect(about('Havneplanen', 'Havn havn havn havn. Byggesak, ferdigattest og bruksendring.')[0]).toBe('building');
});

test('the theme that business chose speaks too', () => {
  expect(topicsOf({ title: 'Et ønske', body: 'Vi ønsker oss noe.', theme: 'water' })).toEqual([
    { topic: 'water_sewage', share: 1 },
  ]);
  expect(Object.keys(topicsOfTheme).sort()).toEqual([...Theme.options].sort());
});

const los = path.resolve('../shared/data/los/los.csv');
const reason = existsSync(los) ? '' : ' (skipped: there is no ../shared/data)';
(reason ? test.skip : test)(`every theme and word of LOS that is named exists there${reason}`, () => {
  const known = new Set(readFileSync(los, 'utf8').match(/^https:\/\/psi\.norge\.no\/los\/[^,]+/gm));
  expect(known.size).toBeGreaterThan(400);
  const named = Topic.options.flatMap((topic) => topicWords[topic].los);
  expect(named.filter((uri) => !known.has(`https://psi.norge.no/los/${uri}`))).toEqual([]);
});
