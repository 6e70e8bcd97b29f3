export { publicDoors } from './public/doors.js';
export { SharingController } from './sharing/sharing.controller.js';
export { FiguresController } from './figures.controller.js';
export { type Recomputed, recomputeFigures } from './replay/recompute.js';
export { figurePage, reckonedPage } from './figure-page.js';
