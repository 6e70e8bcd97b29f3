/** What the tests of this repository show: `npm run faults -- barriers` and `test/browser/keyboard.test.ts`. A claim that none of them makes does not stand here. */
export const holds = ['axe', 'zoom', 'keyboard', 'colours', 'languages'] as const;
export const doesNotHold = ['people', 'written', 'mail', 'api'] as const;
export const howTested = ['machine', 'walk', 'when'] as const;
