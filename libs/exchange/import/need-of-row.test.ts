import { describe, expect, test } from '@jest/globals';
import { compile } from '@vertskap/clocks';
import { Mapping, readMapping } from './mapping.js';
import { type Destination, type ImportedNeed, needOfRow } from './need-of-row.js';

const mapping = Mapping.parse({
  source: 'test',
  blank: ['.'],
  columns: {
    id: 'nr',
    title: 'tittel',
    raisedAt: { column: 'dato', format: 'DD.MM.YYYY' },
    body: [{ column: 'hva' }, { column: 'forslag', heading: 'Forslag' }],
  },
  theme: {
    rules: [
      { when: { in: ['tittel', 'hva'], has: ['ANSKAFFELSE'] }, gives: 'procurement' },
      { when: { in: ['slag'], is: ['plan', 'areal'] }, gives: 'land' },
    ],
    otherwise: null,
  },
  urgency: { rules: [{ when: { in: ['slag'], is: ['haster'] }, gives: 'urgent' }], otherwise: 'normal' },
  askedSector: { rules: [{ when: { in: ['slag'], is: ['plan'] }, gives: 'Plan og bygg' }], otherwise: null },
});
const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const to: Destination = {
  municipalityId: id(1),
  spaceId: id(2),
  associationId: id(3),
  sectors: new Map([['Plan og bygg', id(4)]]),
  calendar: compile({
    id: 't',
    version: 1,
    timeZone: 'Europe/Oslo',
    week: { mon: [['08:00', '15:30']] },
    publicHolidays: 'NO',
  }),
  since: new Date('2000-01-01T00:00:00Z'),
  now: new Date('2026-11-24T12:00:00Z'),
};
const good = { nr: '7', tittel: 'Lang kø', dato: '03.07.2014', hva: 'Det tar tid.', forslag: 'Flere folk.', slag: '' };
const read = (over: Partial<typeof good>, by = mapping) =>
  needOfRow({ line: 5, fields: new Map(Object.entries({ ...good, ...over })) }, by, to);
const need = (over: Partial<typeof good>, by = mapping) => read(over, by) as ImportedNeed;
const faults = (over: Partial<typeof good>) => read(over);

describe('a row becomes a need', () => {
  test('raised at nine that day, in summer time, with the columns of the text under their headings', () => {
    expect(need({})).toMatchObject({
      line: 5,
      at: new Date('2014-07-03T07:00:00Z'),
      shortened: false,
      input: { title: 'Lang kø', body: 'Det tar tid.\n\nForslag\nFlere folk.', theme: null, urgency: 'normal' },
    });
    expect(need({ forslag: ' . ' }).input.body).toBe('Det tar tid.');
  });

  test('with theme, urgency and sector by the first rule that holds', () => {
    expect(need({ hva: 'Anskaffelser tar tid', slag: 'plan' }).input).toMatchObject({
      theme: 'procurement',
      askedSectorId: id(4),
    });
    expect(need({ slag: 'Areal' }).input).toMatchObject({ theme: 'land', askedSectorId: null });
    expect(need({ slag: 'Haster' }).input).toMatchObject({ theme: null, urgency: 'urgent' });
  });

  test('a title that is too long is cut after a word, and stands whole before the text', () => {
    const long = 'Å '.repeat(90) + 'kommunenesentralforbund '.repeat(2);
    const { input, shortened } = need({ tittel: long });
    expect(shortened).toBe(true);
    expect(input.title).toBe(`${'Å '.repeat(90)}`.trim() + '…');
    expect(input.body).toBe(`${long.trim()}\n\nDet tar tid.\n\nForslag\nFlere folk.`);
    expect(need({ tittel: '😀'.repeat(150) }).input.title).toMatch(/^(😀){99}…$/u);
    expect(need({ tittel: 'x'.repeat(200) })).toMatchObject({ shortened: false, input: { title: 'x'.repeat(200) } });
  });

  test('the key follows from source and number, or from the text where there is no number', () => {
    expect(need({ hva: 'Noe annet' }).input.clientKey).toBe(need({}).input.clientKey);
    expect(need({ nr: '8' }).input.clientKey).not.toBe(need({}).input.clientKey);
    expect(need({}, { ...mapping, source: 'other' }).input.clientKey).not.toBe(need({}).input.clientKey);
    const { id: _, ...columns } = mapping.columns;
    const unnumbered = { ...mapping, columns };
    expect(need({ nr: '8' }, unnumbered).input.clientKey).toBe(need({}, unnumbered).input.clientKey);
    expect(need({ hva: 'Noe annet' }, unnumbered).input.clientKey).not.toBe(need({}, unnumbered).input.clientKey);
  });
});

describe('a row is rejected', () => {
  test.each([
    ['without a title', { tittel: ' \t' }, 'tittel', 'is empty'],
    ['without its number', { nr: '' }, 'nr', 'is empty'],
    ['without text', { hva: '.', forslag: '' }, 'hva, forslag', 'there is no text'],
    [
      'with more text than a need holds',
      { hva: 'x'.repeat(20_001), forslag: '' },
      'body',
      'has 20001 characters; 20000 is the most',
    ],
    ['without its date', { dato: '' }, 'dato', 'is empty'],
    ['with a date of another form', { dato: '2014-07-03' }, 'dato', '"2014-07-03" is no date of the form DD.MM.YYYY'],
    ['with a date that is none', { dato: '31.02.2014' }, 'dato', '"31.02.2014" is no date of the form DD.MM.YYYY'],
    ['from the future', { dato: '25.11.2026' }, 'dato', '"25.11.2026" has not come yet'],
    [
      'from before there were promises',
      { dato: '31.12.1999' },
      'dato',
      '"31.12.1999" is before the municipality made any promises',
    ],
  ])('%s', (_, over, field, reason) => {
    expect(faults(over)).toEqual([{ line: 5, id: 'nr' in over ? over.nr : '7', field, reason }]);
  });

  test('with all that is wrong at once', () => {
    expect(faults({ tittel: '', dato: 'i går', hva: '', forslag: '' })).toHaveLength(3);
  });
});

describe('a mapping', () => {
  test('tells every fault it has', () => {
    expect(() => readMapping('{')).toThrow(/^The mapping file is no JSON: /);
    const columns = { title: 't', body: [], raisedAt: { column: 'd', format: 'MM.YYYY' } };
    expect(() => readMapping(JSON.stringify({ source: 'Ø', columns, delimeter: ';' }))).toThrow(
      /source: small letters.*columns\.raisedAt\.format: must name YYYY, MM and DD once each.*delimeter/,
    );
  });

  test('reads dates with and without a time of day', () => {
    const raisedAt = { column: 'dato', format: 'YYYY-MM-DD HH:mm', time: '09:00' };
    const timed = { ...mapping, columns: { ...mapping.columns, raisedAt } };
    expect(need({ dato: '2014-12-03 7:05' }, timed).at).toEqual(new Date('2014-12-03T06:05:00Z'));
  });
});
