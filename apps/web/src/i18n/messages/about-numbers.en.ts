import type nb from './about-numbers.nb.js';

export default {
  'about-numbers.what': 'What the numbers show',
  'about-numbers.what.text':
    'The numbers count needs that business associations have raised in Vertskap, and what the municipality and businesses did with them. They do not show calls, e-mails and meetings elsewhere, nor how important a matter is.',
  'about-numbers.fair': 'Whose time it is',
  'about-numbers.fair.text':
    'Gross is all that businesses lived through. Net is without the time the ball was with businesses themselves or others outside. We always show both. Waiting between two sectors is always the municipality’s time.',
  'about-numbers.waiting': 'Needs that wait are counted in',
  'about-numbers.waiting.text':
    'A median of the answered needs alone looks better the more go unanswered. So we count in those that wait (Kaplan-Meier), and a deadline that passed without an answer is late already.',
  'about-numbers.small': 'Few needs give uncertain numbers',
  'about-numbers.small.text':
    'Under five needs we show no share and no median. The band around a share shows where the true share probably lies. Other municipalities and the public see no number under three.',
  'about-numbers.change': 'When something really changed',
  'about-numbers.change.text':
    'Numbers go up and down by themselves. We say that something got better or worse only when the pattern breaks by fixed rules (XmR, as in British health care), and never with fewer than twelve weeks.',
  'about-numbers.compare': 'Compare with care',
  'about-numbers.compare.text':
    'Municipalities get different needs. A ranking would reward whoever gets the easy ones. So we rank neither municipalities nor sectors nor people.',
} satisfies Record<keyof typeof nb, string>;
