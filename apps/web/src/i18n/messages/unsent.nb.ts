export default {
  'offer.accept': 'Godta',
  'offer.take-back': 'Ta tilbudet tilbake',
  'backing.back': 'Støtt behovet',
  'backing.withdraw.do': 'Trekk støtten',
  'backing.invite': 'Inviter til å skrive',
  'unsent.end-speaking': 'Bedriften skriver ikke lenger',
  'unsent.readers': 'Hvem som ser behovet',
  'statutory.register.do': 'Registrer søknaden',
  'unsent.resume': 'Fristen løper igjen',
  'statutory.decide.do': 'Registrer vedtaket',
} as const;
