import type nb from './offline.nb.js';

export default {
  'offline.returning': 'Reconnecting …',
  'offline.back': 'Connected.',
  'offline.back.events': '{n, plural, one {One new event.} other {# new events.}}',
  'offline.back.sent':
    '{n, plural, one {What was waiting has been sent.} other {All # that were waiting have been sent.}}',
  'offline.as-of.time': 'You see the page as it was at {time}.',
  'offline.as-of.day': 'You see the page as it was on {day} at {time}.',
  'offline.withheld': 'Restricted needs and internal notes are shown online only.',
  'offline.all-sent': 'All that you have written and sent has arrived.',
  'offline.waiting': 'Not sent yet, {n, plural, one {one is waiting} other {# are waiting}}:',
  'offline.online-only': 'Changes on this page can be saved when you are back online.',
  'offline.dialog.waits': 'You are offline. This will be sent when you are back online.',
  'offline.dialog.online':
    'You are offline. This can be saved when you are back online. What you have written stays here.',
  'offline.unfetched.title': 'This page is not kept on the device',
  'offline.unfetched.text':
    'Needs, lists and notifications that you have opened here before can be read offline, but not what is restricted. This page is fetched when you are back online.',
  'offline.unfetched.part.title': 'This part of the page is not kept on the device',
  'offline.unfetched.part.text': 'Try again when you are back online.',
  'offline.sign-in.title': 'You are offline',
  'offline.sign-in.text': 'You have to be online to sign in. Drafts that you have written on this device are kept.',
  'offline.sign-out': 'You have to be online to change or sign out.',
  'offline.raise.title': 'This need has not been sent yet',
  'offline.raise.waits': 'It will be sent when you are back online, as long as Vertskap is open.',
  'offline.raise.edit': 'Change it first',
} as const satisfies Record<keyof typeof nb, string>;
