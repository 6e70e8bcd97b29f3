import { Language, type FigurePage } from '@vertskap/contract';
import { type PublicFigure, publicFigures } from './public.rules.js';
import { words } from './words.js';
import type { Words } from './words.types.js';

export const STYLE = '/apent/stil.css';

type Place = { address: string; language: Language; colours: string | null };

/** The public page of a municipality as HTML; it asks for its style and nothing else, and runs nothing. */
export function publicHtml(page: FigurePage, { address, language, colours }: Place): string {
  const w = words[language];
  const { name } = page.municipality;
  const day = (date: Date | string): string =>
    new Intl.DateTimeFormat(w.locale, { dateStyle: 'long', timeZone: 'Europe/Oslo' }).format(new Date(date));
  const workdays = (seconds: number): string => {
    const days = seconds / page.secondsPerWorkday;
    if (days < 0.5) return w.halfDay;
    return w.workdays(new Intl.NumberFormat(w.locale, { maximumFractionDigits: days < 10 ? 1 : 0 }).format(days));
  };
  const figures = publicFigures(page).map((figure) => section(figure, w, workdays));
  const about = w.about.parts.map(([heading, text]) => `<h3>${escape(heading)}</h3><p>${escape(text)}</p>`);
  return shell(
    language,
    w.title(name),
    colours,
    `<main><h1>${escape(w.title(name))}</h1><p>${escape(w.lead(name))}</p>
<p class="quiet">${escape(w.period(day(page.period.firstDay), day(page.period.lastDay), day(page.asOf)))}</p>
${figures.join('\n')}
<section aria-labelledby="about"><h2 id="about">${escape(w.about.title)}</h2>${about.join('')}</section></main>
<footer><nav aria-label="${escape(w.languages)}"><ul>${Language.options.map((other) => languageLink(other, language, address)).join('')}</ul></nav><p><a href="/tilgjengelighet">${escape(w.accessibility)}</a></p></footer>`,
  );
}

/** For an address that leads nowhere: the same whether there is no such municipality, or it has opened nothing. */
export const missingHtml = (language: Language): string =>
  shell(
    language,
    words[language].missing.title,
    null,
    `<main><h1>${escape(words[language].missing.title)}</h1><p>${escape(words[language].missing.text)}</p></main>`,
  );

const shell = (language: Language, title: string, colours: string | null, body: string): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – Vertskap</title>${colours ? `<link rel="stylesheet" href="${escape(colours)}">` : ''}<link rel="stylesheet" href="${STYLE}"></head>
<body>
${body}
</body></html>
`;

function section(figure: PublicFigure, w: Words, workdays: (seconds: number) => string): string {
  const { id, n, parts, share } = figure;
  const says = n === null ? [w.tooFew] : sentences(figure, w, workdays);
  const hidden = n !== null && parts.some(({ count }) => count === null);
  const any = parts.some(({ count }) => count !== null);
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escape(w.heading[id])}</h2>
<p class="says">${escape(says.join(' '))}</p>${share ? band(share, w) : ''}
${any ? table(figure, w) : ''}${hidden ? `<p class="quiet">${escape(any ? w.hidden : w.allHidden)}</p>` : ''}
<p class="quiet">${escape(w.how[id])}</p></section>`;
}

function sentences({ id, n, parts, times }: PublicFigure, w: Words, workdays: (seconds: number) => string): string[] {
  const count = n ?? 0;
  const [first, second] = times.map(({ seconds }) => workdays(seconds));
  switch (id) {
    case 'first_response':
      return [first === undefined ? w.tooFew : w.says.first_response(first, count)];
    case 'resolution':
      return [first === undefined || second === undefined ? w.tooFew : w.says.resolution(first, second, count)];
    case 'on_time': {
      const met = parts[0]?.count ?? null;
      return [met === null ? w.says.on_time_hidden(count) : w.says.on_time(met, count)];
    }
    case 'open':
    case 'commitments':
    case 'closings':
      return [w.says[id](count)];
  }
}

function table({ id, parts }: PublicFigure, w: Words): string {
  const rows = parts.map(
    ({ key, count }) =>
      `<tr><th scope="row">${escape(w.part[key as keyof Words['part']])}</th><td>${count ?? '–'}</td></tr>`,
  );
  const [what, number] = w.columns;
  return `<table aria-labelledby="${id}"><thead><tr><th scope="col">${escape(what)}</th><th scope="col">${escape(number)}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** The share on a line from nothing to all, with its range; the words beside it say the same. */
function band({ value, low, high }: NonNullable<PublicFigure['share']>, w: Words): string {
  const at = (share: number): string => `${(share * 100).toFixed(1)}%`;
  const says = w.band(Math.round(low * 100), Math.round(high * 100));
  return `<svg role="img" aria-label="${escape(says)}"><line class="axis" x1="0" x2="100%" y1="14" y2="14"/>
<rect class="range" x="${at(low)}" width="${at(high - low)}" y="6" height="16" rx="3"/><line class="mark" x1="${at(value)}" x2="${at(value)}" y1="2" y2="26"/></svg>
<p>${escape(says)}</p>`;
}

const languageLink = (to: Language, now: Language, address: string): string =>
  `<li><a href="${escape(address)}?sprak=${to}" hreflang="${to}" lang="${to}"${to === now ? ' aria-current="true"' : ''}>${escape(words[to].language)}</a></li>`;

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
