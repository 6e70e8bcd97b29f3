import { expect, test } from '@jest/globals';
import { replyText } from './reply-text.js';

const ours = ['varsel@kystby.no'];
const asked = `Når passer det med befaring?

Kari Moe, Plan og bygg.

Ballen er hos dere.

— Svar over denne linjen. Svaret blir en melding i B-1042. —`;
const quoted = asked.replaceAll(/^/gm, '> ');
const header = (sent: string) => `Fra: Vertskap <varsel@kystby.no>
${sent}
Til: Anne Berg <anne@nf.no>
Emne: [B-1042] Spørsmål: Skiltplan i Storgata

${asked}`;

const said = 'Torsdag passer fint.\n\nVi møter klokka ti.';
const mails: [string, string][] = [
  ['Gmail, bokmål', `${said}\n\nons. 25. nov. 2026 kl. 10:15 skrev Vertskap <varsel@kystby.no>:\n\n${quoted}`],
  [
    'Gmail, broken over two lines',
    `${said}\n\nDen ons. 25. nov. 2026 kl. 10:15 skrev Vertskap\n<varsel@kystby.no>:\n\n${quoted}`,
  ],
  ['Gmail, nynorsk', `${said}\n\nons. 25. nov. 2026 kl. 10:15 skreiv Vertskap <varsel@kystby.no>:\n${quoted}`],
  ['Gmail, English', `${said}\n\nOn Wed, Nov 25, 2026 at 10:15 AM Vertskap <varsel@kystby.no> wrote:\n\n${quoted}`],
  [
    'Outlook on a PC',
    `${said}\r\n\r\n________________________________\r\n${header('Sendt: onsdag 25. november 2026 10:15')}`,
  ],
  ['Outlook on a Mac', `${said}\n\n${header('Dato: onsdag, 25. november 2026 kl. 10:15')}`],
  ['Outlook, nynorsk', `${said}\n\n${header('Sendt: onsdag 25. november 2026 10:15').replace('Fra:', 'Frå:')}`],
  ['Apple Mail', `${said}\n\n> 25. nov. 2026 kl. 10:15 skrev Vertskap <varsel@kystby.no>:\n> \n${quoted}`],
  [
    'iPhone',
    `${said}\n\nSendt fra min iPhone\n\n> 25. nov. 2026 kl. 10:15 skrev Vertskap <varsel@kystby.no>:\n> \n${quoted}`,
  ],
  ['a program that quotes without any sign', `${said}\n\n${asked.slice(asked.indexOf('— Svar'))}`],
  ['nothing quoted', said],
];

test.each(mails)('%s: what was said, and nothing of what was answered', (_, mail) => {
  expect(replyText(mail, ours)).toBe(said);
});

test('words that only look like a quotation stay', () => {
  const text = 'Jeg skrev dette: det haster.\n\nFra: havna går det fort.';
  expect(replyText(text, ours)).toBe(text);
});
