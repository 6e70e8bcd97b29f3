import type { StatutoryRule, StatutoryRules } from '@vertskap/contract';
import { building } from './building.data.js';
import { publicLaw } from './public-law.data.js';
import { say } from './rule.data.js';

const checkedOn = '2026-11-23';

/**
 * The statutory deadlines, by version. A version is never changed once clocks may have been started by it: what a new
 * forvaltningslov or a better source says becomes the next one, at the end.
 */
const versions: readonly StatutoryRules[] = [
  {
    version: 1,
    since: checkedOn,
    rules: [...building, ...publicLaw],
    reckoning: [
      {
        id: 'fristberegning',
        text: say(
          'Fristen løper fra dagen henvendelsen nådde organet. Vurderes flere sammen, fra den siste. Ber parten om utsettelse, avbrytes fristen. Forsinkelse som en part volder, eller som organet ikke rår over, stanser den.',
          'Fristen går frå dagen førespurnaden nådde organet. Blir fleire vurderte saman, frå den siste. Bed parten om utsetjing, blir fristen avbroten. Forseinking som ein part valdar, eller som organet ikkje rår over, stansar han.',
          'A deadline runs from the day the inquiry reached the body; where several are judged together, from the last. A party who asks to postpone interrupts it. Delay that a party causes, or that the body does not control, suspends it.',
        ),
        paragraph: 'forvaltningslovforskriften §§ 35–42',
        certainty: 'source',
        source: 'https://www.regjeringen.no/no/dokumenter/g-7900-vedlegg/id108658/',
        checkedOn,
      },
      {
        id: 'domstolloven-149',
        text: say(
          'En frist for en part som ender på en lørdag, søndag eller helligdag, flyttes til neste virkedag. Om det også gjelder kommunens egne frister, er ikke avklart. Datoen her er derfor ikke flyttet.',
          'Ein frist for ein part som endar på ein laurdag, søndag eller heilagdag, blir flytta til neste verkedag. Om det også gjeld kommunen sine eigne fristar, er ikkje avklart. Datoen her er difor ikkje flytta.',
          "A party's deadline that ends on a Saturday, Sunday or holiday moves to the next working day. Whether that holds for a municipality's own deadlines is not settled, so the date here has not been moved.",
        ),
        paragraph: 'domstolloven § 149, fvl § 30',
        certainty: 'memory',
        source: 'https://lovdata.no/dokument/NL/lov/1915-08-13-5/KAPITTEL_10',
        checkedOn,
      },
    ],
  },
];

/** The rules that new clocks are started by. */
export const currentRules = versions.at(-1) as StatutoryRules;

/** The rules of a version as stamped on a clock. Throws where there was none. */
export function rulesOf(version: number): StatutoryRules {
  const found = versions.find((v) => v.version === version);
  if (!found) throw new Error(`there is no version ${version} of the statutory rules`);
  return found;
}

/** A rule of a version; undefined where it has none by that id. */
export const ruleOf = (id: string, version = currentRules.version): StatutoryRule | undefined =>
  rulesOf(version).rules.find((r) => r.id === id);
