import type { Role } from '@vertskap/contract';

/** What the page at an address asks the API for first. */
const askedFirst: [RegExp, string[]][] = [
  [/^\/b\/(\d+)$/, ['needs/B-$1']],
  [/^\/fordeling$/, ['desk', 'cadences', 'referrals']],
  [/^\/min-dag$/, ['my-day?whose=sector', 'politics']],
  [/^\/innsikt$/, ['figures']],
];
const atHome: Partial<Record<Role, string[]>> = {
  association_representative: ['home', 'cadences'],
  company_contact: ['home'],
};

/** The same as addresses, for this role; of pages that few open, and where somebody has chosen filters, none. */
export function firstAsked(path: string, search: string, role: Role): string[] {
  if (search !== '') return [];
  if (path === '/') return (atHome[role] ?? []).map((asked) => `/api/${asked}`);
  const [page, asked = []] = askedFirst.find(([it]) => it.test(path)) ?? [];
  return page ? asked.map((it) => `/api/${path.replace(page, it)}`) : [];
}
