import { generateColorSchemes } from '@digdir/designsystemet/color';

/**
 * Designsystemet's sixteen steps of a colour by day and by night, so contrasts hold whatever was chosen, in the places of the accent in
 * `apps/web/src/ui/theme.css`; and the dark band above every page. What tells how serious something is keeps its own colours.
 */
export function coloursCss(accent: string): string {
  const { light, dark } = generateColorSchemes(accent as `#${string}`);
  const steps = (colors: Step[]): string => colors.map(({ name, hex }) => `--ds-color-accent-${name}:${hex};`).join('');
  const step = (name: string): string => light.find((color) => color.name === name)?.hex ?? accent;
  return `@layer ds.theme.color-scheme.light{:root,[data-color-scheme='light']{${steps(light)}}
@media (prefers-color-scheme:light){[data-color-scheme='auto']{${steps(light)}}}}
@layer ds.theme.color-scheme.dark{[data-color-scheme='dark']{${steps(dark)}}
@media (prefers-color-scheme:dark){[data-color-scheme='auto']{${steps(dark)}}}}
:root{--ink-deep:${step('text-default')};--ink-deep-hover:${step('text-subtle')};--on-deep-soft:${step('surface-tinted')};
--mark-day:${step('text-subtle')};--range-day:${step('surface-active')};--mark-night:${dark.find(({ name }) => name === 'text-subtle')?.hex};--range-night:${dark.find(({ name }) => name === 'border-subtle')?.hex}}
`;
}

type Step = { name: string; hex: string };
