export { FiguresController } from './figures.controller.js';
export { figurePage, reckonedPage } from './figure-page.js';
