const DIGITS: Record<string, string> = { YYYY: '4', MM: '1,2', DD: '1,2', HH: '1,2', mm: '2', ss: '2' };
const TOKEN = /YYYY|MM|DD|HH|mm|ss/g;

/** Whether a format names year, month and day, and nothing twice. */
export function isDateFormat(format: string): boolean {
  const tokens = [...format.matchAll(TOKEN)].map(([token]) => token);
  return ['YYYY', 'MM', 'DD'].every((t) => tokens.includes(t)) && new Set(tokens).size === tokens.length;
}

/**
 * Reads `24.11.2026` by the format `DD.MM.YYYY` into the wall time `2026-11-24T09:00:00`, with `time` where the format has
 * none; undefined where the text is not of that form. Whether there is such a day is for the calendar to say.
 */
export function wallTimeOf(text: string, format: string, time: string): string | undefined {
  const escaped = format.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
  const pattern = escaped.replaceAll(TOKEN, (token) => String.raw`(?<${token}>\d{${DIGITS[token]}})`);
  const parts = new RegExp(`^${pattern}$`).exec(text.trim())?.groups;
  if (!parts) return undefined;
  const two = (token: string): string => (parts[token] ?? '0').padStart(2, '0');
  const clock = parts['HH'] === undefined ? `${time}:00` : `${two('HH')}:${two('mm')}:${two('ss')}`;
  return `${parts['YYYY']}-${two('MM')}-${two('DD')}T${clock}`;
}
