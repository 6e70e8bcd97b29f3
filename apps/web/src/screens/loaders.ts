import { aroundTheCase, firstLanguage, type Loaders, ofTheCase, ofTheHouse } from '../i18n/catalogs.js';

export const pages = {
  '/': () => import('./home/HomeScreen.js'),
  '/behov': () => import('./needs/NeedsScreen.js'),
  '/fordeling': () => import('./desk/DeskScreen.js'),
  '/forpliktelser': () => import('./commitments/CommitmentsScreen.js'),
  '/innsikt': () => import('./insight/InsightScreen.js'),
  '/invitasjon': () => import('./invitation/InvitationScreen.js'),
  '/innsikt/figur': () => import('./insight/FigureScreen.js'),
  '/innsikt/vegg': () => import('./insight/WallScreen.js'),
  '/mer': () => import('./more/MoreScreen.js'),
  '/min-dag': () => import('./my-day/MyDayScreen.js'),
  '/varsler': () => import('./notifications/NotificationsScreen.js'),
} as const;

/** Pages that few open: their texts are a file of their own. */
export const housePages = {
  '/om-tallene': () => import('./about-numbers/AboutNumbersScreen.js'),
  '/tilgjengelighet': () => import('./accessibility/AccessibilityScreen.js'),
  '/hvem-kan-hva': () => import('./directory/DirectoryScreen.js'),
  '/satsinger': () => import('./initiatives/InitiativesScreen.js'),
  '/satsinger/en': () => import('./initiatives/InitiativeScreen.js'),
  '/veiviser': () => import('./guides/GuidesScreen.js'),
  '/veiviser/en': () => import('./guides/GuideScreen.js'),
  '/markedsinnsikt': () => import('./market-insights/MarketInsightsScreen.js'),
  '/regioner': () => import('./regions/RegionsScreen.js'),
  '/naeringsplan/revisjon': () => import('./plan/RevisionScreen.js'),
  '/naeringsprofil': () => import('./profile/ProfileScreen.js'),
  '/beredskap': () => import('./ready-team/ReadyTeamScreen.js'),
  '/admin/folk': () => import('./people/AdministrationScreen.js'),
  '/admin/frister': () => import('./promises/PolicyScreen.js'),
  '/admin/kalender': () => import('./calendar/CalendarScreen.js'),
  '/admin/deling': () => import('./sharing/SharingScreen.js'),
  '/admin/farger': () => import('./colours/ColoursScreen.js'),
  '/admin/vinterpause': () => import('./winter-pause/WinterPauseScreen.js'),
  '/puls': () => import('./pulse/PulsesScreen.js'),
  '/puls/svar': () => import('./pulse/PulseAnswerScreen.js'),
  '/moter': () => import('./meetings/MeetingsScreen.js'),
  '/moter/ett': () => import('./meetings/MeetingScreen.js'),
  '/forening': () => import('./association/AssociationScreen.js'),
  '/sporingslogg': () => import('./audit/AuditScreen.js'),
  '/innstillinger': () => import('./settings/SettingsScreen.js'),
} as const;

/** The page of a need, and where needs are looked for: what only they say is a file of its own. */
export const casePages = {
  '/b': () => import('./need/NeedScreen.js'),
  '/sok': () => import('./search/SearchScreen.js'),
} as const;

/** Where a need is raised, and where what it refers to is kept: likewise. */
export const aroundPages = {
  '/meld': () => import('./raise/RaiseScreen.js'),
  '/maler': () => import('./templates/TemplatesScreen.js'),
  '/naeringsplan': () => import('./plan/PlanScreen.js'),
} as const;

const tables: [Record<string, () => Promise<unknown>>, Loaders?][] = [
  [pages],
  [housePages, ofTheHouse],
  [casePages, ofTheCase],
  [aroundPages, aroundTheCase],
];

/** Fetches the code of the page at an address, or of the one above it, before anything can show it. */
export function preloadScreen(path: string): void {
  for (const address of [path, `/${path.split('/')[1] ?? ''}`])
    for (const [table, texts] of tables) {
      const load = table[address];
      if (!load) continue;
      if (texts) fetchEarly(texts[firstLanguage()]); // before the many files of the page
      fetchEarly(load);
      return;
    }
}

/** Asked for again when it is needed, and then a failure is told. */
export const fetchEarly = (load: () => Promise<unknown>): void => void load().catch(() => undefined);
