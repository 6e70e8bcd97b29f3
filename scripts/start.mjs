/** `npm start`: from a bare checkout to a page that answers. */
import { onPreparedCheckout } from './bootstrap.mjs';
import { assertPortFree, portFrom } from './lib/port.mjs';

const main = async () => (await import('./lib/serve.mjs')).serve();

void onPreparedCheckout(import.meta.url, main, () => assertPortFree(portFrom('PORT', 3000)));
