export { loadDemo } from './demo/load-demo.js';
