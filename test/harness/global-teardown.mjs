/** After all tests: ends what global-setup.mjs started. */
export default async function tearDown() {
  const { stopTestPostgres } = /** @type {{ stopTestPostgres?: () => Promise<void> }} */ (globalThis);
  await stopTestPostgres?.();
}
