import { lazy } from 'react';
import { withHouseTexts } from '../i18n/index.js';

const load = {
  '/': () => import('./home/HomeScreen.js'),
  '/b': () => import('./need/NeedScreen.js'),
  '/tilgjengelighet': () => withHouseTexts(() => import('./accessibility/AccessibilityScreen.js')),
  '/admin/folk': () => withHouseTexts(() => import('./people/AdministrationScreen.js')),
  '/admin/frister': () => withHouseTexts(() => import('./promises/PolicyScreen.js')),
  '/admin/kalender': () => withHouseTexts(() => import('./calendar/CalendarScreen.js')),
  '/admin/deling': () => withHouseTexts(() => import('./sharing/SharingScreen.js')),
  '/admin/farger': () => withHouseTexts(() => import('./colours/ColoursScreen.js')),
  '/admin/vinterpause': () => withHouseTexts(() => import('./winter-pause/WinterPauseScreen.js')),
  '/om-tallene': () => import('./about-numbers/AboutNumbersScreen.js'),
  '/behov': () => import('./needs/NeedsScreen.js'),
  '/fordeling': () => import('./desk/DeskScreen.js'),
  '/forening': () => withHouseTexts(() => import('./association/AssociationScreen.js')),
  '/sporingslogg': () => withHouseTexts(() => import('./audit/AuditScreen.js')),
  '/hvem-kan-hva': () => import('./directory/DirectoryScreen.js'),
  '/innsikt': () => import('./insight/InsightScreen.js'),
  '/innstillinger': () => withHouseTexts(() => import('./settings/SettingsScreen.js')),
  '/invitasjon': () => import('./invitation/InvitationScreen.js'),
  '/innsikt/figur': () => import('./insight/FigureScreen.js'),
  '/innsikt/vegg': () => import('./insight/WallScreen.js'),
  '/maler': () => import('./templates/TemplatesScreen.js'),
  '/meld': () => import('./raise/RaiseScreen.js'),
  '/mer': () => import('./more/MoreScreen.js'),
  '/min-dag': () => import('./my-day/MyDayScreen.js'),
  '/naeringsplan': () => import('./plan/PlanScreen.js'),
  '/sok': () => import('./search/SearchScreen.js'),
  '/varsler': () => import('./notifications/NotificationsScreen.js'),
} as const;

export const AccessibilityScreen = lazy(load['/tilgjengelighet']);
export const AdministrationScreen = lazy(load['/admin/folk']);
export const AboutNumbersScreen = lazy(load['/om-tallene']);
export const AssociationScreen = lazy(load['/forening']);
export const AuditScreen = lazy(load['/sporingslogg']);
export const CalendarScreen = lazy(load['/admin/kalender']);
export const DeskScreen = lazy(load['/fordeling']);
export const DirectoryScreen = lazy(load['/hvem-kan-hva']);
export const FigureScreen = lazy(load['/innsikt/figur']);
export const HomeScreen = lazy(load['/']);
export const InsightScreen = lazy(load['/innsikt']);
export const InvitationScreen = lazy(load['/invitasjon']);
export const MoreScreen = lazy(load['/mer']);
export const MyDayScreen = lazy(load['/min-dag']);
export const NeedScreen = lazy(load['/b']);
export const NeedsScreen = lazy(load['/behov']);
export const NotificationsScreen = lazy(load['/varsler']);
export const PlanScreen = lazy(load['/naeringsplan']);
export const PolicyScreen = lazy(load['/admin/frister']);
export const RaiseScreen = lazy(load['/meld']);
export const SearchScreen = lazy(load['/sok']);
export const TemplatesScreen = lazy(load['/maler']);
export const ColoursScreen = lazy(load['/admin/farger']);
export const WallScreen = lazy(load['/innsikt/vegg']);
export const SharingScreen = lazy(load['/admin/deling']);
export const SettingsScreen = lazy(load['/innstillinger']);
export const WinterPauseScreen = lazy(load['/admin/vinterpause']);

/** Fetches the code of the page at an address while the session is still being asked for. */
export function preloadScreen(path: string): void {
  const place = path in load ? path : `/${path.split('/')[1] ?? ''}`;
  if (place in load) void load[place as keyof typeof load]().catch(() => undefined); // asked for again when it is shown
}
