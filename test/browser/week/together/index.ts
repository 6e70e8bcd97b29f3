export { friday } from './friday.js';
export { monday } from './monday.js';
export { thursday } from './thursday.js';
export { tuesday } from './tuesday.js';
export { wednesday } from './wednesday.js';
