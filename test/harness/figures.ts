import type { Figure, FigureId, FigurePage } from '@vertskap/contract';

/** One figure of a page; fails by name where the page lacks it. */
export function figureOf(page: FigurePage, id: FigureId): Figure {
  const found = page.figures.find((figure) => figure.id === id);
  if (!found) throw new Error(`the page has no figure "${id}"`);
  return found;
}
