export { FiguresController } from './figures.controller.js';
export { type Recomputed, recomputeFigures } from './replay/recompute.js';
export { figurePage, reckonedPage } from './figure-page.js';
