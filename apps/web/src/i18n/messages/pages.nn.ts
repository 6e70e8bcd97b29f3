export default {
  'accessibility.title': 'Tilgjenge',
  'people.title': 'Folk og sektorar',
  'promises.title': 'Svarfristar',
  'calendar.title': 'Opningstider',
  'winter-pause.title': 'Vinterpause',
  'sharing.title': 'Opne tal og naboar',
  'audit.title': 'Sporingslogg',
  'association.title': 'Foreininga',
  'settings.title': 'Innstillingar',
  'settings.link': 'Vel e-post, kalender og utsjånad',
  'colours.title': 'Fargane til kommunen',
  'meetings.title': 'Dialogmøte',
};
