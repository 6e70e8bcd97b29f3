import type nb from './hints.nb.js';

export default {
  'hints.label': 'Hint',
  'hints.close': 'Got it',
  'hints.show': 'Show the hints again',
  'hints.shown': 'The hints are back where they belong.',
  'hints.home':
    'Here you see what waits for you, and what the municipality has the ball on. Press a need to read, answer or see when the answer comes.',
  'hints.desk':
    'Here you sort new needs: tick one or more, and give them to a sector. You can undo what you did for one minute.',
  'hints.my-day':
    'What is most pressing comes first. If you snooze something, it moves in your own list alone. The deadline runs on.',
  'hints.insight':
    'The sentence over each chart says what the numbers show. Where something varies as usual, nothing has changed. Press a number to see the needs behind it.',
  'hints.list.municipality':
    'If you choose other filters, you can save them as a view, or copy the link and send it to a colleague.',
  'hints.list.association':
    'Choose at the top what you want to see. A dot before a title means that something is new to you.',
  'hints.ball.municipality':
    'Whoever has the ball has to act now, and the deadline is theirs. Before you send anything, you see what happens to the ball and the deadline.',
  'hints.ball.association':
    'Whoever has the ball has to act now. The date is what the municipality has promised. “Why this date?” shows how it was worked out.',
  'hints.ball.mayor':
    'Whoever has the ball has to act now. You can ask how it stands and give the need priority. The sector handles the case.',
} as const satisfies Record<keyof typeof nb, string>;
