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
  'settings.link': 'Velg hva du vil ha på e-post',
  'colours.title': 'Kommunens farger',
};
