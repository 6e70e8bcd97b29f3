/** `npm test`: types, lint, import rules, build and all tests; `npm test -- clocks` for the tests of one place. */
import { onPreparedCheckout } from './bootstrap.mjs';

void onPreparedCheckout(import.meta.url, async () => {
  const { runTests } = await import('./lib/run-tests.mjs');
  return runTests(process.argv.slice(2));
});
