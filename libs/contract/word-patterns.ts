/** The words of a text in small letters, each once. */
export const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\d][\p{L}\d-]*/gu) ?? []);

/** Meets a word that is one of these; `*` stands for any letters, so that compounds and endings are met. */
export const patternOf = (words: string[]): RegExp => new RegExp(`^(?:${words.join('|').replaceAll('*', '.*')})$`, 'u');
