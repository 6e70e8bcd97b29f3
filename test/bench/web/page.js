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
      painted(() => done(performance.now() - pressed));
    });
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
  });

const painted = (act) => requestAnimationFrame(() => setTimeout(() => act()));
const wallTime = () => performance.timeOrigin + performance.now();

/** Resolves with the time at which the words of an element have become others, and are painted. */
globalThis.changed = (selector) =>
  new Promise((done) => {
    const words = () => document.querySelector(selector)?.textContent;
    const before = words();
    const watcher = new MutationObserver(() => {
      if (words() === before) return;
      watcher.disconnect();
      painted(() => done(wallTime()));
    });
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
  });

/** Raises a need as who is signed in here; resolves with the time at which it was acknowledged. */
globalThis.raise = async () => {
  const read = async (path) => (await fetch(path)).json();
  const [{ csrfToken }, { spaces }] = [await read('/api/session'), await read('/api/needs/raising-options')];
  const [space] = spaces;
  const need = {
    clientKey: crypto.randomUUID(),
    spaceId: space.id,
    municipalityId: space.municipalities[0].id,
    title: 'Lyset på kaia er borte',
    body: 'Det er mørkt på kaia når båtene kommer inn om morgenen.',
    language: 'nb',
    onBehalf: { kind: 'all_members' },
    askedSectorId: null,
    kind: 'need',
    theme: null,
    urgency: 'normal',
    visibility: 'space',
  };
  const headers = { 'content-type': 'application/json', 'x-csrf-token': csrfToken };
  const reply = await fetch('/api/needs', { method: 'POST', headers, body: JSON.stringify(need) });
  if (!reply.ok) throw new Error(`the need was not taken: ${reply.status} ${await reply.text()}`);
  return wallTime();
};
