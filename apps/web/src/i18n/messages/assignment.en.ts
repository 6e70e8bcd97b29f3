export default {
  'assignment.nobody': 'Nobody in particular',
  'assignment.none': 'Nobody in {sector} has been given the need yet.',
  'assignment.has': '{name}, {position}',
  'assignment.take': 'I take it',
  'assignment.release': 'Let go',
  'assignment.give': 'Give to',
  'assignment.choose': 'Choose a person',
  'assignment.history': '{by} gave it to {name} ({sector})',
  'assignment.history.nobody': '{by}: nobody in particular ({sector})',
} as const;
