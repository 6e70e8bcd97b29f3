/** Served from the root: it has the whole site, keeps its files and shows what is pushed. */
const WORKER = '/worker.js';
/** The first page comes first. */
const LATER_MS = 4_000;

let replaced = false;

/** Whether a newer build than the one of this page has been installed in this browser. */
export const isReplaced = (): boolean => replaced;

export const registerWorker = (): Promise<ServiceWorkerRegistration> => navigator.serviceWorker.register(WORKER);

/** Lets the site be opened without a network from now on. Only over https, and on this machine. */
export function keepFiles(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  let known = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    replaced = known;
    known = true;
  });
  setTimeout(() => void registerWorker().catch(() => undefined), LATER_MS); // where it cannot be, one needs a network
}

/** A server that comes back may be a newer one. */
export const lookForNewBuild = (): void =>
  void navigator.serviceWorker
    ?.getRegistration()
    .then((registration) => registration?.update())
    .catch(() => undefined);
