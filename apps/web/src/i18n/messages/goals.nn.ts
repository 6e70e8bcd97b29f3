import type nb from './goals.nb.js';

export default {
  'goals.proposed': 'Framlegg: behovet brukar dei same orda',
  'goals.proposed.theme': 'Framlegg: same tema som behovet',
  'goals.proposed.like': 'Framlegg: liknar på {number} {title}, som høyrer til målet',
} as const satisfies Record<keyof typeof nb, string>;
