export { type Fired, fireDue } from './deadlines/fire.js';
export { lookOnce, watchDeadlines } from './deadlines/watch.js';
export { warnOfCalendars } from './calendar-warning.js';
export { warnOfMandates } from './mandate-warning.js';
export { NotificationsController } from './notifications.controller.js';
export { startWorker, type Worker } from './worker.js';
export { tellNext } from './told/tell.js';
