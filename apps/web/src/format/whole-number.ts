/** "50 000" as people write it, with spaces or points between thousands; null where nothing was written, undefined for anything else. */
export function wholeNumber(written: string): number | null | undefined {
  const text = written.trim();
  if (text === '') return null;
  return /^(\d{1,12}|\d{1,3}([\s.]\d{3}){1,3})$/.test(text) ? Number(text.replaceAll(/[\s.]/g, '')) : undefined;
}
