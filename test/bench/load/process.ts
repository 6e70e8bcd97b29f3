import { carryOut, type Order } from './people.js';

/** A process of its own for them, so that they do not wait for each other. */
process.on('message', (order: Order) => void Promise.resolve(carryOut(order)).then((result) => process.send?.(result)));
process.send?.('ready');
