import type nb from './home.nb.js';

export default {
  'home.title': 'Hello, {name}',
  'home.summary.owed': '{n, plural, one {One need is waiting for you.} other {# needs are waiting for you.}}',
  'home.summary.waiting':
    '{n, plural, =0 {Nothing is waiting for you now.} one {Nothing is waiting for you now. The municipality is working on one need.} other {Nothing is waiting for you now. The municipality is working on # needs.}}',
  'home.needs-action': 'Needs action from you',
  'home.municipality-has-it': 'The municipality has the ball',
  'home.answered': 'Answered – is it right?',
  'home.answered.company': 'Answered – the association confirms',
  'home.all': 'See all {n}',
  'home.empty.title': 'No needs yet',
  'home.empty.text': 'Has a member raised something? Report it here, and you get an answer by a known date.',
  'home.admin.title': 'Administration',
  'home.admin.lead': 'You administer Vertskap for the municipality.',
  'home.admin.may': 'This role is about how Vertskap is set up:',
  'home.admin.may.people': 'sectors, people and roles',
  'home.admin.may.policy': 'response times, calendars and templates',
  'home.admin.may.audit': 'the log of what has been done',
  'home.admin.may-not':
    'The role gives no access to needs or conversations. To handle needs as well you must have another role.',
  'home.meeting-due': '{space}: No meeting is planned by {date}, so you break your cadence.',
  'home.meeting-due.call': 'Call a meeting',
} as const satisfies Record<keyof typeof nb, string>;
