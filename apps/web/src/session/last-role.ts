import type { Role } from '@vertskap/contract';

const STORE = 'vertskap.role';

/** What whoever was here last acted as, as this device remembers it; null where nobody is signed in. */
export const lastRole = (): Role | null => localStorage.getItem(STORE) as Role | null;

export function rememberRole(role: Role | undefined): void {
  if (role) localStorage.setItem(STORE, role);
  else localStorage.removeItem(STORE);
}
