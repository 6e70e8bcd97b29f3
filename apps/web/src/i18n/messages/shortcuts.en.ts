import type nb from './shortcuts.nb.js';

export default {
  'shortcuts.title': 'Keyboard shortcuts',
  'shortcuts.down': 'Next in the list',
  'shortcuts.up': 'Previous in the list',
  'shortcuts.next-due': 'Answer the one with the nearest deadline',
  'shortcuts.raise': 'Raise a need',
  'shortcuts.search': 'Search',
  'shortcuts.help': 'Show the shortcuts',
  'shortcuts.reply': 'Write a message or an answer',
  'shortcuts.note': 'Write an internal note',
  'shortcuts.always': 'Enter opens what has the focus. Ctrl+Enter sends what you write.',
  'shortcuts.on': 'Use keyboard shortcuts',
  'shortcuts.when': 'They do nothing while you write in a field. The choice is for this device.',
  'shortcuts.palette': 'Go somewhere or do something',
  'shortcuts.palette.label': 'Write a page, a need or what you want to do',
  'shortcuts.palette.needs': 'Needs',
  'shortcuts.palette.deeds': 'On this page',
  'shortcuts.palette.pages': 'Pages',
  'shortcuts.palette.number': 'Go to {number}',
  'shortcuts.palette.count': '{n, plural, one {# choice} other {# choices}}',
  'shortcuts.palette.none': 'Nothing fits. Try other words.',
} as const satisfies Record<keyof typeof nb, string>;
