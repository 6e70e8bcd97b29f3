const LINK = 'municipality-theme';
const STORE = 'vertskap.theme';

/** Puts on the colours of a municipality, by the address of their style sheet; null: Vertskap's own. A preview is not remembered. */
export function wear(address: string | null, preview = false): void {
  if (!preview) remember(address);
  const worn = document.getElementById(LINK);
  if (worn?.getAttribute('href') === address) return;
  if (address === null) return worn?.remove();
  const link = document.createElement('link');
  Object.assign(link, { id: LINK, rel: 'stylesheet', href: address });
  // the old colours stay until the new ones are there
  link.addEventListener('load', () => worn?.remove());
  link.addEventListener('error', () => worn?.remove());
  worn?.removeAttribute('id');
  document.head.append(link);
}

/** What was worn last on this device, before it is known who has come. */
export const wearRemembered = (): void => wear(localStorage.getItem(STORE), true);

function remember(address: string | null): void {
  if (address === null) localStorage.removeItem(STORE);
  else localStorage.setItem(STORE, address);
}
