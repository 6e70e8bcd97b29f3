export default {
  'offer.accept': 'Godta',
  'offer.take-back': 'Ta tilbodet tilbake',
  'backing.back': 'Støtt behovet',
  'backing.withdraw.do': 'Trekk støtta',
  'backing.invite': 'Inviter til å skrive',
  'backing.end': 'Avslutt skrivinga',
  'readers.title': 'Berre namngjevne ser dette',
  'statutory.register.do': 'Registrer søknaden',
  'statutory.resume.do': 'La han gå',
  'statutory.decide.do': 'Registrer vedtaket',
} as const;
