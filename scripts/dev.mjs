/** `npm run dev`: everything, with changes picked up as they are saved. */
import { onPreparedCheckout } from './bootstrap.mjs';
import { assertPortFree, portFrom } from './lib/port.mjs';

const main = async () => (await import('./lib/develop.mjs')).develop();

void onPreparedCheckout(import.meta.url, main, () => assertPortFree(portFrom('PORT', 3000)));
