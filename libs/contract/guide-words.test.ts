import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { likelyGuides } from './guide-words.js';

const of = (title: string, body = '', theme: Parameters<typeof likelyGuides>[0]['theme'] = null) =>
  likelyGuides({ title, body, theme });

test.each([
  ['Vi venter på ferdigattest', 'Hallen er ferdig.', ['completion']],
  ['Vi ventar på rammeløyve', '', ['building_permit']],
  ['Ny produksjonshall', 'Hvem behandler søknaden?', ['building_permit']],
  ['Skjenking til klokka 04', 'Vi har bevilling til 02.', ['alcohol']],
  ['Ny kafé på kaia', 'Vi trenger serveringsbevilling før sommeren.', ['serving']],
  ['Klage på vedtak om gebyr', '', ['appeal']],
  ['Vi fikk ikke innsyn', 'Kommunen svarer ikke.', ['access']],
  ['Deling av tomta', 'Oppmåling tar for lang tid.', ['survey']],
  ['We applied for rezoning', '', ['plan_proposal']],
])('“%s” may be a procedure', (title, body, expected) => {
  expect(of(title, body)).toEqual(expected);
});

test.each([
  ['Brøyting før klokka fem', 'Bakeriet åpner klokka fire.'],
  ['Kundene klager på parkeringen', 'De finner ikke plass.'],
  ['Strøm til torget', 'Kafeen på hjørnet vil også være med.'],
  ['Vi mangler folk', 'Ingen svarer på telefonen i kommunen.'],
])('“%s” is none, and nothing is proposed', (title, body) => {
  expect(of(title, body)).toEqual([]);
});

test('to build against the plan is one procedure', () => {
  expect(of('Byggesøknad for lagerhall', 'Vi må ha dispensasjon fra planen.')).toEqual(['building_with_dispensation']);
  expect(of('Dispensasjon fra byggegrensa', '')).toEqual(['dispensation']);
});

test('a word counts once, a theme alone proposes nothing, and at most two are proposed', () => {
  expect(of('Kommunen', 'graving graving graving graving')).toEqual([]);
  expect(of('Kommunen', 'Om graving.', 'permits')).toEqual([]);
  expect(of('Et ønske', 'Vi ønsker oss noe.', 'permits')).toEqual([]);
  expect(of('Et ønske', 'Et tilbygg.', 'permits')).toEqual(['building_permit']);
  expect(of('Ferdigattest, oppmåling, innsyn og gravetillatelse')).toHaveLength(2);
});

const complaints = path.resolve('../shared/data/tidstyver/dataset.csv');
const reason = existsSync(complaints) ? '' : ' (skipped: there is no ../shared/data)';
(reason ? test.skip : test)(`real complaints about the state: most are about none of these procedures${reason}`, () => {
  const records = readFileSync(complaints, 'utf8')
    .split(/\n(?=\d+;)/)
    .slice(1);
  const proposed = records.filter((record) => of('', record).length > 0);
  process.stderr.write(`guides proposed for ${proposed.length} of ${records.length} real complaints\n`);
  expect(records.length).toBeGreaterThan(1_000);
  // those name access to documents, appeals or dispensations, which the state has too
  expect(proposed.length / records.length).toBeLessThan(0.12);
});
