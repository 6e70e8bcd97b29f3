import type { Words } from './words.types.js';

export default {
  accessibility: 'Accessibility',
  language: 'English',
  locale: 'en-GB',
  title: (name) => `${name}: open figures on the dialogue with business`,
  lead: (name) =>
    `How ${name} answers the needs that business associations raise in Vertskap. The figures are sums. No single need is shown.`,
  period: (from, to, on) => `The figures cover ${from} – ${to}. They are reckoned once a day, last on ${on}.`,
  workdays: (n) => (n === '1' ? '1 working day' : `${n} working days`),
  halfDay: 'half a working day',
  tooFew: 'Too few to say anything. We show no number under three.',
  hidden: '– is fewer than three, or hidden since it could be worked out.',
  allHidden: 'The split is not shown, since the numbers are too small.',
  heading: {
    open: 'Open needs',
    first_response: 'Time to a first answer',
    on_time: 'First answer on time',
    resolution: 'Time to a solution',
    commitments: 'Promises in the last year',
    closings: 'What became of the answers',
  },
  says: {
    open: (n) => `${n} needs are open.`,
    first_response: (median, n) => `Half get a first answer within ${median} (n = ${n}).`,
    on_time: (met, n) => `${met} of ${n} got a first answer on time.`,
    on_time_hidden: (n) => `${n} deadlines have been judged.`,
    resolution: (gross, net, n) =>
      `Half are answered within ${gross}. The municipality itself answers for ${net} of that (n = ${n}).`,
    commitments: (n) => `${n} promises have been judged.`,
    closings: (n) => `${n} answers were given.`,
  },
  band: (low, high) => `The true share is probably between ${low} and ${high} per cent.`,
  part: {
    in_time: 'Within the deadline',
    overdue: 'Over the deadline',
    met: 'On time',
    late: 'Late',
    kept: 'Kept',
    moved: 'Moved in time',
    broken: 'Broken',
    confirmed: 'Confirmed by the association',
    sentBack: 'Sent back',
    unconfirmed: 'Closed without a word from the association',
    waiting: 'Without a word yet',
  },
  columns: ['What', 'Number'],
  how: {
    open: 'Needs that were raised and have not been answered, declined or withdrawn.',
    first_response:
      'Working time from when a need was raised until a person of the municipality answers. Those still waiting are counted (Kaplan-Meier).',
    on_time:
      'Needs raised in the period whose deadline has been judged. A deadline that passed without an answer is late.',
    resolution:
      'Working time from when a need was raised until it was answered or declined. The municipality’s time is without the time others had the ball.',
    commitments:
      'Dates that the municipality promised. Moved in time means agreed anew before the date, with a reason.',
    closings: 'Answers given in the period. Without a word a need closes 10 working days after a reminder.',
  },
  about: {
    title: 'What the numbers can and cannot tell',
    parts: [
      [
        'What they show',
        'The figures count needs raised in Vertskap. They do not show phone calls, e-mail and meetings elsewhere, nor how important a matter is.',
      ],
      [
        'Few needs give uncertain figures',
        'Under five needs we show no share or median, and under three nothing. The band around a share shows where the true share probably lies.',
      ],
      [
        'No ranking',
        'Municipalities get different needs. A ranking would reward those with easy ones. So do not compare two municipalities by these figures.',
      ],
      [
        'What they do not say',
        'A fast answer is not always a yes, and a no may be right. The figures do not say whether the answer was a good one.',
      ],
    ],
  },
  missing: {
    title: 'There is no such page',
    text: 'The municipality has not opened its figures, or the address is wrong.',
  },
  languages: 'Language',
} satisfies Words;
