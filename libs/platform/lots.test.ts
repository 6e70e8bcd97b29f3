import { expect, test } from '@jest/globals';
import { type Ended, inLots } from './lots.js';

/** Work that ends when it is told to, and remembers the lots it was given. */
function atWork() {
  const lots: string[][] = [];
  const open: (() => void)[] = [];
  const work = async (lot: string[]): Promise<Ended<string>[]> => {
    lots.push(lot);
    await new Promise<void>((done) => open.push(done));
    if (lot.includes('poison')) throw new Error('poisoned');
    return lot.map((piece) => (piece === 'refused' ? { failed: new Error('no') } : { done: `${piece} done` }));
  };
  const finish = async (): Promise<void> => {
    open.shift()?.();
    await new Promise((done) => setImmediate(done));
  };
  return { lots, work, finish };
}
const one = { lanes: 1, most: 3, patience: 4 };

test('the first goes at once; what arrives meanwhile goes together, no more than fit, in the order it came', async () => {
  const { lots, work, finish } = atWork();
  const send = inLots(one, work);
  const sent = ['a', 'b', 'c', 'd', 'e'].map((piece) => send('key', piece));
  expect(lots).toEqual([['a']]);
  for (let i = 0; i < 3; i++) await finish();
  expect(lots).toEqual([['a'], ['b', 'c', 'd'], ['e']]);
  expect(await Promise.all(sent)).toEqual(['a done', 'b done', 'c done', 'd done', 'e done']);
});

test('one that is refused leaves the others, and one that breaks the whole lot is found by trying each alone', async () => {
  const { lots, work, finish } = atWork();
  const send = inLots(one, work);
  const sent = ['a', 'refused', 'poison', 'b'].map((piece) => send('key', piece));
  const ends = Promise.allSettled(sent);
  for (let i = 0; i < 5; i++) await finish();
  expect(lots).toEqual([['a'], ['refused', 'poison', 'b'], ['refused'], ['poison'], ['b']]);
  expect((await ends).map((end) => end.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
});

test('past its patience it refuses, and takes work again when the queue is shorter', async () => {
  const { work, finish } = atWork();
  const send = inLots(one, work);
  const sent = ['a', 'b', 'c', 'd', 'e'].map((piece) => send('key', piece));
  await expect(send('key', 'f')).rejects.toMatchObject({ code: 'unavailable' });
  await finish();
  sent.push(send('key', 'g'));
  for (let i = 0; i < 3; i++) await finish();
  expect(await Promise.all(sent)).toHaveLength(6);
});

test('lanes run side by side, and one key keeps to one lane', async () => {
  const { lots, work, finish } = atWork();
  const send = inLots({ lanes: 8, most: 9, patience: 9 }, work);
  const sent = Array.from({ length: 20 }, (_, i) => send(`need ${i % 10}`, `${i % 10}`));
  expect(lots.length).toBeGreaterThan(2);
  expect(new Set(lots.flat()).size).toBe(lots.flat().length);
  for (let i = 0; i < 20; i++) await finish();
  expect(await Promise.all(sent)).toHaveLength(20);
});
