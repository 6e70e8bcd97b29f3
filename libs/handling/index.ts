export { ConsultationsController } from './consultations.controller.js';
