import type { Tx } from '@vertskap/platform';
import { type Corner, figurePlaceOf, writeNote } from '@vertskap/figures';
import { loadActor } from '@vertskap/organisations';
import type { ProfileFigure } from '../profile/figures-of-cube.js';
import { storeFigures } from '../profile/import-profile.js';
import { storeShapes } from '../profile/import-shapes.js';
import { idOf, membershipIdOf } from './ids.js';

const SOURCE = 'Oppdiktede tall til demonstrasjonen';
const YEARS = ['2020', '2024'] as const;
type Pair = readonly [number | null, number];

const industries = [
  '01-03', '05-09', '10-33', '35-39', '41-43', '45-47', '49-53', '55-56', '58-63', '64-66', '68-75', '77-82', '84', '85', '86-88', '90-99', '00',
] as const; // prettier-ignore
const places = ['kystby', 'fjordvik', 'nesoy', '0'] as const;

/** People by where they work, 2020 and 2024, in each place as `places` has them; the country is as large as Norway, and as made up. */
const employed: Record<(typeof industries)[number], readonly [Pair, Pair, Pair, Pair]> = {
  '01-03': [[412, 468], [188, 176], [241, 277], [62_400, 60_900]],
  '05-09': [[2, 1], [14, 11], [0, 0], [61_200, 65_800]],
  '10-33': [[1_236, 1_342], [402, 371], [96, 88], [203_500, 209_700]],
  '35-39': [[118, 124], [61, 66], [9, 11], [32_900, 35_400]],
  '41-43': [[684, 702], [233, 251], [58, 63], [227_800, 232_100]],
  '45-47': [[1_105, 1_068], [262, 249], [71, 66], [361_400, 357_900]],
  '49-53': [[498, 541], [121, 117], [88, 97], [131_600, 134_200]],
  '55-56': [[311, 388], [84, 96], [29, 47], [86_300, 97_500]],
  '58-63': [[142, 171], [21, 24], [4, 3], [104_700, 121_300]],
  '64-66': [[88, 79], [18, 16], [2, 2], [50_100, 51_600]],
  '68-75': [[356, 391], [72, 81], [12, 15], [172_300, 187_400]],
  '77-82': [[287, 304], [61, 58], [8, 9], [131_900, 138_200]],
  '84': [[472, 489], [142, 146], [61, 58], [166_200, 173_900]],
  '85': [[701, 694], [236, 228], [67, 61], [229_800, 234_600]],
  '86-88': [[1_689, 1_772], [571, 598], [168, 173], [568_300, 602_700]],
  '90-99': [[274, 291], [73, 77], [14, 16], [101_800, 108_300]],
  '00': [[21, 19], [7, 6], [1, 2], [18_200, 16_900]],
}; // prettier-ignore

/** Who lives where and works where, 2024. */
const commuting: [home: string, work: string, count: number][] = [
  ['kystby', 'kystby', 7_912], ['kystby', 'fjordvik', 341], ['kystby', 'nesoy', 46], ['fjordvik', 'kystby', 688], ['nesoy', 'kystby', 122],
  ['fjordvik', 'fjordvik', 2_207], ['fjordvik', 'nesoy', 2], ['nesoy', 'nesoy', 838], ['nesoy', 'fjordvik', 23],
]; // prettier-ignore

/** An invented coast: outlines that share their borders, degrees east and north. */
const outlines: Record<'kystby' | 'fjordvik' | 'nesoy', { name: string; rings: Corner[][] }> = {
  kystby: {
    name: 'Kystby',
    rings: [[[6.1, 62.3], [6.22, 62.41], [6.35, 62.38], [6.47, 62.46], [6.6, 62.4], [6.58, 62.28], [6.49, 62.2], [6.36, 62.17], [6.27, 62.22], [6.18, 62.21], [6.1, 62.3]]],
  },
  fjordvik: {
    name: 'Fjordvik',
    rings: [[[6.6, 62.4], [6.74, 62.44], [6.93, 62.37], [6.98, 62.24], [6.86, 62.14], [6.69, 62.1], [6.55, 62.13], [6.49, 62.2], [6.58, 62.28], [6.6, 62.4]]],
  },
  nesoy: {
    name: 'Nesøy',
    rings: [
      [[5.83, 62.33], [5.9, 62.42], [6, 62.43], [6.05, 62.36], [5.98, 62.29], [5.88, 62.28], [5.83, 62.33]],
      [[5.78, 62.24], [5.85, 62.25], [5.87, 62.21], [5.81, 62.19], [5.78, 62.24]],
    ],
  },
}; // prettier-ignore

const placed = (slug: string): string => figurePlaceOf({ number: null, slug });

/** Figures of municipalities that do not exist, marked as invented wherever they are shown. */
export async function enterProfiles(tx: Tx, now: Date): Promise<void> {
  const origin = { source: SOURCE, updated: null, standard: 'SN2007', invented: true };
  await storeFigures(tx, now, { ...origin, table: 'demo-1', label: 'Sysselsatte etter arbeidssted og næring' }, work());
  await storeFigures(tx, now, { ...origin, table: 'demo-2', label: 'Pendling mellom kommuner', standard: '' }, flows());
  const shapes = Object.entries(outlines).map(([slug, outline]) => ({ ...outline, number: placed(slug) }));
  await storeShapes(tx, now, 'Oppdiktet kart til demonstrasjonen', shapes);
  await writeNotes(tx, now);
}

function work(): ProfileFigure[] {
  const counts = (part: string, numbers: readonly (readonly (number | null)[])[]): ProfileFigure[] =>
    places.flatMap((slug, p) =>
      YEARS.map((period, y) => figure('work', slug, part, period, 'SN2007', numbers[p]?.[y] ?? null)),
    );
  const totals = places.map((_, p) => YEARS.map((_year, y) => sum(industries.map((it) => employed[it][p]?.[y] ?? 0))));
  return [...industries.flatMap((industry) => counts(industry, employed[industry])), ...counts('total', totals)];
}

const flows = (): ProfileFigure[] =>
  commuting.map(([home, to, count]) => figure('commuting', home, placed(to), '2024', '', count));

const figure = (
  kind: ProfileFigure['kind'],
  slug: string,
  part: string,
  period: string,
  standard: ProfileFigure['standard'],
  value: number | null,
): ProfileFigure => ({ kind, place: placed(slug), part, period, standard, value, status: null, code: slug });

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

const notes = [
  ['ingrid', 'strength', null, 'Verft, oppdrett og mekaniske bedrifter ligger tett, og leverer til hverandre.'],
  ['ingrid', 'challenge', null, 'Bedriftene vokser, men finner ikke folk. Mange av de nye pendler inn.'],
  ['marianne', 'opportunity', null, 'Flere turister om våren gir grunnlag for åpne kafeer og butikker hele året.'],
  ['marianne', 'role', 'food', 'Sjømat fra Kystby foredles her og sendes ut over kaia.'],
] as const;

/** What the coordinator and the leader of the largest association say beside the figures. */
async function writeNotes(tx: Tx, now: Date): Promise<void> {
  for (const [who, kind, role, body] of notes) {
    const writer = await loadActor(tx, membershipIdOf(who), now);
    if (!writer) throw new Error(`${who} cannot write`);
    const note = {
      clientKey: idOf('deed', body),
      municipalityId: idOf('municipality', 'kystby'),
      language: 'nb' as const,
    };
    await writeNote(tx, now, writer, { ...note, kind, role, body });
  }
}
