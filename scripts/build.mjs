/** `npm run build`: builds the server and the web client where their sources changed. */
import { onPreparedCheckout } from './bootstrap.mjs';

void onPreparedCheckout(import.meta.url, async () => {
  const { build } = await import('./lib/build.mjs');
  await build(['server', 'web']);
});
