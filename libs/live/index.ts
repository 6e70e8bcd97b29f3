export { LiveAdapter } from './live.adapter.js';
export { LiveGateway } from './live.gateway.js';
