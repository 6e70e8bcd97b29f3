export default {
  'accessibility.title': 'Tilgjengelighet',
  'people.title': 'Folk og sektorer',
  'promises.title': 'Svarfrister',
  'calendar.title': 'Åpningstider',
  'winter-pause.title': 'Vinterpause',
  'sharing.title': 'Åpne tall og naboer',
  'audit.title': 'Sporingslogg',
  'association.title': 'Foreningen',
  'settings.title': 'Innstillinger',
  'settings.link': 'Velg e-post, kalender og utseende',
  'colours.title': 'Kommunens farger',
  'meetings.title': 'Dialogmøter',
};
