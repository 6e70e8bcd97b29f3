import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { messages } from './build/messages.js';
import { contract } from './build/contract.js';
import { EARLY, early } from './build/early.js';
import { firstVisit, together } from './build/first-visit.js';
import { noCircles } from './build/no-circles.js';
import { sizes } from './build/sizes.js';
import { worker } from './build/worker.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = `http://127.0.0.1:${process.env.API_PORT ?? 3001}`;

/** Designsystemet's components register custom elements when loaded; main.tsx does that once, so unused ones may go. */
const withoutSideEffects = /designsystemet-react\/dist|designsystemet-web\/dist\/esm\/pagination|\/libs\/contract\//;

/** What most pages begin with, and is too small for files of its own: each is a request, and six are fetched at a time. */
const SMALL_AND_OFTEN = new RegExp(
  [
    'hints/(HintCard|use-hints|words|hints\\.css)',
    'reading/mark-unread',
    'screens/needs/themes',
    'deeds/',
    'shortcuts/(move-focus|use-list-shortcuts|ShortcutsButton|ShortcutSwitch|shortcuts\\.css)',
    'screens/my-day/use-snoozing',
    'screens/need/(opportunity/use-opportunity|referral/(to-us|NeighboursWaiting)|politics/(StatusStanding|status\\.rules))',
  ]
    .map((part) => `web/src/${part}`)
    .join('|') +
    '|contract/figures-period|/skip-link/|aksel-icons.*/(BarChart|Bell|House|Inbox|MagnifyingGlass|MenuHamburger|Sun|Tasklist)\\.',
);

/** The page of a need; then that in which whoever may write writes. What else it shares are forms that buttons open. */
const NEED_FIRST = [here('src/screens/need/NeedScreen.tsx')];
const NEED_AT_ONCE = [...NEED_FIRST, here('src/screens/need/Composer.tsx')];

/** A file is a request, with headers of its own: what is always fetched together is one. */
const files = [
  { name: firstVisit(here('src/main.tsx'), EARLY, SMALL_AND_OFTEN), priority: 1 },
  { name: together(NEED_AT_ONCE, 'need-styles'), test: /\.css$/ },
  {
    name: 'components',
    test: /designsystemet-react|aksel-icons|contract\/api\.ts/,
    minShareCount: 2,
  },
  {
    name: 'files',
    test: /attachments\/(AttachedFiles|FileIcon|attachments|files\.rules|size)|live\/undo-send|need\/(use-send|mention\/mention\.rules)|contract\/file-kinds/,
    minShareCount: 2,
  },
  { name: 'writing', test: /web\/src\/(attachments|drafts)/, minShareCount: 2 },
  {
    name: 'shell',
    test: /web\/src\/(api|appearance|format|i18n\/index|live|session|shortcuts|ui)/,
    minShareCount: 2,
  },
  { name: 'saved-views', test: /web\/src\/saved-views/, minShareCount: 2 },
  {
    name: together([here('src/screens/insight/InsightScreen.tsx')], 'insight'),
    test: /web\/src\/(screens\/insight|figures)\//,
  },
  { name: 'promised', test: /commitments\/(AgreedAtMeeting|standing)/, minShareCount: 2 },
  {
    name: 'guides',
    test: /contract\/(guide-words|word-patterns)|guides\/(use-guides|use-need-guides|LikelyGuides|likely-guides|OpenGuide)|statutory(-words|\.rules)/,
    minShareCount: 2,
  },
  { name: together(NEED_FIRST, 'need'), test: /web\/src\/(screens\/need|figures)\/|aksel-icons.*\/PrinterSmall\./ },
  {
    name: together(NEED_AT_ONCE, 'need', 'need-forms'),
    test: /web\/src\/screens\/need\/(?!(referral|consultation|politics|statutory)\/(?!use-|politics\.rules))/,
    minShareCount: 2,
  },
];

export default defineConfig({
  root: here('.'),
  plugins: [messages(), contract(), react(), early(), noCircles(), sizes(), worker()],
  resolve: {
    alias: [
      { find: '@vertskap/client', replacement: here('../../libs/client/index.ts') },
      { find: '@vertskap/contract', replacement: here('../../libs/contract/index.ts') },
      // its components ask for all elements; those that are used are enough
      { find: /^@digdir\/designsystemet-web$/, replacement: here('src/ui/elements.ts') },
    ],
  },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id) => !withoutSideEffects.test(id) },
      output: { codeSplitting: { groups: files, includeDependenciesRecursively: false } },
    },
  },
  // as objects, so that the server sees the host that the browser asked: it compares it with Origin
  server: { proxy: { '/api': { target: api }, '/tema': { target: api }, '/socket.io': { target: api, ws: true } } },
});
