import type { ComponentType, ReactNode } from 'react';
import { aroundTheCase, ofTheCase, ofTheHouse } from '../i18n/catalogs.js';
import { withTexts } from '../i18n/index.js';
import { fetched, Loading } from '../ui/index.js';
import { aroundPages, casePages, housePages, pages } from './loaders.js';

const screen = <P extends object>(load: () => Promise<{ default: ComponentType<P> }>): ((props: P) => ReactNode) =>
  fetched(load, <Loading />);

export const AccessibilityScreen = screen(() => withTexts(ofTheHouse, housePages['/tilgjengelighet']));
export const AdministrationScreen = screen(() => withTexts(ofTheHouse, housePages['/admin/folk']));
export const AboutNumbersScreen = screen(() => withTexts(ofTheHouse, housePages['/om-tallene']));
export const AssociationScreen = screen(() => withTexts(ofTheHouse, housePages['/forening']));
export const AuditScreen = screen(() => withTexts(ofTheHouse, housePages['/sporingslogg']));
export const CalendarScreen = screen(() => withTexts(ofTheHouse, housePages['/admin/kalender']));
export const CommitmentsScreen = screen(pages['/forpliktelser']);
export const DeskScreen = screen(pages['/fordeling']);
export const DirectoryScreen = screen(() => withTexts(ofTheHouse, housePages['/hvem-kan-hva']));
export const FigureScreen = screen(pages['/innsikt/figur']);
export const GuideScreen = screen(() => withTexts(ofTheHouse, housePages['/veiviser/en']));
export const GuidesScreen = screen(() => withTexts(ofTheHouse, housePages['/veiviser']));
export const HomeScreen = screen(pages['/']);
export const InitiativeScreen = screen(() => withTexts(ofTheHouse, housePages['/satsinger/en']));
export const InitiativesScreen = screen(() => withTexts(ofTheHouse, housePages['/satsinger']));
export const InsightScreen = screen(pages['/innsikt']);
export const InvitationScreen = screen(pages['/invitasjon']);
export const MeetingScreen = screen(() => withTexts(ofTheHouse, housePages['/moter/ett']));
export const MeetingsScreen = screen(() => withTexts(ofTheHouse, housePages['/moter']));
export const MarketInsightsScreen = screen(() => withTexts(ofTheHouse, housePages['/markedsinnsikt']));
export const MoreScreen = screen(pages['/mer']);
export const MyDayScreen = screen(pages['/min-dag']);
export const NeedScreen = screen(() => withTexts(ofTheCase, casePages['/b']));
export const NeedsScreen = screen(pages['/behov']);
export const NotificationsScreen = screen(pages['/varsler']);
export const PlanScreen = screen(() => withTexts(aroundTheCase, aroundPages['/naeringsplan']));
export const RevisionScreen = screen(() =>
  withTexts(aroundTheCase, () => withTexts(ofTheHouse, housePages['/naeringsplan/revisjon'])),
);
export const PolicyScreen = screen(() => withTexts(ofTheHouse, housePages['/admin/frister']));
export const ReadyTeamScreen = screen(() => withTexts(ofTheHouse, housePages['/beredskap']));
export const PulsesScreen = screen(() => withTexts(ofTheHouse, housePages['/puls']));
export const PulseAnswerScreen = screen(() => withTexts(ofTheHouse, housePages['/puls/svar']));
export const ProfileScreen = screen(() => withTexts(ofTheHouse, housePages['/naeringsprofil']));
export const RaiseScreen = screen(() => withTexts(aroundTheCase, aroundPages['/meld']));
export const RegionsScreen = screen(() => withTexts(ofTheHouse, housePages['/regioner']));
export const SearchScreen = screen(() => withTexts(ofTheCase, casePages['/sok']));
export const TemplatesScreen = screen(() => withTexts(aroundTheCase, aroundPages['/maler']));
export const ColoursScreen = screen(() => withTexts(ofTheHouse, housePages['/admin/farger']));
export const WallScreen = screen(pages['/innsikt/vegg']);
export const SharingScreen = screen(() => withTexts(ofTheHouse, housePages['/admin/deling']));
export const SettingsScreen = screen(() => withTexts(ofTheHouse, housePages['/innstillinger']));
export const WinterPauseScreen = screen(() => withTexts(ofTheHouse, housePages['/admin/vinterpause']));
