export default {
  'consultation.standing.waiting': 'Innspill innen {due}',
  'consultation.standing.no-date': 'Innspill uten frist',
  'consultation.standing.late': 'Ikke svart. Fristen gikk ut {due}',
  'consultation.standing.given': 'Svarte {given}',
  'consultation.standing.given_late': 'Svarte {given}, etter fristen {due}',
  'referral.asks': '{from} spør om dere tar over',
  'referral.to-us': 'Naboer venter på svar fra dere',
  'referral.part.from': '{from} ber om et bidrag fra dere',
};
