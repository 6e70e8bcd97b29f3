import type { PushSubscribed } from '@vertskap/contract';
import { registerWorker } from '../offline/worker.js';

/** Whether this browser can be pushed to: `install` where it first has to be put on the home screen (iOS). */
export function pushAbility(): 'able' | 'install' | 'unable' {
  if ('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window) return 'able';
  return /iPhone|iPad/.test(navigator.userAgent) ? 'install' : 'unable';
}

const registered = async (): Promise<PushSubscription | null> => {
  const worker = await navigator.serviceWorker.getRegistration();
  return (await worker?.pushManager.getSubscription()) ?? null;
};

/** Whether this browser gets pushes for anybody. */
export const isPushedTo = async (): Promise<boolean> => pushAbility() === 'able' && (await registered()) !== null;

/** Asks for permission, and says where to push; undefined where the person said no. `key`: who may push. */
export async function subscribe(key: string): Promise<PushSubscribed | undefined> {
  if ((await Notification.requestPermission()) !== 'granted') return undefined;
  await registerWorker();
  const { pushManager } = await navigator.serviceWorker.ready;
  const bind = () => pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const made = await bind().catch(async () => {
    await unsubscribe(); // it was bound to another key
    return bind();
  });
  const { endpoint, keys } = made.toJSON();
  return { endpoint: endpoint ?? '', keys: { p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' } };
}

/**
 * Whoever uses this browser next must not see what is for whoever used it last; the address then answers that it is gone. A browser
 * that fails to does not keep anybody from signing out.
 */
export async function unsubscribe(): Promise<void> {
  if (pushAbility() !== 'able') return;
  await registered()
    .then((subscription) => subscription?.unsubscribe())
    .catch(() => {});
}
