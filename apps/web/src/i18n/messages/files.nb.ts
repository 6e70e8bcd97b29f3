export default {
  'files.of': 'Vedlegg til meldingen',
  'files.count': '{n, plural, one {# vedlegg} other {# vedlegg}}',
  'files.open': 'Vis {name} større',
  'files.download': 'Last ned',
  'files.gone': 'Et vedlegg ligger ikke lenger på tjeneren. Legg det ved på nytt, eller send teksten uten.',
  'files.send-without': 'Send uten vedlegg',
} as const;
