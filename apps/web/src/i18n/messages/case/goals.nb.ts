export default {
  'goals.serves': 'Mål i næringsplanen',
  'goals.proposed': 'Forslag: behovet bruker de samme ordene',
  'goals.proposed.theme': 'Forslag: samme tema som behovet',
  'goals.proposed.like': 'Forslag: ligner på {number} {title}, som hører til målet',
  'goals.history': 'Mål: {goals}.',
} as const;
