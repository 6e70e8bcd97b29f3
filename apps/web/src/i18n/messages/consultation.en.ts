export default {
  'consultation.title': 'Views from other sectors',
  'consultation.none': 'Does the answer need something from another sector? Ask them here. The ball stays with you.',
  'consultation.asks': '{sector} asks:',
  'consultation.asks-you': '{sector} asks you:',
  'consultation.ask.title': 'Ask other sectors',
  'consultation.ask.text': 'Only the municipality sees the question and the replies.',
  'consultation.ask.whom': 'Whom do you want to ask?',
  'consultation.ask.missing-whom': 'Choose at least one sector.',
  'consultation.ask.question': 'The question',
  'consultation.ask.question-description': 'All of them get the same question.',
  'consultation.ask.missing-question': 'Write what you need to know.',
  'consultation.ask.by': 'When do you need their view?',
  'consultation.ask.usual': "By the municipality's usual deadline",
  'consultation.ask.effect':
    '{sectors} will get the question and a due date. {holder} still has the ball, and no deadline stops.',
  'consultation.ask.the-sectors': 'The sectors you choose',
  'consultation.ask.do': 'Send the question',
  'consultation.contribution': 'The view of {sector}',
  'consultation.contribution-description':
    '{sector} writes the answer to the association. Only the municipality sees your view.',
  'consultation.contribution-missing': 'Write your view first.',
  'consultation.contribute': 'Send view',
} as const;
