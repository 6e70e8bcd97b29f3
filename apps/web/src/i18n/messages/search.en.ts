import type nb from './search.nb.js';

export default {
  'search.title': 'Search',
  'search.label': 'Search needs, messages, meetings, promises, initiatives and the plan',
  'search.clear': 'Clear the search',
  'search.hint': 'Type at least two characters. You can also search for a number, such as B-1042.',
  'search.count': '{n, plural, =0 {Nothing found} one {One result} other {# results}} for “{q}”',
  'search.count.many': 'Many results for “{q}”. These are the best of the newest. Type more words to find older ones.',
  'search.count.beside': '{n, plural, one {One result} other {# results}} for “{q}”, but none in needs',
  'search.none.title': 'Nothing found',
  'search.none.text': 'Try fewer or other words. You find only what you have access to.',
  'search.none.newest': 'The word is so common that we looked in the newest needs only. Type more words.',
  'search.in-need': 'In the need:',
  'search.in-message': 'In message {n}:',
  'search.in-note': 'In an internal note:',
  'search.dialogue': 'In dialogue and plan',
  'search.meeting': '{space}, dialogue meeting {date}',
  'search.in-meeting': 'In a dialogue meeting:',
  'search.in-promise': 'In a promise:',
  'search.in-initiative': 'In an initiative:',
  'search.in-insight': 'In a market insight:',
  'search.in-goal': 'In the business plan:',
} as const satisfies Record<keyof typeof nb, string>;
