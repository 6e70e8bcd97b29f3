export default {
  'assignment.nobody': 'Ingen bestemd',
  'assignment.none': 'Ingen i {sector} er tildelt behovet enno.',
  'assignment.has': '{name}, {position}',
  'assignment.take': 'Eg tek det',
  'assignment.release': 'Gi frå meg',
  'assignment.give': 'Gi til',
  'assignment.choose': 'Vel ein person',
  'assignment.history': '{by} gav det til {name} ({sector})',
  'assignment.history.nobody': '{by}: ingen bestemd ({sector})',
} as const;
