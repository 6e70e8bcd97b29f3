export default {
  'people.title': 'People and sectors',
  'promises.title': 'Response deadlines',
  'calendar.title': 'Opening hours',
  'winter-pause.title': 'Winter pause',
  'sharing.title': 'Open figures and neighbours',
  'audit.title': 'Audit trail',
  'association.title': 'The association',
  'settings.link': 'Choose what you get by mail',
};
