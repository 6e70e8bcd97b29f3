import { type LocalDate, dateOf, dayOfCivil } from './dates.rules.js';

export interface Names {
  nb: string;
  nn: string;
  en: string;
}
export interface Holiday {
  date: LocalDate;
  name: Names;
  /** The law that makes it a holiday. */
  basis: string;
}
export interface HalfDay {
  date: LocalDate;
  kind: HalfDayKind;
  name: Names;
}
export type HalfDayKind =
  'wednesday_before_maundy_thursday' | 'easter_eve' | 'whitsun_eve' | 'christmas_eve' | 'new_years_eve';

/**
 * The public holidays of Norway in a year, by date. Where 17 May is Whit Monday too (2027, 2032) both are listed.
 * Source: lov 1995-02-24-12 § 2 (church holidays), lov 1947-04-26-1 (1 and 17 May).
 */
export function norwegianHolidays(year: number): Holiday[] {
  return NORWEGIAN.map(([at, name, basis]) => ({ date: dateOf(on(at, year)), name, basis })).sort(byDate);
}

/**
 * Days on which Norwegian offices usually close early. They are no public holidays: whether, and at what hour, an
 * office closes is the calendar's to say.
 */
export function norwegianHalfDays(year: number): HalfDay[] {
  return HALF_DAYS.map(([kind, at, name]) => ({ kind, date: dateOf(on(at, year)), name })).sort(byDate);
}

/** Easter Sunday of the Gregorian calendar, in days since 1970-01-01 (Meeus, Jones, Butcher: Nature, 20 April 1876). */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const leap = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * leap) / 451);
  const days = epact + leap - 7 * late + 114;
  return dayOfCivil(year, Math.floor(days / 31), (days % 31) + 1);
}

/** Either a month and a day, or a number of days after Easter Sunday. */
type When = readonly [month: number, day: number] | number;

const CHURCH = 'lov 1995-02-24-12 § 2';
const LABOUR_AND_CONSTITUTION = 'lov 1947-04-26-1';

const NORWEGIAN: readonly (readonly [When, Names, string])[] = [
  [[1, 1], names('Første nyttårsdag', 'Første nyttårsdag', "New Year's Day"), CHURCH],
  [-3, names('Skjærtorsdag', 'Skjertorsdag', 'Maundy Thursday'), CHURCH],
  [-2, names('Langfredag', 'Langfredag', 'Good Friday'), CHURCH],
  [0, names('Første påskedag', 'Første påskedag', 'Easter Sunday'), CHURCH],
  [1, names('Andre påskedag', 'Andre påskedag', 'Easter Monday'), CHURCH],
  [[5, 1], names('Arbeidernes dag', 'Arbeidaranes dag', 'Labour Day'), LABOUR_AND_CONSTITUTION],
  [[5, 17], names('Grunnlovsdagen', 'Grunnlovsdagen', 'Constitution Day'), LABOUR_AND_CONSTITUTION],
  [39, names('Kristi himmelfartsdag', 'Kristi himmelfartsdag', 'Ascension Day'), CHURCH],
  [49, names('Første pinsedag', 'Første pinsedag', 'Whit Sunday'), CHURCH],
  [50, names('Andre pinsedag', 'Andre pinsedag', 'Whit Monday'), CHURCH],
  [[12, 25], names('Første juledag', 'Første juledag', 'Christmas Day'), CHURCH],
  [[12, 26], names('Andre juledag', 'Andre juledag', 'Boxing Day'), CHURCH],
];

const HALF_DAYS: readonly (readonly [HalfDayKind, When, Names])[] = [
  [
    'wednesday_before_maundy_thursday',
    -4,
    names('Onsdag før skjærtorsdag', 'Onsdag før skjertorsdag', 'Wednesday before Maundy Thursday'),
  ],
  ['easter_eve', -1, names('Påskeaften', 'Påskeaftan', 'Easter Eve')],
  ['whitsun_eve', 48, names('Pinseaften', 'Pinseaftan', 'Whitsun Eve')],
  ['christmas_eve', [12, 24], names('Julaften', 'Julaftan', 'Christmas Eve')],
  ['new_years_eve', [12, 31], names('Nyttårsaften', 'Nyttårsaftan', "New Year's Eve")],
];

function names(nb: string, nn: string, en: string): Names {
  return { nb, nn, en };
}

function on(at: When, year: number): number {
  return typeof at === 'number' ? easterSunday(year) + at : dayOfCivil(year, at[0], at[1]);
}

function byDate(a: { date: LocalDate }, b: { date: LocalDate }): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
