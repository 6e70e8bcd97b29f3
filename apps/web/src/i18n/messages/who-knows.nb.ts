export default {
  'directory.hint': 'De kan dette',
  'directory.hint.own': '{name} i {sector} kan dette',
  'directory.hint.lent': '{name} i {municipality} kan dette, lånt fra nabokommunen',
} as const;
