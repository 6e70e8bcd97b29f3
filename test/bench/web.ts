import { openBrowser } from '../browser/browser.js';
import { openDemonstration, type StartPostgres } from '../faults/demonstration.js';
import { setupDatabase } from '../../apps/api/src/data-source.js';
import { at, ms, type Times } from './dashboard/times.js';
import {
  figuresMoved,
  firstVisit,
  interactions,
  LANDINGS,
  laterRoutes,
  ownMessages,
  publicPage,
  type World,
} from './web/measures.js';
import { moreNeeds } from './web/rows.js';
import { type Bytes, FOUR_G, type Seen, SLOW_4G } from './web/visit.js';

type Options = { short: boolean; startPostgres: StartPostgres };
type Goals = Record<string, { value: number; goal: string; met: boolean }>;
type Landing = { name: string; bytes: Bytes; quick: Times; slow: Times; cls: number; what: string };

/**
 * P12: what the page weighs and how soon it answers, in Chromium, on the demonstration. First visits remember nothing but who is signed in;
 * line and processor are imitated by Chromium (each request waits for one round trip; connecting itself costs none).
 */
export async function bench({ short, startPostgres }: Options): Promise<Goals> {
  const demonstration = await openDemonstration(startPostgres);
  const browser = await openBrowser();
  const owner = await setupDatabase(demonstration.ownerUrl, 8).initialize();
  try {
    const { url, resolve } = demonstration;
    const world: World = { browser, url, resolve, nameOf: (who) => who, states: new Map() };
    return await measure(world, short ? SHORT : WHOLE, (rows) => moreNeeds(owner, rows));
  } finally {
    await owner.destroy();
    await browser.close();
    await demonstration.close();
  }
}

type Plan = {
  landings: number;
  visits: number;
  routes: number;
  rows: number;
  rounds: number;
  messages: number;
  moves: number;
};
export const SHORT: Plan = { landings: 1, visits: 1, routes: 1, rows: 3, rounds: 1, messages: 1, moves: 1 };
const WHOLE: Plan = {
  landings: LANDINGS.length,
  visits: 5,
  routes: Infinity,
  rows: 2_000,
  rounds: 6,
  messages: 20,
  moves: 30,
};

/** `fill` makes the list as long as it is to be. */
export async function measure(world: World, plan: Plan, fill: (rows: number) => Promise<void>): Promise<Goals> {
  const landings: Landing[] = [];
  for (const landing of LANDINGS.slice(0, plan.landings)) landings.push(await visited(world, landing, plan.visits));
  const open: (Seen & { bytes: Bytes })[] = [];
  for (let n = 0; n < plan.visits; n++) open.push(await publicPage(world, FOUR_G));
  const routes = await laterRoutes(world, plan.routes);
  const own = await ownMessages(world, { ...FOUR_G, slower: 1 }, plan.messages);
  const slowOwn = await ownMessages(world, FOUR_G, plan.messages);
  const moves = await figuresMoved(world, plan.moves);
  await fill(plan.rows);
  const answers = await interactions(world, plan.rows, plan.rounds, 1);
  const slowAnswers = await interactions(world, plan.rows, plan.rounds, 4);
  return report({ landings, open, routes, own, slowOwn, moves, answers, slowAnswers, rows: plan.rows });
}

async function visited(world: World, landing: (typeof LANDINGS)[number], visits: number): Promise<Landing> {
  const { bytes } = await firstVisit(world, landing);
  const [quick, slow, shifts]: [Times, Times, number[]] = [[], [], []];
  let what = '';
  for (let n = 0; n < visits; n++) {
    const seen = await firstVisit(world, landing, FOUR_G);
    what = seen.what;
    quick.push(seen.lcp);
    shifts.push(seen.cls);
    slow.push((await firstVisit(world, landing, SLOW_4G)).lcp);
  }
  return { name: landing.name, bytes, quick, slow, cls: Math.max(...shifts), what };
}

type Measured = {
  landings: Landing[];
  open: (Seen & { bytes: Bytes })[];
  routes: { route: string; bytes: number; cls: number }[];
  own: Times;
  slowOwn: Times;
  moves: Times;
  answers: Times;
  slowAnswers: Times;
  rows: number;
};

