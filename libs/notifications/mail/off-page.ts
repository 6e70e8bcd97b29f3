import type { Language } from '@vertskap/contract';
import { escape } from './letter.js';
import { wordsOf } from './words.js';

export type OffForm = { action: string; what: 'need' | 'digest' | 'one' | 'pulse' };

/** A page that needs no sign-in and no script: one sentence, one button. Mail programs that look at links only get the page. */
export function offPage(
  language: Language,
  state: { forms: OffForm[] } | 'done' | 'asked-no-more' | 'unknown',
): string {
  const { page } = wordsOf(language);
  const body =
    state === 'done'
      ? `<p role="status"><strong>${page.done}</strong></p><p>${page.again}</p>`
      : state === 'asked-no-more'
        ? `<p role="status"><strong>${page.askedNoMore}</strong></p>`
        : state === 'unknown'
          ? `<p>${page.unknown}</p>`
          : state.forms
              .map(
                ({ action, what }) =>
                  `<form method="post" action="${escape(action)}"><p>${page.ask[what]}</p><button>${page.button[what]}</button></form>`,
              )
              .join('');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${page.title} – Vertskap</title><style>${STYLE}</style></head>
<body><main><h1>${page.title}</h1>${body}<p><a href="/innstillinger">Vertskap</a></p></main></body></html>`;
}

const STYLE = `:root{color-scheme:light dark}body{margin:0;font:1.125rem/1.55 Inter,system-ui,sans-serif;background:light-dark(#f2f4f4,#1b2022);color:light-dark(#1d2a2e,#e8eced)}
main{max-width:34rem;margin:10vh auto 0;padding:1.5rem;display:grid;gap:1rem}h1{margin:0;font-size:1.6rem}p{margin:0}form{display:grid;gap:.75rem;padding:1.25rem;border:1px solid light-dark(#c8d2d4,#48555a);border-radius:.75rem;background:light-dark(#fff,#242a2d)}
button{min-height:2.75rem;padding:.5rem 1.25rem;border:0;border-radius:.4rem;background:light-dark(#0b5666,#7fa9b4);color:light-dark(#fff,#0c1b1f);font:inherit;font-weight:600;justify-self:start;cursor:pointer}a{color:light-dark(#0b5666,#8fc0cc)}`;
