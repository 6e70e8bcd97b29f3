import { useEffect, useState } from 'react';

/**
 * What somebody is in the middle of changing; null when nothing. Kept in this tab, so that it survives a reload, a look
 * at another page and an expired session. `resumed`: it was found there.
 */
export function useKept<T>(address: string) {
  const [found] = useState(() => read<T>(address));
  const [kept, setKept] = useState(found);
  useEffect(() => {
    if (kept === null) sessionStorage.removeItem(address);
    else sessionStorage.setItem(address, JSON.stringify(kept));
  }, [address, kept]);
  return { kept, setKept, resumed: found !== null && kept === found };
}

function read<T>(address: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(address) ?? 'null') as T | null;
  } catch {
    return null; // half written
  }
}
