import type nb from './settings.nb.js';

export default {
  'settings.undo-send': 'Undo sending',
  'settings.undo-send.text': 'What you write is sent after ten seconds. If you move on, it is sent at once.',
  'settings.lead': 'Choose what you want by mail, and when. Everything stands under Notices in any case.',
  'settings.mail': 'Mail',
  'settings.mail.none': 'This installation sends no mail yet. What you choose holds from when it does.',
  'settings.mail.interrupts': 'What waits for you, at once',
  'settings.mail.interrupts.municipality':
    'When the ball comes to you, somebody asks for your view, or a deadline has passed.',
  'settings.mail.interrupts.association': 'When the municipality answers, answers provisionally or asks you something.',
  'settings.mail.bundled': 'What else happens on needs you take part in',
  'settings.mail.bundled.text':
    'Together: at most one mail per need every quarter of an hour, and none if you have read it here.',
  'settings.mail.digest': 'A summary of what waits',
  'settings.digest.daily': 'Each working day at 07.30, only when something waits.',
  'settings.digest.monday_07': 'Monday at 07.00, only when something waits.',
  'settings.digest.monday_08': 'Monday at 08.00, only when something waits.',
  'settings.digest.friday': 'Friday at 12.00, only when something waits.',
  'settings.reply.municipality':
    'You can reply to the mail. The reply becomes an internal note; answer the business in Vertskap.',
  'settings.reply.association': 'You can reply to the mail. The reply becomes a message in the conversation.',
  'settings.hours': 'When',
  'settings.hours.text':
    'Work can wait: what comes outside is sent when the hours begin again. Days on which the municipality is closed are days off.',
  'settings.hours.any': 'At any time',
  'settings.hours.chosen': 'Only in these hours',
  'settings.hours.days': 'Days',
  'settings.hours.from': 'From',
  'settings.hours.to': 'To',
  'settings.save': 'Save',
  'settings.saved': 'Saved.',
  'settings.push': 'Notices on this device',
  'settings.push.municipality':
    'When you get the ball, are asked something, or a deadline has passed. At once, within the hours you have chosen.',
  'settings.push.association':
    'When the municipality answers, answers provisionally or asks you something. At once, within the hours you have chosen.',
  'settings.push.on': 'Turn on notices here',
  'settings.push.off': 'Turn off notices here',
  'settings.push.here': 'Notices are on.',
  'settings.push.denied':
    'Your browser says no to notices from Vertskap. Allow them in the settings of the browser, and try again.',
  'settings.push.failed': 'The browser could not turn on notices. Try again in a while, or use another browser.',
  'settings.push.install':
    'Put Vertskap on your home screen first: press Share and “Add to Home Screen”. Open Vertskap from there.',
  'settings.push.unable': 'This browser cannot show notices.',
  'settings.push.other': 'Another device, turned on {at}',
  'settings.push.remove': 'Turn off',
  'settings.push.remove-one': 'Turn off the device that was turned on {at}',
  'settings.push.hint':
    'A notice shows what happened and the title of the need, never what somebody wrote. If you have not opened it after a quarter of an hour, you get the mail too. Signing out turns notices off here.',
  'settings.calendar': 'Deadlines and meetings in your calendar',
  'settings.calendar.municipality':
    'Follow the deadlines of what your sector has the ball on, in Outlook, Google or on your phone.',
  'settings.calendar.association':
    'Follow your deadlines, and when the municipality has promised an answer, in Outlook, Google or on your phone.',
  'settings.calendar.meetings': 'See the dialogue meetings you are invited to in Outlook, Google or on your phone.',
  'settings.calendar.open': 'Make a calendar link',
  'settings.calendar.link': 'Your calendar link',
  'settings.calendar.once':
    'Copy it now, since it is shown only this once. Whoever has the link reads the calendar without signing in.',
  'settings.calendar.copy': 'Copy the link',
  'settings.calendar.copied':
    'The link has been copied. Paste it where your calendar asks for the address of a calendar on the web.',
  'settings.calendar.subscribe': 'Open in the calendar on this device',
  'settings.calendar.on': 'The calendar link was made {at}.',
  'settings.calendar.renew': 'Make a new link',
  'settings.calendar.renew.text': 'When you make a new link, the old one stops working.',
  'settings.calendar.close': 'Turn the calendar off',
  'settings.calendar.hint':
    'The calendar shows number, title and deadline. Restricted needs are left out. The calendar program fetches when it wants to, and may be some hours behind. The link works for as long as you hold the position.',
  'settings.preview': 'What the summary looks like',
  'settings.preview.text': 'See it as it would be sent now.',
  'settings.preview.show': 'Show the summary',
  'settings.preview.nothing': 'Nothing waits for you now, so no mail would be sent.',
  'settings.language.text': 'Mail from Vertskap follows the language you choose, too.',
  'settings.health': 'Mail in the municipality',
  'settings.health.off':
    'Mail is not set up. Whoever runs Vertskap sets SMTP_URL and MAIL_FROM. Everything else works.',
  'settings.health.no-replies': 'Replies by mail are not set up.',
  'settings.health.sent': '{n, plural, one {# mail sent} other {# mails sent}} in the last seven days',
  'settings.health.waiting': '{n} waiting for their time',
  'settings.health.trying': '{n} failed and will be tried again',
  'settings.health.refused':
    '{n, plural, one {# reply by mail refused} other {# replies by mail refused}} in the last seven days',
  'settings.health.failed': 'Did not arrive',
  'settings.health.failure': '{name}, {at} ({trouble})',
  'settings.appearance': 'Appearance',
  'settings.size': 'Size',
  'settings.size.auto': 'By the screen',
  'settings.size.sm': 'Dense: more on the screen',
  'settings.size.md': 'Normal',
  'settings.size.lg': 'Large: larger text and buttons',
  'settings.scheme': 'Light or dark',
  'settings.scheme.auto': 'As on the device',
  'settings.scheme.light': 'Light',
  'settings.scheme.dark': 'Dark',
  'settings.appearance.text': 'Applies to this device.',
} as const satisfies Record<keyof typeof nb, string>;
