import EmailReplyParser from 'email-reply-parser';

const MARKS = ['Svar over denne linj', 'Reply above this line'];

/**
 * What somebody wrote in a reply, without what they answered and without "Sent from my …". The library knows the ways of mail
 * programs in many languages; what it misses of ours is found by our own address, which every program puts beside the quotation.
 * `ours`: addresses that our mails are from.
 */
export function replyText(text: string, ours: string[]): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll('\u00a0', ' ').split('\n');
  const end = lines.findIndex((_, i) => quotes(lines, i, ours));
  const kept = (end === -1 ? lines : lines.slice(0, end)).join('\n');
  return new EmailReplyParser()
    .read(kept)
    .getVisibleText()
    .replace(/\n_{10,}\s*$/, '')
    .trim();
}

/** True where the quotation begins: its heading, a block of headers as Outlook writes it, or our own line. */
function quotes(lines: string[], i: number, ours: string[]): boolean {
  const line = lines[i] ?? '';
  const next = lines[i + 1] ?? '';
  if (MARKS.some((mark) => line.includes(mark))) return true;
  const heading = `${line} ${next}`.toLowerCase();
  const says = /\b(skrev|skreiv|wrote|schrieb|kirjoitti)\b/.test(line.toLowerCase());
  if (
    says &&
    (/:\s*$/.test(line) || /:\s*$/.test(heading)) &&
    ours.some((address) => heading.includes(address.toLowerCase()))
  )
    return true;
  return (
    /^\s*\*?(fra|frå|from):/i.test(line) &&
    /^\s*\*?(sendt|dato|date|sent|til|to):/im.test(lines.slice(i + 1, i + 4).join('\n'))
  );
}
