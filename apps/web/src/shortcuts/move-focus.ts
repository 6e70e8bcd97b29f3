const links = (list: ParentNode | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('a.need-row-title') ?? []),
];

/** From row to row, over all groups; stops at the ends. */
export function moveFocus(list: HTMLElement | null, step: 1 | -1): void {
  const all = links(list);
  const now = all.findIndex((link) => link.closest('.need-row')?.contains(document.activeElement));
  const next = now < 0 ? 0 : Math.min(all.length - 1, Math.max(0, now + step));
  all[next]?.focus();
}

/** The id of the need whose row has the focus. */
export const focusedNeed = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('.need-row')?.dataset['need'];
