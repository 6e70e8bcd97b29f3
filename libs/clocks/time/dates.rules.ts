/** A date of the calendar, `YYYY-MM-DD`, without a time zone. */
export type LocalDate = string;

export const SECOND = 1000;
export const DAY = 86_400_000;

/** Days since 1970-01-01 of a `YYYY-MM-DD`. Throws RangeError where there is no such date. */
export function dayOf(date: LocalDate): number {
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  const ofMonth = digits(date, 8, 10);
  const known = year >= 0 && month >= 1 && month <= 12 && ofMonth >= 1 && ofMonth <= lengthOf(year, month);
  if (!known || date.length !== 10 || date[4] !== '-' || date[7] !== '-') throw new RangeError(`not a date: ${date}`);
  return dayOfCivil(year, month, ofMonth);
}

/** `YYYY-MM-DD` of a number of days since 1970-01-01. */
export function dateOf(day: number): LocalDate {
  const { year, month, ofMonth } = civilOf(day);
  const text = year > 999 ? `${year}` : `${year}`.padStart(4, '0');
  return `${text}${month > 9 ? '-' : '-0'}${month}${ofMonth > 9 ? '-' : '-0'}${ofMonth}`;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Proleptic Gregorian date to days since 1970-01-01 (H. Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayOfCivil(year: number, month: number, ofMonth: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + ofMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `dayOfCivil`. */
export function civilOf(day: number): { year: number; month: number; ofMonth: number } {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    ofMonth: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

function lengthOf(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    number = number * 10 + digit;
  }
  return number;
}
