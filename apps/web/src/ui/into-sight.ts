/** For the `ref` of what is chosen in a row that a phone does not show whole: it is brought into view. */
export function intoSight(link: HTMLElement | null): void {
  const row = link?.parentElement;
  if (!link || !row) return;
  const [its, shown] = [link.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += Math.min(0, its.left - shown.left) + Math.max(0, its.right - shown.right); // and the page stays where it is
}
