import type { Mapping } from './mapping.js';

/**
 * Text as a person would have typed it: line breaks mended, Word's vertical tabs and page breaks turned into line breaks,
 * other control characters and stray byte order marks dropped, no blanks at line ends, never more than one empty line.
 */
export function cleanText(text: string, lineBreaks: Mapping['lineBreaks']): string {
  return mend(text, lineBreaks)
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u000B\u000C\u2028\u2029]/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000E-\u001F\u007F\uFEFF\uFFFE\uFFFF]/g, '')
    .replaceAll(/[^\S\n]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function mend(text: string, lineBreaks: Mapping['lineBreaks']): string {
  switch (lineBreaks) {
    case 'kept':
      return text;
    case 'escaped':
      return text.replaceAll(/\\r\\n|\\[rn]/g, '\n');
    case 'stripped':
      return mendStripped(text);
  }
}

/** Words that end in "rn" themselves: "barnevern", but not "oppgavern". */
const ENDS_SO =
  /(?:^|\P{L})(?:\p{L}*barn|(?:barne|person|jord|natur|miljø|kultur|bygnings|helse|for|arbeids|brann)?vern|(?:in|eks)tern|modern|fjern|bjørn|hjørn|[ghkt]arn|[jk][eo]rn|horn|tårn)$/iu;

/**
 * Puts back the line breaks of a text whose `\r\n` lost their backslashes: "Først dette.rnrnSå dette". Twice over it is
 * always one; single it is one where no word could go on: after the end of a clause, a space, a figure or a capital, or
 * before a capital, a figure, a bullet or the end, unless the word is one that ends so.
 */
function mendStripped(text: string): string {
  const unlessWord = (run: string, at: number, whole: string): string => {
    const ends = ENDS_SO.test(whole.slice(Math.max(0, at - 30), at + 2));
    return (ends ? 'rn' : '\n') + '\n'.repeat(run.length / 2 - 1);
  };
  return text
    .replaceAll(/(?:rn){2,}/g, unlessWord)
    .replaceAll(/(?<=^|[\s.,:;!?)\]"”»…\d])rn|(?<=\p{Lu})rn(?!\p{Ll})/gmu, '\n')
    .replaceAll(/(?<=\p{Ll})rn(?=$|[\p{Lu}\d\t•*#]|-(?:$|\p{Lu}|[ \t](?!og |eller )))/gmu, unlessWord);
}
