import type { GuideId } from './guide.js';
import type { Theme } from './need.js';
import { patternOf, wordsOf } from './word-patterns.js';

type Text = { title: string; body: string; theme: Theme | null };
/** `names` say which procedure it is, `hints` that it may be; bokmål, nynorsk and English, in small letters. */
type Words = { names: string; hints?: string };

/** Our own table, for what business writes to municipalities. A procedure that no word tells from its neighbours is not proposed. */
const table: Partial<Record<GuideId, Words>> = {
  pre_conference: { names: 'forhåndskonferanse* førehandskonferanse* pre-application' },
  building_permit: {
    names:
      'byggesøk* byggjesøk* byggetillat* byggeløyve* byggjeløyve* byggesak* byggjesak* rammesøk* rammetillat* rammeløyve* bruksendring*',
    hints:
      'nybygg* tilbygg* påbygg* ombygg* produksjonshall* lagerhall* sveisehall* verkstedhall* fasade* riving* oppføring* building buildings extension',
  },
  building_without_firm: { names: 'reklameskilt* skiltplan* fasadeskilt*' },
  dispensation: { names: 'dispensasjon* dispensere* dispensation' },
  start_permit: { names: 'igangsettingstillat* igangsettelsestillat* igangsetjingsløyve*' },
  temporary_use: { names: 'brukstillat* bruksløyve*' },
  completion: { names: 'ferdigattest*' },
  reimbursement: { names: 'refusjonssak* refusjonskrav* refusjonsreglane refusjonsreglene' },
  plan_start: { names: 'planinitiativ* oppstartsmøte* oppstartmøte* planarbeid*' },
  plan_proposal: {
    names: 'planforslag* detaljreguler* reguleringsplan* omreguler* reguleringssak* rezoning zoning',
    hints: 'regulert regulering* arealformål*',
  },
  survey: {
    names: 'oppmål* kartforretning* fradel* delingstillat* delingsløyve* grensejuster*',
    hints: 'tomtegrens* eiendomsgrens* eigedomsgrens* survey',
  },
  cadastre: { names: 'matrikkel*' },
  serving: {
    names: 'serveringsbevilling* serveringsløyve* etablererprøv* etablerarprøv*',
    hints: 'uteserver* serveringssted* serveringsstad* kafé kafe restaurant* gatekjøkken*',
  },
  alcohol: {
    names: 'skjenkebevilling* skjenkeløyve* skjenketid* skjenking* salgsbevilling* salsløyve* kunnskapsprøv*',
    hints: 'bevilling* alkohol* alcohol licence licences',
  },
  excavation: { names: 'gravetillat* graveløyve* gravemelding* gravesøk*', hints: 'grave graving* gravearbeid*' },
  sewage: { names: 'utslippstillat* utsleppsløyve* septik* minirenseanlegg*', hints: 'utslipp* utslepp* fettavskill*' },
  access: { names: 'innsyn innsyns* dokumentinnsyn offentleglova offentlighetsloven' },
  appeal: {
    names: 'klagesak* klagebehandl* klagefrist* påklag*',
    hints: 'klage klaga klagen appeal',
  },
  residents_proposal: { names: 'innbyggerforslag* innbyggjarforslag*' },
};
type Pattern = { guide: GuideId; names: RegExp; hints: RegExp };
let patterns: Pattern[] | undefined;
/** Made when the first text is asked about: most pages never ask. */
const compiled = (): Pattern[] =>
  (patterns ??= Object.entries(table).map(([guide, { names, hints = '' }]) => ({
    guide: guide as GuideId,
    names: patternOf(names.split(' ')),
    hints: patternOf(hints === '' ? [] : hints.split(' ')),
  })));

const NAME = 2;
const HINT = 1;
/** What stands in the title is what it is about. */
const IN_TITLE = 2;
/** The theme that was chosen is a hint, and no more: most matters of permits are about building. */
const byTheme: Partial<Record<Theme, GuideId>> = { permits: 'building_permit', land: 'plan_proposal' };
/** Below this, silence is better than a guess: one hint in passing proposes nothing. */
const LEAST = 2;
const PROPOSED = 2;

/** The procedures that a need may be about, the likeliest first, at most two; each word counts once. Nobody should take it for more than a hint. */
export function likelyGuides({ title, body, theme }: Text): GuideId[] {
  const inTitle = wordsOf(title);
  const words = [...new Set([...inTitle, ...wordsOf(body)])];
  const scores = new Map<GuideId, number>();
  for (const { guide, names, hints } of compiled()) {
    const found = words.map((word) => {
      const weight = names.test(word) ? NAME : hints.test(word) ? HINT : 0;
      return weight * (inTitle.has(word) ? IN_TITLE : 1);
    });
    const score = found.reduce((sum, weight) => sum + weight, 0);
    // a theme alone is about too much
    if (score > 0) scores.set(guide, score + (theme !== null && byTheme[theme] === guide ? HINT : 0));
  }
  const likely = [...scores]
    .filter(([, score]) => score >= LEAST)
    .sort((a, b) => b[1] - a[1])
    .map(([guide]) => guide);
  return together(likely).slice(0, PROPOSED);
}

/** To build and to depart from a plan is one procedure of its own. */
function together(likely: GuideId[]): GuideId[] {
  const both: GuideId[] = ['building_permit', 'dispensation'];
  if (!both.every((guide) => likely.includes(guide))) return likely;
  return ['building_with_dispensation', ...likely.filter((guide) => !both.includes(guide))];
}
