import { firstLanguage, type Loaders, texts } from '../i18n/catalogs.js';

/** The code of a page, and what it says besides what most say. */
export type Screen<T> = { load: () => Promise<T>; besides: Loaders[] };
const page = <T>(load: () => Promise<T>, ...besides: Loaders[]): Screen<T> => ({ load, besides });

export const pages = {
  '/': page(() => import('./home/HomeScreen.js')),
  '/behov': page(() => import('./needs/NeedsScreen.js'), texts.lists),
  '/fordeling': page(() => import('./desk/DeskScreen.js'), texts.lists),
  '/forpliktelser': page(() => import('./commitments/CommitmentsScreen.js'), texts.promised),
  '/innsikt': page(() => import('./insight/InsightScreen.js'), texts.figures),
  '/invitasjon': page(() => import('./invitation/InvitationScreen.js'), texts.meeting),
  '/innsikt/figur': page(() => import('./insight/FigureScreen.js'), texts.figures),
  '/innsikt/vegg': page(() => import('./insight/WallScreen.js'), texts.figures),
  '/mer': page(() => import('./more/MoreScreen.js')),
  '/min-dag': page(() => import('./my-day/MyDayScreen.js'), texts.lists),
  '/varsler': page(() => import('./notifications/NotificationsScreen.js'), texts.told),
  '/om-tallene': page(() => import('./about-numbers/AboutNumbersScreen.js'), texts.figures),
  '/tilgjengelighet': page(() => import('./accessibility/AccessibilityScreen.js'), texts.meeting),
  '/hvem-kan-hva': page(() => import('./directory/DirectoryScreen.js'), texts.meeting),
  '/satsinger': page(() => import('./initiatives/InitiativesScreen.js'), texts.business),
  '/satsinger/en': page(() => import('./initiatives/InitiativeScreen.js'), texts.business, texts.promised),
  '/veiviser': page(() => import('./guides/GuidesScreen.js'), texts.guides),
  '/veiviser/en': page(() => import('./guides/GuideScreen.js'), texts.guides),
  '/markedsinnsikt': page(() => import('./market-insights/MarketInsightsScreen.js'), texts.business),
  '/regioner': page(() => import('./regions/RegionsScreen.js'), texts.meeting),
  '/naeringsplan/revisjon': page(() => import('./plan/RevisionScreen.js'), texts.raising),
  '/naeringsprofil': page(() => import('./profile/ProfileScreen.js'), texts.business),
  '/beredskap': page(() => import('./ready-team/ReadyTeamScreen.js'), texts.meeting),
  '/admin/folk': page(() => import('./people/AdministrationScreen.js'), texts.administration),
  '/admin/frister': page(() => import('./promises/PolicyScreen.js'), texts.administration),
  '/admin/kalender': page(() => import('./calendar/CalendarScreen.js'), texts.administration),
  '/admin/deling': page(() => import('./sharing/SharingScreen.js'), texts.administration),
  '/admin/farger': page(() => import('./colours/ColoursScreen.js'), texts.administration),
  '/admin/vinterpause': page(() => import('./winter-pause/WinterPauseScreen.js'), texts.administration),
  '/puls': page(() => import('./pulse/PulsesScreen.js'), texts.business),
  '/puls/svar': page(() => import('./pulse/PulseAnswerScreen.js'), texts.business),
  '/moter': page(() => import('./meetings/MeetingsScreen.js'), texts.meeting),
  '/moter/ett': page(() => import('./meetings/MeetingScreen.js'), texts.meeting, texts.promised),
  '/forening': page(() => import('./association/AssociationScreen.js'), texts.administration),
  '/sporingslogg': page(() => import('./audit/AuditScreen.js'), texts.administration),
  '/innstillinger': page(() => import('./settings/SettingsScreen.js'), texts.administration),
  '/b': page(() => import('./need/NeedScreen.js'), texts.need),
  '/sok': page(() => import('./search/SearchScreen.js'), texts.raising),
  '/meld': page(() => import('./raise/RaiseScreen.js'), texts.raising),
  '/maler': page(() => import('./templates/TemplatesScreen.js'), texts.raising),
  '/naeringsplan': page(() => import('./plan/PlanScreen.js'), texts.raising),
} as const;

/** Fetches the code of the page at an address, or of the one above it, before anything can show it. */
export function preloadScreen(path: string): void {
  const known: Record<string, Screen<unknown>> = pages;
  const screen = known[path] ?? known[`/${path.split('/')[1] ?? ''}`];
  if (!screen) return;
  for (const group of screen.besides) fetchEarly(group[firstLanguage()]); // before the many files of the page
  fetchEarly(screen.load);
}

/** Asked for again when it is needed, and then a failure is told. */
export const fetchEarly = (load: () => Promise<unknown>): void => void load().catch(() => undefined);
