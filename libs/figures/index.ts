export { FiguresController } from './figures.controller.js';
export { mayorPage } from './mayor-page.js';
