/** In the order in which they stand on a page. */
export const languages = ['nb', 'nn', 'en'] as const;

/** As in the contract; taken from there it would bring all schemas to the browser. A test holds them equal. */
export const TEXT_MAX = 5_000;
