// @ts-nocheck: runs in the page, which has other globals than the server
/** What `web.ts` asks of a page: what was painted and when, what moved, and what it took to answer somebody. */
const seen = { lcp: 0, what: '', cls: 0, answers: new Map() };
globalThis.seen = seen;

const watch = (type, more, act) =>
  new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({ type, buffered: true, ...more });

watch('largest-contentful-paint', {}, ({ startTime, element }) => {
  seen.lcp = startTime;
  seen.what = element ? `${element.tagName.toLowerCase()}.${element.className}` : '';
});
watch('layout-shift', {}, ({ value, hadRecentInput }) => {
  if (!hadRecentInput) seen.cls += value;
});
watch('event', { durationThreshold: 16 }, ({ interactionId, duration }) => {
  if (interactionId) seen.answers.set(interactionId, Math.max(duration, seen.answers.get(interactionId) ?? 0));
});

/** Resolves with the milliseconds from the next press of Ctrl+Enter until the text is painted in the thread. */
globalThis.ownMessage = (text) =>
  new Promise((done) => {
    let pressed = 0;
    const press = ({ key, ctrlKey, timeStamp }) => {
      if (key === 'Enter' && ctrlKey) pressed = timeStamp;
    };
    addEventListener('keydown', press, true);
    const watcher = new MutationObserver(() => {
      const shown = [...document.querySelectorAll('.thread')].some((thread) => thread.textContent.includes(text));
      if (!pressed || !shown) return;
      watcher.disconnect();
      removeEventListener('keydown', press, true);
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - pressed)));
    });
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
