import { useLocation } from 'wouter';

/** Pages, by the first part of their address. */
const ONLINE_ONLY = new Set([
  'admin',
  'beredskap',
  'fordeling',
  'forening',
  'forpliktelser',
  'hvem-kan-hva',
  'innstillinger',
  'maler',
  'markedsinnsikt',
  'moter',
  'naeringsplan',
  'naeringsprofil',
  'puls',
  'regioner',
  'satsinger',
  'veiviser',
]);

/** Whether nothing waits for the network on this page: what is changed there is saved at once, or not at all. */
export function useOnlineOnly(): boolean {
  const [path] = useLocation();
  return ONLINE_ONLY.has(path.split('/')[1] ?? '');
}
