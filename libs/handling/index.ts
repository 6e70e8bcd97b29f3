export { ConsultationsController } from './consultations.controller.js';
export { consult } from './consult.js';
export { contribute } from './contribute.js';
