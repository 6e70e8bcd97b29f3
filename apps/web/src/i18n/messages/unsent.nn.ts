export default {
  'offer.accept': 'Godta',
  'offer.take-back': 'Ta tilbodet tilbake',
  'backing.back': 'Støtt behovet',
  'backing.withdraw.do': 'Trekk støtta',
  'backing.invite': 'Inviter til å skrive',
  'unsent.end-speaking': 'Bedrifta skriv ikkje lenger',
  'unsent.readers': 'Kven som ser behovet',
  'statutory.register.do': 'Registrer søknaden',
  'unsent.resume': 'Fristen går igjen',
  'statutory.decide.do': 'Registrer vedtaket',
} as const;