function report({ landings, open, routes, own, slowOwn, moves, answers, slowAnswers, rows }: Measured): Goals {
  console.log(
    `First visits; kB as they travel. Largest paint in ms, median and slowest: 9 Mbit/s, 170 ms, a processor 4 times slower; and slow 4G, 1.6 Mbit/s, 150 ms.`,
  );
  console.table(
    landings.map(({ name, bytes, quick, slow, cls, what }) => ({
      page: name,
      JS: kB(bytes.Script),
      CSS: kB(bytes.Stylesheet),
      fonts: kB(bytes.Font),
      '4G': `${at(quick, 0.5).toFixed(0)} / ${at(quick, 1).toFixed(0)}`,
      'slow 4G': `${at(slow, 0.5).toFixed(0)} / ${at(slow, 1).toFixed(0)}`,
      'what it is': what,
      moved: cls.toFixed(3),
    })),
  );
  const heaviest = routes.toSorted((a, b) => b.bytes - a.bytes);
  console.log('Later pages, from where the person began; scripts and styles in kB, and what moved on the way.');
  console.table(heaviest.slice(0, 12).map((it) => ({ route: it.route, kB: kB(it.bytes), moved: it.cls.toFixed(3) })));
  console.log(
    `What somebody did on a list of ${rows} needs, ms until answered, p50 / p95: ${ms(answers)}; processor 4 times slower: ${ms(slowAnswers)}.`,
  );
  console.log(
    `Own words on the screen after Ctrl+Enter, ms, p50 / p95: ${ms(own)} (phone on 4G); processor 4 times slower: ${ms(slowOwn)}.`,
  );
  console.log(`The mayor's figures have moved, ms after a need was acknowledged, p50 / p95: ${ms(moves)}.`);
  console.log(
    `The public page: ${kB(open[0]?.bytes.all ?? NaN)} kB in all, largest paint ${ms(open.map(({ lcp }) => lcp))} ms.`,
  );
  const most = (pick: (landing: Landing) => number): number => Math.max(...landings.map(pick));
  const goal = (value: number, limit: number, of: string) => ({
    value: Number(value.toFixed(3)),
    goal: `<= ${limit} ${of}`,
    met: value <= limit,
  });
  const inKB = (bytes: number) => bytes / 1_000;
  return {
    'P12-js': goal(inKB(most(({ bytes }) => bytes.Script)), 200, 'kB in a first visit'),
    'P12-css': goal(inKB(most(({ bytes }) => bytes.Stylesheet)), 25, 'kB in a first visit'),
    'P12-fonts': goal(inKB(most(({ bytes }) => bytes.Font)), 50, 'kB'),
    'P12-route': goal(inKB(Math.max(...routes.map(({ bytes }) => bytes))), 40, 'kB for a later page'),
    'P12-lcp': goal(
      most(({ quick }) => at(quick, 0.5)),
      1_500,
      'ms, median of the slowest landing, 4G',
    ),
    'P12-lcp-slow': goal(
      most(({ slow }) => at(slow, 0.5)),
      2_500,
      'ms, the same on slow 4G',
    ),
    'P12-inp': goal(at(answers, 0.95), 100, 'ms at p95 with 2,000 rows'),
    'P12-cls': goal(
      Math.max(
        most(({ cls }) => cls),
        ...routes.map(({ cls }) => cls),
      ),
      0.05,
      'of the screen',
    ),
    'P12-public': goal(inKB(open[0]?.bytes.all ?? NaN), 60, 'kB in all'),
    'P12-public-lcp': goal(
      at(
        open.map(({ lcp }) => lcp),
        0.5,
      ),
      1_000,
      'ms, median, 4G',
    ),
    'P12-own': goal(at(own, 0.95), 50, 'ms at p95'),
    'P12-moves': goal(at(moves, 0.95), 1_000, 'ms at p95 until open figures have moved'),
  };
}

const kB = (bytes: number): string => (bytes / 1_000).toFixed(1);
