export default {
  'views.mine': 'Mine visninger',
  'views.keep': 'Lagre som visning',
  'views.keep.text':
    'Gi filtrene du har valgt, et navn. Du finner dem igjen på alle enhetene dine. Bare du ser visningen.',
  'views.name': 'Navn',
  'views.missing.name': 'Gi visningen et navn.',
  'views.taken': 'Du har en visning med det navnet. Velg et annet.',
  'views.full': 'Du har {most} visninger, og det er ikke plass til flere. Fjern en du ikke bruker.',
  'views.starts': 'Åpne Behov med denne',
  'views.change': 'Endre',
  'views.change.of': 'Endre visningen «{name}»',
  'views.remove': 'Fjern',
  'views.remove.of': 'Fjern visningen «{name}»',
  'views.remove.text': 'Bare visningen blir borte. Behovene er der fortsatt.',
  'views.copy': 'Kopier lenke',
  'views.copied': 'Lenken er kopiert. Den som åpner den, får de samme filtrene, men ser bare det de har tilgang til.',
  'views.gone':
    '«{name}» hadde også et filter på {what}. Det er tatt bort, for det ble valgt noe som ikke finnes lenger.',
  'views.gone.sector': 'sektor',
  'views.gone.association': 'næringsforening',
  'views.gone.goal': 'mål i næringsplanen',
  'views.gone.other': 'noe annet',
} as const;
