import type nb from './hints.nb.js';

export default {
  'hints.label': 'Tips',
  'hints.close': 'Skjønar',
  'hints.show': 'Vis tipsa igjen',
  'hints.shown': 'Tipsa er tilbake der dei høyrer heime.',
  'hints.home':
    'Her ser de kva som ventar på dykk, og kva kommunen har ballen på. Trykk på eit behov for å lese, svare eller sjå når svaret kjem.',
  'hints.desk':
    'Her fordeler du nye behov: kryss av eitt eller fleire, og gje dei til ein sektor. Det du gjorde, kan du angre i eitt minutt.',
  'hints.my-day':
    'Det som hastar mest, står øvst. Utset du noko, blir det berre flytta i di eiga liste. Fristen løper vidare.',
  'hints.insight':
    'Setninga over kvar figur seier kva tala viser. Står det at noko varierer som vanleg, er ingenting endra. Trykk på eit tal for å sjå behova bak.',
  'hints.list.municipality':
    'Vel du andre filter, kan du lagre dei som ei visning, eller kopiere lenkja og sende henne til ein kollega.',
  'hints.list.association': 'Vel øvst kva de vil sjå. Ein prikk framfor tittelen tyder at noko er nytt for deg.',
  'hints.ball.municipality':
    'Den som har ballen, må gjere noko no, og fristen gjeld den. Før du sender noko, ser du kva som skjer med ballen og fristen.',
  'hints.ball.association':
    'Den som har ballen, må gjere noko no. Datoen er det kommunen har lova. «Kvifor denne datoen?» viser korleis han er rekna ut.',
  'hints.ball.mayor':
    'Den som har ballen, må gjere noko no. Du kan spørje om status og gje behovet prioritet. Sektoren behandlar saka.',
} as const satisfies Record<keyof typeof nb, string>;
