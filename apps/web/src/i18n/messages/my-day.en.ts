import type nb from './my-day.nb.js';

export default {
  'my-day.title': 'My day',
  'my-day.lead':
    '{overdue, plural, =0 {None are overdue.} one {One need is overdue.} other {# needs are overdue.}} {today, plural, =0 {No deadlines today.} one {One is due today.} other {# are due today.}}',
  'my-day.nothing-today': 'You have no deadlines today. The next is {date}',
  'my-day.nothing-due': 'You have no running deadlines.',
  'my-day.next-due': 'Answer the next',
  'my-day.group.unassigned': 'Waiting to be assigned',
  'my-day.group.overdue': 'Overdue',
  'my-day.group.today': 'Today',
  'my-day.group.this_week': 'This week',
  'my-day.group.later': 'Later',
  'my-day.group.waiting_for_others': 'Waiting for others',
  'my-day.all': 'See all {n}',
  'my-day.empty.title': 'Nothing waits for you',
  'my-day.empty.text': 'When a need comes to your sector, it stands here with its deadline.',
  'my-day.shortcuts': 'Keyboard shortcuts',
  'my-day.key.j': 'Next need in the list',
  'my-day.key.k': 'Previous need in the list',
  'my-day.key.enter': 'Open the need',
  'my-day.key.n': 'Answer the one with the nearest deadline',
  'my-day.key.help': 'Show the shortcuts',
  'my-day.shortcuts-on': 'Use keyboard shortcuts',
  'my-day.shortcuts-when': 'They do nothing while you write in a field.',
  'my-day.close': 'Close',
} as const satisfies Record<keyof typeof nb, string>;
