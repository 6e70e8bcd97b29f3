export { publicDoors } from './public/doors.js';
export { PulseResultsController } from './pulse/pulse-results.controller.js';
export { SharingController } from './sharing/sharing.controller.js';
export { FiguresController } from './figures.controller.js';
export { type Recomputed, recomputeFigures } from './replay/recompute.js';
export { MIN_FOR_RATE } from './statistics/statistics.rules.js';
export { figurePage, reckonedPage } from './figure-page.js';
export { isDivision, industryOf, sectionOfDivision, TOTAL } from './profile/industries.rules.js';
export { COUNTRY, numbersIn, type Placed, placeOfCode } from './profile/municipality-codes.rules.js';
