// @ts-nocheck: runs in the page, which has other globals than the server
/** What `barriers.checks.ts` asks of a page. Each answers with elements and what is wrong with them. */

/** What axe finds on the page, or in the element over it. The passes of each rule are not gathered, which takes longest. */
async function axe(over, tags) {
  const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
  const { violations } = await globalThis.axe.run(document.querySelector(over) ?? document, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '', html }) => ({
      rule: id,
      element: target.join(' '),
      what: `${html.slice(0, 160)} ${failureSummary.replace(/\s+/g, ' ').slice(0, 220)}`,
    })),
  );
}

/** Where the page, or the dialog over it, is wider than its window: what sticks out. */
function wide() {
  const scroller = document.querySelector('dialog[open]') ?? document.documentElement;
  if (scroller.scrollWidth <= scroller.clientWidth + 1) return [];
  const right = scroller.getBoundingClientRect().left + scroller.clientLeft + scroller.clientWidth + 1;
  const inScroller = (element) =>
    element !== null &&
    element !== scroller &&
    (getComputedStyle(element).overflowX !== 'visible' || inScroller(element.parentElement));
  const out = [...scroller.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > right && !inScroller(element.parentElement),
  );
  const innermost = out.filter((element) => !out.some((other) => other !== element && element.contains(other)));
  const size = `${scroller.scrollWidth} px in ${scroller.clientWidth} px`;
  return (innermost.length > 0 ? innermost : [scroller]).slice(0, 5).map((element) => told(element, size));
}

/**
 * Boxes that hide a part of the text in them; what is hidden on purpose, for those who listen, is one
 * pixel wide, and an excerpt of so many lines ends with dots, a link away from the whole.
 */
function cut() {
  const hides = (value) => value === 'hidden' || value === 'clip';
  return [...document.body.querySelectorAll('*')]
    .filter((element) => {
      if (element.closest('svg') || element.clientWidth <= 1 || !element.innerText?.trim()) return false;
      const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
      if (webkitLineClamp !== 'none') return false;
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    })
    .map((element) =>
      told(
        element,
        `${element.scrollWidth}x${element.scrollHeight} px in ${element.clientWidth}x${element.clientHeight} px`,
      ),
    );
}

/** The spacing of WCAG 1.4.12, or as the page has it. */
function respace(on) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  document.adoptedStyleSheets = on ? [sheet] : [];
}

/**
 * Whether something is fetched, or says that it is; a button may be busy for as long as the server fails. Takes the place of the page's
 * own `fetch` to count.
 */
const busy = () => fetching > 0 || document.querySelector('main [aria-busy="true"]:not(button)') !== null;
let fetching = 0;
const { fetch } = globalThis;
globalThis.fetch = (...args) => {
  fetching += 1;
  return fetch(...args).finally(() => (fetching -= 1));
};

const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

function told(element, size) {
  return {
    element: [element.tagName.toLowerCase(), ...element.classList].join('.'),
    what: `${size}: ${element.outerHTML.slice(0, 160)}`,
  };
}

globalThis.barriers = { axe, busy, cut, painted, respace, wide };
