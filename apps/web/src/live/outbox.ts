import { type Call, createOutbox, OUTBOX } from '@vertskap/client';
import { call } from '../api/call.js';
import { acknowledged } from './arrivals.js';

/** What was done in this browser and is not acknowledged yet; all tabs see it. */
export const outbox = createOutbox(send as Call, { storage: localStorage, tab: tabName(), pause: online });

async function send(...sent: Parameters<Call>): Promise<unknown> {
  const reply = await call(...sent);
  acknowledged(reply);
  return reply;
}

addEventListener('storage', ({ key }) => {
  if (key === OUTBOX) outbox.refresh();
});

// whoever looks away has sent it; a phone gives no other sign before it ends the page
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') outbox.release();
});

/** The name of this tab, the same after a reload. */
function tabName(): string {
  const known = sessionStorage.getItem('vertskap.tab') ?? crypto.randomUUID();
  sessionStorage.setItem('vertskap.tab', known);
  return known;
}

/** Waits so long, or until the browser says that the network is back. */
function online(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, ms);
    addEventListener('online', go);
  });
}
