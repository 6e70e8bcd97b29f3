export default {
  'assignment.nobody': 'Ingen bestemt',
  'assignment.none': 'Ingen i {sector} er tildelt behovet ennå.',
  'assignment.has': '{name}, {position}',
  'assignment.take': 'Jeg tar det',
  'assignment.release': 'Gi fra meg',
  'assignment.give': 'Gi til',
  'assignment.choose': 'Velg en person',
  'assignment.history': '{by} ga det til {name} ({sector})',
  'assignment.history.nobody': '{by}: ingen bestemt ({sector})',
} as const;
