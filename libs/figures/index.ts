export { FiguresController } from './figures.controller.js';
export { figurePage } from './figure-page.js';
