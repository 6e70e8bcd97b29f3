export default {
  'hints.label': 'Tips',
  'hints.close': 'Skjønner',
  'hints.show': 'Vis tipsene igjen',
  'hints.shown': 'Tipsene er tilbake der de hører hjemme.',
  'hints.home':
    'Her ser dere hva som venter på dere, og hva kommunen har ballen på. Trykk på et behov for å lese, svare eller se når svaret kommer.',
  'hints.desk':
    'Her fordeler du nye behov: kryss av ett eller flere, og gi dem til en sektor. Det du gjorde, kan du angre i ett minutt.',
  'hints.my-day':
    'Det som haster mest, står øverst. Utsetter du noe, flyttes det bare i din egen liste. Fristen løper videre.',
  'hints.insight':
    'Setningen over hver figur sier hva tallene viser. Står det at noe varierer som vanlig, er ingenting endret. Trykk på et tall for å se behovene bak.',
  'hints.list.municipality':
    'Velger du andre filtre, kan du lagre dem som en visning, eller kopiere lenken og sende den til en kollega.',
  'hints.list.association': 'Velg øverst hva dere vil se. En prikk foran tittelen betyr at noe er nytt for deg.',
  'hints.ball.municipality':
    'Den som har ballen, må gjøre noe nå, og fristen gjelder den. Før du sender noe, ser du hva som skjer med ballen og fristen.',
  'hints.ball.association':
    'Den som har ballen, må gjøre noe nå. Datoen er det kommunen har lovet. «Hvorfor denne datoen?» viser hvordan den er regnet ut.',
  'hints.ball.mayor':
    'Den som har ballen, må gjøre noe nå. Du kan spørre om status og gi behovet prioritet. Sektoren behandler saken.',
} as const;
