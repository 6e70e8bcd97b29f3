/** Where a device remembers the page that whoever was here last starts from; nothing where nobody is signed in. */
export const HOME = 'vertskap.home';

/** What the page at an address asks the API for first. */
const askedFirst: [RegExp, string[]][] = [
  [/^\/$/, ['home', 'cadences']],
  [/^\/b\/(\d+)$/, ['needs/B-$1']],
  [/^\/fordeling$/, ['desk', 'cadences']],
  [/^\/min-dag$/, ['my-day?whose=sector']],
  [/^\/innsikt$/, ['figures']],
];

/**
 * Asks for it before there is code that could; the page gets that answer, where it asks for the very same. Where somebody has chosen filters it
 * asks for something else.
 */
export function askFirst(path: string, search: string): void {
  const [address, asked] = askedFirst.find(([it]) => it.test(path)) ?? [];
  if (!address || !asked || search !== '') return;
  for (const it of asked) {
    const href = `/api/${path.replace(address, it)}`;
    if (document.head.querySelector(`link[href="${href}"]`)) return; // this runs again when its file comes, which other files need
    const link = document.createElement('link');
    document.head.append(Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href }));
  }
}
