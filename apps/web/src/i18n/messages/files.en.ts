export default {
  'files.of': 'Attached to the message',
  'files.count': '{n, plural, one {# attachment} other {# attachments}}',
  'files.open': 'Show {name} larger',
  'files.download': 'Download',
  'files.gone': 'An attachment is no longer on the server. Attach it again, or send the text without it.',
  'files.send-without': 'Send without attachments',
} as const;
