export default {
  'offer.accept': 'Godta',
  'offer.take-back': 'Ta tilbudet tilbake',
  'backing.back': 'Støtt behovet',
  'backing.withdraw.do': 'Trekk støtten',
  'backing.invite': 'Inviter til å skrive',
  'backing.end': 'Avslutt skrivingen',
  'readers.title': 'Bare navngitte ser dette',
  'statutory.register.do': 'Registrer søknaden',
  'statutory.resume.do': 'La den løpe',
  'statutory.decide.do': 'Registrer vedtaket',
} as const;
