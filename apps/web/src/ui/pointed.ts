/**
 * For the `ref` of a part that an address points at by its id: as soon as it is there it is brought into view and takes the focus, for
 * which it needs `tabIndex={-1}`.
 */
export function pointed(part: HTMLElement | null): void {
  if (!part || location.hash !== `#${part.id}`) return;
  requestAnimationFrame(() => {
    part.scrollIntoView({ block: 'start' });
    part.focus({ preventScroll: true });
  }); // the page takes the focus to its title first
}
