import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeText } from './merge-text.js';

const base = 'Strøm til torget.\nParkering.\nSkilt.';
const both = (mine: string, theirs: string) => mergeText(base, mine, theirs);

test('what only one of them changed is as they have it', () => {
  expect(both(base, 'Ny.').text).toBe('Ny.');
  expect(both('Ny.', base).text).toBe('Ny.');
  expect(both('Ny.', 'Ny.')).toEqual({ text: 'Ny.', clash: false });
});

test('different paragraphs, and different words of one, go together', () => {
  expect(both('Strøm til torget.\nParkering.\nSkilt og lys.', 'Strøm til kaia.\nParkering.\nSkilt.')).toEqual({
    text: 'Strøm til kaia.\nParkering.\nSkilt og lys.',
    clash: false,
  });
  expect(both('Mer strøm til torget.\nParkering.\nSkilt.', 'Strøm til kaia.\nParkering.\nSkilt.')).toEqual({
    text: 'Mer strøm til kaia.\nParkering.\nSkilt.',
    clash: false,
  });
});

test('what both put at the end stands there, one after the other', () => {
  expect(both(`${base}\nMin.`, `${base}\nDeres.`)).toEqual({ text: `${base}\nDeres.\nMin.`, clash: false });
  expect(mergeText('', 'Min.', 'Deres.')).toEqual({ text: 'Deres.\nMin.', clash: false });
});

test('somebody writes on while another adds a paragraph: nothing is doubled', () => {
  expect(mergeText('Vi ble en', 'Vi ble enige', 'Vi ble en\nOgså om parkering')).toEqual({
    text: 'Vi ble enige\nOgså om parkering',
    clash: false,
  });
});

test('where both changed the same words both paragraphs stand', () => {
  expect(both('Strøm til brygga.\nParkering.\nSkilt.', 'Strøm til kaia.\nParkering.\nSkilt.')).toEqual({
    text: 'Strøm til kaia.\nStrøm til brygga.\nParkering.\nSkilt.',
    clash: true,
  });
});

test('two who write on at one place have a paragraph each, and go on in them', () => {
  expect(mergeText('Vi', 'Vi ble', 'Vi var')).toEqual({ text: 'Vi var\nVi ble', clash: true });
  expect(mergeText('Vi var\nVi ble', 'Vi var\nVi ble enige', 'Vi var der\nVi ble')).toEqual({
    text: 'Vi var der\nVi ble enige',
    clash: false,
  });
});

test('no word that either wrote anew is lost, whatever they do', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', '\n', 'f.', 'g');
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  const wordsIn = (said: string) => said.split(/\s+/).filter(Boolean);
  fc.assert(
    fc.property(
      text,
      text,
      text,
      fc.constantFrom('mine1', 'mine2'),
      fc.constantFrom('their1', 'their2'),
      (o, a, b, m, t) => {
        const [mine, theirs] = [`${a} ${m} ${o}`, `${o} ${t} ${b}`];
        const { text: merged } = mergeText(o, mine, theirs);
        expect(wordsIn(merged)).toEqual(expect.arrayContaining([m, t]));
      },
    ),
  );
});
