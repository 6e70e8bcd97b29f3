export const COMPOSER_ID = 'composer-text';
/** Whoever follows `/b/1042#svar` came to write. */
export const WRITE_HASH = '#svar';

/** Brings the field for writing into view and puts the cursor there. */
export function focusComposer(): void {
  const field = document.getElementById(COMPOSER_ID);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}
