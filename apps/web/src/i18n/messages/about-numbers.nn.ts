import type nb from './about-numbers.nb.js';

export default {
  'about-numbers.what': 'Kva tala viser',
  'about-numbers.what.text':
    'Tala tel behov som næringsforeiningar har meldt i Vertskap, og det kommunen og næringslivet har gjort med dei. Dei viser ikkje telefonar, e-post og møte utanom, og heller ikkje kor viktig ei sak er.',
  'about-numbers.fair': 'Kven tida høyrer til',
  'about-numbers.fair.text':
    'Brutto er alt næringslivet opplevde. Netto er utan tida ballen var hos næringslivet sjølv eller hos andre utanfor kommunen. Vi viser alltid begge. Venting mellom to sektorar er alltid kommunen si tid.',
  'about-numbers.waiting': 'Behov som ventar, er rekna med',
  'about-numbers.waiting.text':
    'Ein median av berre dei svara behova blir penare jo fleire som ikkje får svar. Difor reknar vi med dei som ventar (Kaplan-Meier), og ein frist som er gått ut utan svar, er for sein alt.',
  'about-numbers.small': 'Få behov gjev usikre tal',
  'about-numbers.small.text':
    'Under fem behov viser vi ingen del eller median. Feltet rundt ein del viser kvar den sanne delen truleg ligg. Andre kommunar og publikum ser ingen tal under tre.',
  'about-numbers.change': 'Når noko verkeleg er endra',
  'about-numbers.change.text':
    'Tal går opp og ned av seg sjølv. Vi seier at noko er blitt betre eller verre berre når mønsteret blir brote etter faste reglar (XmR, som i det britiske helsevesenet), og aldri med færre enn tolv veker.',
  'about-numbers.compare': 'Samanlikn med varsemd',
  'about-numbers.compare.text':
    'Kommunar får ulike behov. Ei rangering ville lønt den som får enkle saker. Difor rangerer vi verken kommunar, sektorar eller folk.',
} satisfies Record<keyof typeof nb, string>;
