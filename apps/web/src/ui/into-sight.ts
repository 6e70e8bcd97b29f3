/** For the `ref` of what is chosen in a row that a phone does not show whole: it is brought into view. */
export function intoSight(link: HTMLElement | null): void {
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
}
