/** In the order in which they stand on a page. */
export const languages = ['nb', 'nn', 'en'] as const;
