import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { currentRules, ruleOf } from '@vertskap/clocks';
import { GuideId, NationalGuide } from '@vertskap/contract';
import { partsOf } from './guide.data.js';
import { isCheckDue } from './guide.rules.js';
import { nationalGuides } from './national.js';

test('each procedure has one national text, in the shape that is sent, with words in three languages', () => {
  expect(nationalGuides.map(({ id }) => id).sort()).toEqual([...GuideId.options].sort());
  for (const guide of nationalGuides) {
    expect(NationalGuide.safeParse(guide).error?.issues ?? []).toEqual([]);
    const wordings = [guide.name, guide.about, guide.forWhom, guide.note, ...guide.items.map(({ what }) => what)];
    for (const wording of wordings)
      expect(Object.values(wording ?? { nb: '-' }).filter((text) => text.trim() === '')).toEqual([]);
    expect(new Set(guide.items.map(({ id }) => id)).size).toBe(guide.items.length);
  }
});

test('every statutory rule stands in a guide, and no guide names a rule that is not there', () => {
  const named = new Set(nationalGuides.flatMap(({ rules }) => rules));
  expect([...named].filter((id) => !ruleOf(id))).toEqual([]);
  expect(currentRules.rules.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
});

test('what is called read in a source, or in what others write, has one to be looked up', () => {
  const unfounded = nationalGuides.flatMap(({ id, items }) =>
    items.filter(({ certainty, source }) => certainty !== 'memory' && source === null).map((it) => `${id} ${it.id}`),
  );
  expect(unfounded).toEqual([]);
});

test('parts that a rule lists are told one by one, or the text does not load', () => {
  expect(() => partsOf('ferdigattest', ['plan', 'applicant', 'memory'])).toThrow('3 parts');
});

test('each part that a rule lists keeps the id under which it was promised and sent, wherever it stands in the list', () => {
  const application = {
    form: 'utfylt søknadsskjema',
    neighbours: 'nabovarsel med kvittering, merknader og svar på dem',
    site_plan: 'situasjonsplan',
    drawings: 'plan-, snitt- og fasadetegninger',
    plan_status: 'forholdet til planen, og søknad om dispensasjon der det trengs',
    services: 'atkomst, vann og avløp',
  };
  const withFirm = { ...application, responsible: 'erklæringer om ansvarsrett og gjennomføringsplan' };
  const listed: Partial<Record<GuideId, Record<string, string>>> = {
    pre_conference: {
      property: 'eiendommen og en kort beskrivelse av tiltaket',
      sketch: 'skisse og det du vil ha svar på',
    },
    building_permit: withFirm,
    building_with_firm: withFirm,
    building_without_firm: application,
    building_with_dispensation: withFirm,
    dispensation: {
      reasons: 'hvilken bestemmelse det søkes dispensasjon fra, og hvorfor',
      neighbours: application.neighbours,
      site_plan: application.site_plan,
    },
    start_permit: {
      plan: 'oppdatert gjennomføringsplan og ansvarsretter',
      conditions: 'at vilkårene i rammetillatelsen er oppfylt',
    },
    temporary_use: {
      remains: 'hva som gjenstår, og når det blir ferdig',
      safe: 'at bygget er trygt å bruke',
    },
    completion: {
      plan: 'oppdatert gjennomføringsplan med samsvarserklæringer',
      as_built: 'tegninger av det som faktisk er bygd',
      waste: 'sluttrapport for avfall der det kreves',
    },
    plan_proposal: {
      plan: 'plankart, bestemmelser og planbeskrivelse',
      risk: 'risiko- og sårbarhetsanalyse',
      notice: 'varsel om oppstart, med merknader og svar på dem',
    },
    survey: {
      requisition: 'rekvisisjon underskrevet av hjemmelshaver',
      permission: 'tillatelse til deling der det trengs',
      map: 'kart som viser grensene',
    },
    serving: {
      exam: 'bestått etablererprøve for daglig leder',
      budgets: 'finansieringsplan, driftsbudsjett og likviditetsbudsjett',
      tax: 'skatteattest',
      owners: 'hvem som eier og har vesentlig innflytelse',
    },
    alcohol: {
      test: 'styrer og stedfortreder med bestått kunnskapsprøve',
      floor_plan: 'plantegning av lokalet',
      concept: 'driftskonsept og åpningstider',
      tax: 'skatteattest',
    },
    residents_proposal: { signatures: 'underskrift fra 2 % av innbyggerne, eller 300' },
  };
  const told = Object.fromEntries(
    nationalGuides.map(({ id, items }) => [id, Object.fromEntries(items.map((it) => [it.id, it.what.nb]))]),
  );
  expect(told).toMatchObject(listed);
  const rulesThatList = currentRules.rules.filter(({ completeApplication }) => completeApplication.length > 0);
  const pinned = new Set(Object.values(listed).flatMap((parts) => Object.values(parts)));
  expect(
    rulesThatList.flatMap((rule) => rule.completeApplication.map(({ nb }) => nb)).filter((nb) => !pinned.has(nb)),
  ).toEqual([]);
});

test('a text is looked at again after a year', () => {
  const checked = new Date('2026-01-10T09:00:00Z');
  expect(isCheckDue(checked, new Date('2027-01-10T09:00:00Z'))).toBe(false);
  expect(isCheckDue(checked, new Date('2027-01-10T09:00:01Z'))).toBe(true);
});

const file = path.resolve('../shared/data/deadlines-no.json');
const reason = existsSync(file) ? '' : ' (skipped: there is no ../shared/data)';
(reason ? test.skip : test)(`every procedure of the table of deadlines can be looked up${reason}`, () => {
  const table = JSON.parse(readFileSync(file, 'utf8')) as { id: string }[];
  const known = new Set([
    ...nationalGuides.flatMap(({ rules }) => rules),
    ...currentRules.reckoning.map(({ id }) => id),
  ]);
  expect(table.length).toBe(28);
  expect(table.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
});
