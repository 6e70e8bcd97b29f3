export { ConsultationsController } from './consultations.controller.js';
export { consult } from './consult.js';
export { contribute } from './contribute.js';
export { DeskController } from './desk/desk.controller.js';
export { myDayOf } from './my-day/my-day.js';
export { MyDayController } from './my-day/my-day.controller.js';
export { SuggestionsController } from './suggestion/suggestions.controller.js';
