/** `npm run cli`, `clock:cases`, `bench`, `faults`: a built program on a prepared checkout. Arguments: its name, then its own. */
import { onPreparedCheckout } from './bootstrap.mjs';

void onPreparedCheckout(import.meta.url, async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const { runCommand } = await import('./lib/commands.mjs');
  return runCommand(name, args);
});
