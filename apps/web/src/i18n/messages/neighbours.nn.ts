export default {
  'consultation.standing.waiting': 'Innspel innan {due}',
  'consultation.standing.no-date': 'Innspel utan frist',
  'consultation.standing.late': 'Ikkje svart. Fristen gjekk ut {due}',
  'consultation.standing.given': 'Svarte {given}',
  'consultation.standing.given_late': 'Svarte {given}, etter fristen {due}',
  'referral.asks': '{from} spør om de tek over',
  'referral.to-us': 'Naboar ventar på svar frå dykk',
  'referral.part.from': '{from} ber om eit bidrag frå dykk',
};
