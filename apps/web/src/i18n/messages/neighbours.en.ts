export default {
  'consultation.standing.waiting': 'View due by {due}',
  'consultation.standing.no-date': 'View due without a date',
  'consultation.standing.late': 'No reply. It was due {due}',
  'consultation.standing.given': 'Replied {given}',
  'consultation.standing.given_late': 'Replied {given}, after the due date {due}',
  'referral.asks': '{from} asks whether you take over',
  'referral.to-us': 'Neighbours wait for your answer',
  'referral.part.from': '{from} asks you for a contribution',
};
