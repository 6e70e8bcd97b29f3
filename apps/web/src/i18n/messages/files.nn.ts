export default {
  'files.of': 'Vedlegg til meldinga',
  'files.count': '{n, plural, one {# vedlegg} other {# vedlegg}}',
  'files.open': 'Vis {name} større',
  'files.download': 'Last ned',
  'files.gone': 'Eit vedlegg ligg ikkje lenger på tenaren. Legg det ved på nytt, eller send teksten utan.',
  'files.send-without': 'Send utan vedlegg',
} as const;
