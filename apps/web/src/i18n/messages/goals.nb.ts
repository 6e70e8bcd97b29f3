export default {
  'goals.proposed': 'Forslag: behovet bruker de samme ordene',
  'goals.proposed.theme': 'Forslag: samme tema som behovet',
  'goals.proposed.like': 'Forslag: ligner på {number} {title}, som hører til målet',
} as const;
