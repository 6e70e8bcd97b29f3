import type nb from './sharing.nb.js';

export default {
  'sharing.lead': 'Here you decide what others see of the figures under Insight.',
  'sharing.public': 'A page that is open to all',
  'sharing.public.open': 'Open to all since {date}',
  'sharing.public.closed': 'The page is closed. Nobody outside sees the figures.',
  'sharing.public.text':
    'The page shows sums for the whole municipality: open needs, response time, deadlines, promises and what became of the answers. It shows no need, association, sector or person, and no number under three. It is reckoned once a day.',
  'sharing.public.see': 'See the page',
  'sharing.public.do': 'Open the page to all',
  'sharing.public.close': 'Close the page',
  'sharing.public.who': 'The administrator opens and closes the page.',
  'sharing.neighbours': 'Neighbours you compare with',
  'sharing.neighbours.text':
    'You see each other’s share of answers on time once both have said yes. No ranking, and no needs. Either of you can take it back at any time, and the figures are gone at once.',
  'sharing.both': 'Both have said yes',
  'sharing.waiting': 'You have asked. Waiting for a yes',
  'sharing.asked': 'They have asked you',
  'sharing.agree': 'Say yes',
  'sharing.agree.to': 'Say yes to {name}',
  'sharing.withdraw': 'Take back',
  'sharing.withdraw.of': 'Take back from {name}',
  'sharing.ask.whom': 'Ask a municipality',
  'sharing.ask.choose': 'Choose a municipality',
  'sharing.ask': 'Ask',
  'sharing.failed': 'It was not saved. Try again.',
} as const satisfies Record<keyof typeof nb, string>;
