import { expect, test } from '@jest/globals';
import { isOrgNumber, OrgNumber } from '@vertskap/contract';

test('numbers that organisations have, written with and without spaces', () => {
  for (const number of ['974760673', '991825827', '889640782', '314002717'])
    expect([number, isOrgNumber(number)]).toEqual([number, true]);
  expect(OrgNumber.parse('974 760 673')).toBe('974760673');
});

test('one digit wrong, two that changed places, too short, too long and no number at all are refused', () => {
  const good = '974760673';
  for (let i = 0; i < 9; i++)
    for (let d = 0; d < 10; d++) {
      const other = good.slice(0, i) + d + good.slice(i + 1);
      expect([other, isOrgNumber(other)]).toEqual([other, other === good]);
    }
  for (let i = 0; i < 8; i++) {
    const swapped = good.slice(0, i) + good[i + 1]! + good[i]! + good.slice(i + 2);
    expect([swapped, isOrgNumber(swapped)]).toEqual([swapped, swapped === good]);
  }
  for (const no of ['', '97476067', '9747606733', '97476067x', '９74760673', '-74760673'])
    expect(isOrgNumber(no)).toBe(false);
});

test('where the control digit would be ten, no last digit makes a number', () => {
  const without = Array.from({ length: 2000 }, (_, i) => String(30000000 + i)).filter((eight) => {
    const sum = [3, 2, 7, 6, 5, 4, 3, 2].reduce((s, w, i) => s + w * Number(eight[i]), 0);
    return sum % 11 === 1;
  });
  expect(without.length).toBeGreaterThan(100);
  for (const eight of without) for (let d = 0; d < 10; d++) expect(isOrgNumber(eight + d)).toBe(false);
});
