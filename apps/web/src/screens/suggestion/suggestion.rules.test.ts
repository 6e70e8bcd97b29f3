import { expect, test } from '@jest/globals';
import { together } from './suggestion.rules.js';

const plan = { sector: { id: 'p', name: 'Plan' }, reasons: [{ kind: 'alike' as const, n: 7, of: 9 }] };
const roads = { sector: { id: 'v', name: 'Vei' }, reasons: [{ kind: 'topic' as const, topic: 'roads' as const }] };

test('one need keeps its reasons; of several it is counted for how many a sector comes first', () => {
  expect(together([[plan, roads]])).toEqual([plan, roads]);
  expect(together([])).toEqual([]);
  expect(together([[plan, roads], [roads], [roads, plan], []])).toEqual([
    { sector: roads.sector, reasons: [{ kind: 'fits', n: 2, of: 4 }] },
    { sector: plan.sector, reasons: [{ kind: 'fits', n: 1, of: 4 }] },
  ]);
});
