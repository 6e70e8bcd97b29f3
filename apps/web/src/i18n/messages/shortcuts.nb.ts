export default {
  'shortcuts.title': 'Hurtigtaster',
  'shortcuts.down': 'Neste i lista',
  'shortcuts.up': 'Forrige i lista',
  'shortcuts.next-due': 'Svar på det som har nærmest frist',
  'shortcuts.raise': 'Meld et behov',
  'shortcuts.search': 'Søk',
  'shortcuts.help': 'Vis hurtigtastene',
  'shortcuts.reply': 'Skriv en melding eller et svar',
  'shortcuts.note': 'Skriv et internt notat',
  'shortcuts.always': 'Enter åpner det du står på. Ctrl+Enter sender det du skriver.',
  'shortcuts.on': 'Bruk hurtigtaster',
  'shortcuts.when': 'De virker ikke mens du skriver i et felt. Valget gjelder på denne enheten.',
} as const;
