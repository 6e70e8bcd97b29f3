import type nb from './insight.nb.js';

export default {
  'insight.title': '{name} no',
  'insight.title-loading': 'Innsikt',
  'insight.updated': 'Oppdatert kl. {time}',
  'insight.stands-still': 'Står stille frå kl. {time}',
  'insight.pause': 'Pause',
  'insight.resume': 'Hald fram',

  'insight.now-label': 'Akkurat no',
  'insight.now':
    '{open, plural, =0 {Ingen behov er opne.} one {Eitt behov er ope.} other {# behov er opne.}} {overdue, plural, =0 {Ingen er over fristen.} one {Eitt er over fristen.} other {# er over fristen.}}',
  'insight.open': '{n, plural, =0 {Ingen behov er opne.} one {Eitt behov er ope.} other {# behov er opne.}}',
  'insight.overdue': '{n, plural, =0 {Ingen er over fristen.} one {Eitt er over fristen.} other {# er over fristen.}}',
  'insight.worst': 'Lengst over fristen:',
  'insight.worst-how':
    '{n, plural, =0 {Fristen gjekk ut i dag} one {# verkedag over} other {# verkedagar over}}, ballen er hos {name}',
  'insight.nobody': 'ingen',
  'insight.open-need': 'Opne',
  'insight.open-need-label': 'Opne {number}',

  'insight.first-response': 'Median tid til første svar',
  'insight.first-response-note': '{n} behov på {weeks} veker.',
  'insight.unanswered': '{n, plural, =0 {Alle har fått svar.} one {Eitt ventar enno.} other {# ventar enno.}}',
  'insight.few-median': 'For få behov enno (n = {n}). Vi viser median når det er minst 5.',
  'insight.on-time': 'Første svar innan fristen',
  'insight.met-of': '{met} av {total}',
  'insight.band': 'Truleg mellom {low} og {high} prosent.',
  'insight.band-label': '{met} av {total} innan fristen. Sannsynleg del mellom {low} og {high} prosent.',
  'insight.few-share': 'For få behov enno (n = {n}). Vi viser del når det er minst 5.',

  'insight.holders': 'Kven har ballen no?',
  'insight.holder-needs': '{n, plural, one {behov} other {behov}}',
  'insight.holder.association': 'Næringslivet',
  'insight.holder.external': 'Andre utanfor',
  'insight.no-holders': 'Ingen behov er opne.',

  'insight.finding.faster': 'Vi svarar raskare enn før',
  'insight.finding.slower': 'Vi svarar seinare enn før',
  'insight.finding.ordinary': 'Svartida varierer som vanleg',
  'insight.finding.too_few': 'For tidleg å seie om vi svarar raskare',
  'insight.trend-note': 'Punkt: median til første svar. Søyler: melde behov. {weeks} veker.',
  'insight.trend-few': 'Punkt: median. Søyler: melde behov. {n} av {needed} veker har nok svar.',
  'insight.trend-last': '{n} vd.',
  'insight.trend-raised-last': '{n} melde',
  'insight.trend-week': 'veke',
  'insight.trend-band': 'vanleg variasjon',
  'insight.show-numbers': 'Vis tala',
  'insight.col.week': 'Veke',
  'insight.col.raised': 'Melde',
  'insight.col.answered': 'Fekk første svar',
  'insight.col.median': 'Median til første svar',
  'insight.week-from': 'Veke {n} (frå {date})',
  'insight.too-few-cell': 'færre enn 3',

  'insight.definitions': 'Slik reknar vi',
  'insight.period': 'Perioden er {from} – {to} ({weeks} veker).',
  'insight.define.open': 'Opne behov',
  'insight.definition.open': 'Behov som er melde og ikkje svara på, avslegne, trekte eller avslutta.',
  'insight.define.overdue': 'Over fristen',
  'insight.definition.overdue':
    'Opne behov der ein frist for den som har ballen, er gått ut. Fristane går i arbeidstida til kommunen.',
  'insight.define.first-response': 'Tid til første svar',
  'insight.definition.first-response':
    'Arbeidstid frå behovet er meldt til eit menneske i kommunen svarar. Automatiske kvitteringar tel ikkje. Behov som ventar enno, er rekna med (Kaplan-Meier), elles ville talet sett betre ut enn det er.',
  'insight.define.on-time': 'Første svar innan fristen',
  'insight.definition.on-time':
    'Av behova der fristen for første svar er avgjord: kor mange fekk svaret i tide. Feltet viser eit 95 %-intervall (Wilson).',
  'insight.define.holders': 'Kven har ballen',
  'insight.definition.holders': 'Kven som må gjere noko no, for kvart ope behov. Berre éin har ballen om gongen.',
  'insight.define.trend': 'Veke for veke',
  'insight.definition.trend':
    'Median for dei som fekk første svar den veka, når det er minst 3. Feltet er gjennomsnittet ± 2,66 gonger den vanlege skilnaden frå veke til veke (XmR). Vi seier at noko er endra berre når mønsteret blir brote.',
  'insight.only-vertskap': 'Tala viser behov melde i Vertskap. Dei viser ikkje alt næringslivet spør kommunen om.',
  'insight.definition-version': 'Definisjonar, versjon {version}.',
} as const satisfies Record<keyof typeof nb, string>;
