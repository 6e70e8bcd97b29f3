export default {
  'accessibility.title': 'Accessibility',
  'people.title': 'People and sectors',
  'promises.title': 'Response deadlines',
  'calendar.title': 'Opening hours',
  'winter-pause.title': 'Winter pause',
  'sharing.title': 'Open figures and neighbours',
  'audit.title': 'Audit trail',
  'association.title': 'The association',
  'settings.title': 'Settings',
  'settings.link': 'Choose mail, calendar and appearance',
  'colours.title': 'Colours of the municipality',
  'meetings.title': 'Dialogue meetings',
};
