import type { MembershipView } from '@vertskap/contract';

/** Whether whoever acts may speak for a company here, as far as the page knows; the server asks the mandate. */
export const isMine = (
  { role, organisation }: Pick<MembershipView, 'role' | 'organisation'>,
  companyId: string,
): boolean => role === 'association_representative' || (role === 'company_contact' && organisation.id === companyId);

/** A figure that somebody wrote, with or without spaces; null where nothing was written, and undefined where it is none. */
export function figureOf(written: string): number | null | undefined {
  const digits = written.replace(/[\s.]/g, '');
  if (digits === '') return null;
  return /^\d{1,11}$/.test(digits) ? Number(digits) : undefined;
}
