/** Where the public page of a municipality is, from the root of the site. */
export const publicAddress = (slug: string): string => `/apent/${slug}`;
