export default {
  'need.compose': 'Write',
  'need.compose-note': 'Write an internal note',
  'need.compose-comment': 'Write a message',
  'need.compose-kind': 'What do you want to write?',
  'need.note-label': 'Internal note. Only the municipality sees it',
  'need.text-label': 'Text',
  'need.missing.body': 'Write the text first.',
  'need.outcome-open': 'We cannot promise a yes',
  'need.outcome-open.text': 'Stands in the answer: “{says}”',
  'need.send-keys': 'Ctrl + Enter',
  'need.write.answer': 'Answer',
  'need.write.provisional_answer': 'Provisional answer',
  'need.write.question': 'Question back',
  'need.write.comment': 'Message',
  'need.write.note': 'Internal note',
  'need.send.answer': 'Send answer',
  'need.send.provisional_answer': 'Send provisional answer',
  'need.send.question': 'Send question',
  'need.send.comment': 'Send message',
  'need.send.note': 'Save internal note',
  'commitments.with-answer': 'The answer promises something more',
  'commitments.with-answer.text':
    'For instance that something is done by a date. It stands as a promise beside the answer.',
  'need.effect.provisional':
    '{name} keeps the ball, and {date} becomes a promise. The deadline for the final answer runs on.',
  'need.effect.the-date': 'the date you choose',
  'need.effect.answer': '{name} gets the ball and says whether this was an answer. The municipality’s deadlines stop.',
  'need.effect.question': '{name} gets the ball. The municipality’s deadlines pause until they reply.',
  'need.effect.ball_returns': '{name} gets the ball back, and the municipality’s deadlines run again.',
  'need.effect.comment_stops_first':
    '{name} still has the ball. The deadline for a first answer stops, the others run on.',
  'need.effect.comment_unchanged': '{name} still has the ball. No deadline changes.',
  'need.effect.comment_unheld': 'Everyone who follows the need sees the message. No deadline changes.',
  'need.effect.note': 'Only the municipality sees the note. Ball and deadlines stay as they are.',
  'need.effect.hand-over-sector':
    '{name} is offered the ball. Until they accept, it stays where it is, and the deadlines run as before.',
  'need.effect.hand-over-association':
    '{name} gets the ball. The deadlines of the municipality pause until they reply.',
  'need.effect.hand-over-external':
    '{name} gets the ball. The municipality’s deadlines pause, but not the one for a first answer.',
  'need.effect.the-receiver': 'The receiver',
  'need.effect.decline': '{name} gets the reasons. The need is closed and the deadlines stop.',
};
