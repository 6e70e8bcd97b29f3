import type { Choice } from './palette.rules.js';

/**
 * What the page under the palette offers to do: its buttons, by their own words. Where the same words stand on several, each of a
 * list, nobody could tell which is meant, and it is left out.
 */
export function deedsHere(): Choice[] {
  const buttons = [
    ...document.querySelectorAll<HTMLButtonElement>('main button:not(:disabled, [aria-pressed])'),
  ].filter((button) => button.checkVisibility() && !button.closest('dialog'));
  const named = buttons.map((button) => ({ button, text: button.innerText.replace(/\s+/g, ' ').trim() }));
  return named
    .filter(({ text }) => text !== '' && named.filter((other) => other.text === text).length === 1)
    .map(({ button, text }, index) => ({ id: `deed-${index}`, text, act: () => (button.focus(), button.click()) }));
}
