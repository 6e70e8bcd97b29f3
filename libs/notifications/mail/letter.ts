import type { Language } from '@vertskap/contract';

/** A paragraph: what somebody wrote, in its own language; or a link. */
export type Part = { text: string; lang?: Language; link?: string; quiet?: true };
export type Letter = { subject: string; language: Language; parts: Part[] };

/** One line, since it becomes a header. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const plain = ({ parts }: Letter): string =>
  `${parts.map(({ text, link }) => (link ? `${text}: ${link}` : text)).join('\n\n')}\n`;

/** Plain HTML that every mail program shows: no pictures, no styles but size and colour. What people wrote is escaped. */
export function html({ subject, language, parts }: Letter): string {
  const body = parts.map(({ text, lang, link, quiet }) => {
    const inside = link ? `<a href="${escape(link)}">${escape(text)}</a>` : escape(text).replaceAll(/\r?\n/g, '<br>');
    const style = quiet ? ' style="color:#5a6b70;font-size:14px"' : '';
    return `<p${lang && lang !== language ? ` lang="${lang}"` : ''}${style}>${inside}</p>`;
  });
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:38rem">
${body.join('\n')}
</body></html>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (c) => entities[c] ?? c);

/** Those who see something too: "one (Kystby)", "several (Kystby, Fjordvik)", or nobody. */
export const among = (names: string[], one: string, several: string): string =>
  names.length === 0 ? '' : `${names.length === 1 ? one : several} (${names.join(', ')})`;
