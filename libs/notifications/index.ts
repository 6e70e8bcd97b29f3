export { type Fired, fireDue } from './deadlines/fire.js';
export { type Watch, watchDeadlines } from './deadlines/watch.js';
export { NotificationsController } from './notifications.controller.js';
