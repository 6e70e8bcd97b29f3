export default {
  'insight.title': '{name} nå',
  'insight.title-loading': 'Innsikt',
  'insight.updated': 'Oppdatert kl. {time}',
  'insight.stands-still': 'Står stille fra kl. {time}',
  'insight.pause': 'Pause',
  'insight.resume': 'Fortsett',

  'insight.now-label': 'Akkurat nå',
  'insight.now':
    '{open, plural, =0 {Ingen behov er åpne.} one {Ett behov er åpent.} other {# behov er åpne.}} {overdue, plural, =0 {Ingen er over fristen.} one {Ett er over fristen.} other {# er over fristen.}}',
  'insight.open': '{n, plural, =0 {Ingen behov er åpne.} one {Ett behov er åpent.} other {# behov er åpne.}}',
  'insight.overdue': '{n, plural, =0 {Ingen er over fristen.} one {Ett er over fristen.} other {# er over fristen.}}',
  'insight.worst': 'Lengst over fristen',
  'insight.worst-how':
    '{n, plural, =0 {Fristen gikk ut i dag} one {# virkedag over} other {# virkedager over}}, ballen er hos {name}',
  'insight.nobody': 'ingen',
  'insight.open-need': 'Åpne',
  'insight.open-need-label': 'Åpne {number}',

  'insight.first-response': 'Tid til første svar',
  'insight.first-response-note': 'Median for {n, plural, one {# behov} other {# behov}} meldt siste {weeks} uker.',
  'insight.unanswered':
    '{n, plural, =0 {Alle har fått svar.} one {Ett venter ennå og er regnet med.} other {# venter ennå og er regnet med.}}',
  'insight.few-median': 'For få behov ennå (n = {n}). Vi viser median når det er minst 5.',
  'insight.on-time': 'Første svar innen fristen',
  'insight.met-of': '{met} av {total}',
  'insight.band': 'Med så mange behov kan den egentlige andelen ligge mellom {low} og {high} prosent.',
  'insight.band-label': '{met} av {total} innen fristen. Sannsynlig andel mellom {low} og {high} prosent.',
  'insight.few-share': 'For få behov ennå (n = {n}). Vi viser andel når det er minst 5.',

  'insight.holders': 'Hvem har ballen nå?',
  'insight.holder-needs': '{n, plural, one {behov} other {behov}}',
  'insight.no-holders': 'Ingen behov er åpne.',

  'insight.finding.faster': 'Vi svarer raskere enn før',
  'insight.finding.slower': 'Vi svarer langsommere enn før',
  'insight.finding.ordinary': 'Svartiden varierer som vanlig. Ingen reell endring',
  'insight.finding.too_few': 'For tidlig å si om vi svarer raskere ({n} av {needed} uker med nok svar)',
  'insight.trend-note':
    'Punkter: median til første svar, i virkedager. Søyler: meldte behov. Per uke, siste {weeks} uker.',
  'insight.trend-last': '{n} vd.',
  'insight.trend-raised-last': '{n} meldt',
  'insight.trend-week': 'uke',
  'insight.band-provisional': 'Det skraverte feltet er vanlig variasjon. Grensene er foreløpige ({n} uker).',
  'insight.band-firm': 'Det skraverte feltet er vanlig variasjon ({n} uker).',
  'insight.show-numbers': 'Vis tallene',
  'insight.col.week': 'Uke',
  'insight.col.raised': 'Meldt',
  'insight.col.answered': 'Fikk første svar',
  'insight.col.median': 'Median til første svar',
  'insight.week-from': 'Uke {n} (fra {date})',
  'insight.too-few-cell': 'færre enn 3',

  'insight.definitions': 'Slik regner vi',
  'insight.period': 'Perioden er {from} – {to} ({weeks} uker).',
  'insight.define.open': 'Åpne behov',
  'insight.definition.open': 'Behov som er meldt og ikke besvart, avslått, trukket eller avsluttet.',
  'insight.define.overdue': 'Over fristen',
  'insight.definition.overdue':
    'Åpne behov der en frist for den som har ballen, er gått ut. Frister løper i kommunens arbeidstid.',
  'insight.define.first-response': 'Tid til første svar',
  'insight.definition.first-response':
    'Arbeidstid fra behovet er meldt til et menneske i kommunen svarer. Automatiske kvitteringer teller ikke. Behov som venter ennå, er regnet med (Kaplan-Meier), ellers ville tallet sett bedre ut enn det er.',
  'insight.define.on-time': 'Første svar innen fristen',
  'insight.definition.on-time':
    'Av behovene der fristen for første svar er avgjort: hvor mange fikk svaret i tide. Feltet viser et 95 %-intervall (Wilson).',
  'insight.define.holders': 'Hvem har ballen',
  'insight.definition.holders': 'Hvem som må gjøre noe nå, for hvert åpne behov. Bare én har ballen om gangen.',
  'insight.define.trend': 'Uke for uke',
  'insight.definition.trend':
    'Median for dem som fikk første svar den uka, når det er minst 3. Feltet er gjennomsnittet ± 2,66 ganger den vanlige forskjellen fra uke til uke (XmR). Vi sier at noe er endret bare når mønsteret brytes.',
  'insight.only-vertskap': 'Tallene viser behov meldt i Vertskap. De viser ikke alt næringslivet spør kommunen om.',
  'insight.definition-version': 'Definisjoner, versjon {version}.',
} as const;
