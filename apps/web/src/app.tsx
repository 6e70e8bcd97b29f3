import { QueryClientProvider } from '@tanstack/react-query';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { client } from './api/client.js';
import { useLanguage } from './i18n/index.js';
import { Layout } from './layout/Layout.js';
import { useNewBuild } from './offline/use-new-build.js';
import {
  AccessibilityScreen,
  AdministrationScreen,
  AboutNumbersScreen,
  AssociationScreen,
  AuditScreen,
  CalendarScreen,
  DeskScreen,
  DirectoryScreen,
  FigureScreen,
  GuideScreen,
  GuidesScreen,
  HomeScreen,
  InitiativeScreen,
  InitiativesScreen,
  InsightScreen,
  MeetingScreen,
  MeetingsScreen,
  MarketInsightsScreen,
  MoreScreen,
  MyDayScreen,
  NeedScreen,
  NeedsScreen,
  NotificationsScreen,
  PlanScreen,
  ProfileScreen,
  PulsesScreen,
  RevisionScreen,
  TemplatesScreen,
  PolicyScreen,
  RaiseScreen,
  RegionsScreen,
  ReadyTeamScreen,
  SearchScreen,
  SettingsScreen,
  SharingScreen,
  ColoursScreen,
  CommitmentsScreen,
  WallScreen,
  WinterPauseScreen,
} from './screens/index.js';
import { NotFoundScreen } from './screens/NotFoundScreen.js';
import { homeOf } from './session/roles.js';
import { SessionGate } from './session/SessionGate.js';
import { useActing } from './session/session.js';
import { Unfetched } from './ui/index.js';

/** Renders everything anew when the language changes; nothing below may be memoised. */
export function App() {
  useLanguage();
  return (
    <QueryClientProvider client={client}>
      <SessionGate>
        <Layout>
          <Screen />
        </Layout>
      </SessionGate>
    </QueryClientProvider>
  );
}

function Screen() {
  const [path] = useLocation();
  useNewBuild();
  return (
    <Unfetched key={path}>
      <Screens />
    </Unfetched>
  );
}

function Screens() {
  const home = homeOf(useActing());
  return (
    <Switch>
      <Route path="/">{home === '/' ? <HomeScreen /> : <Redirect to={home} replace />}</Route>
      <Route path="/meld">{() => <RaiseScreen />}</Route>
      <Route path="/behov">{() => <NeedsScreen />}</Route>
      <Route path="/sok">{() => <SearchScreen />}</Route>
      <Route path="/b/:nr">{({ nr }) => <NeedScreen key={nr} idOrNumber={/^\d+$/.test(nr) ? `B-${nr}` : nr} />}</Route>
      <Route path="/fordeling">{() => <DeskScreen />}</Route>
      <Route path="/min-dag">{() => <MyDayScreen />}</Route>
      <Route path="/satsinger">{() => <InitiativesScreen />}</Route>
      <Route path="/satsinger/:id">{({ id }) => <InitiativeScreen key={id} id={id} />}</Route>
      <Route path="/naeringsprofil">{() => <ProfileScreen />}</Route>
      <Route path="/markedsinnsikt">{() => <MarketInsightsScreen />}</Route>
      <Route path="/regioner">{() => <RegionsScreen />}</Route>
      <Route path="/veiviser">{() => <GuidesScreen />}</Route>
      <Route path="/veiviser/:guide">{({ guide }) => <GuideScreen key={guide} id={guide} />}</Route>
      <Route path="/puls">{() => <PulsesScreen />}</Route>
      <Route path="/innsikt">{() => <InsightScreen />}</Route>
      <Route path="/innsikt/vegg">{() => <WallScreen />}</Route>
      <Route path="/innsikt/:figure">{({ figure }) => <FigureScreen key={figure} id={figure} />}</Route>
      <Route path="/om-tallene">{() => <AboutNumbersScreen />}</Route>
      <Route path="/varsler">{() => <NotificationsScreen />}</Route>
      <Route path="/admin/folk">{() => <AdministrationScreen />}</Route>
      <Route path="/maler">{() => <TemplatesScreen />}</Route>
      <Route path="/forpliktelser">{() => <CommitmentsScreen />}</Route>
      <Route path="/naeringsplan">{() => <PlanScreen />}</Route>
      <Route path="/naeringsplan/revisjon">{() => <RevisionScreen />}</Route>
      <Route path="/moter">{() => <MeetingsScreen />}</Route>
      <Route path="/moter/:id">{({ id }) => <MeetingScreen key={id} id={id} />}</Route>
      <Route path="/beredskap">{() => <ReadyTeamScreen />}</Route>
      <Route path="/hvem-kan-hva">{() => <DirectoryScreen />}</Route>
      <Route path="/forening">{() => <AssociationScreen />}</Route>
      <Route path="/admin/frister">{() => <PolicyScreen />}</Route>
      <Route path="/admin/kalender">{() => <CalendarScreen />}</Route>
      <Route path="/admin/deling">{() => <SharingScreen />}</Route>
      <Route path="/admin/farger">{() => <ColoursScreen />}</Route>
      <Route path="/admin/vinterpause">{() => <WinterPauseScreen />}</Route>
      <Route path="/sporingslogg">{() => <AuditScreen />}</Route>
      <Route path="/innstillinger">{() => <SettingsScreen />}</Route>
      <Route path="/tilgjengelighet">{() => <AccessibilityScreen />}</Route>
      <Route path="/mer">{() => <MoreScreen />}</Route>
      <Route>{() => <NotFoundScreen />}</Route>
    </Switch>
  );
}
