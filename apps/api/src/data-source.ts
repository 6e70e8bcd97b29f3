import { DraftRow } from '@vertskap/needs';
import {
  AssociationCompanyRow,
  AssociationRow,
  CompanyRow,
  MembershipRow,
  MunicipalityRow,
  PersonRow,
  SectorRow,
} from '@vertskap/organisations';
import { database, type DataSource } from '@vertskap/platform';
import { First1764000000000 } from '../../../migrations/1764000000000-First.js';
import { Deadlines1764100000000 } from '../../../migrations/1764100000000-Deadlines.js';
import { Statutory1764200000000 } from '../../../migrations/1764200000000-Statutory.js';
import { Handling1764300000000 } from '../../../migrations/1764300000000-Handling.js';
import { WakeUps1764400000000 } from '../../../migrations/1764400000000-WakeUps.js';
import { People1764600000000 } from '../../../migrations/1764600000000-People.js';
import { Mandates1764600000001 } from '../../../migrations/1764600000001-Mandates.js';
import { Politics1764700000000 } from '../../../migrations/1764700000000-Politics.js';
import { Desk1764800000000 } from '../../../migrations/1764800000000-Desk.js';
import { Walls1764900000000 } from '../../../migrations/1764900000000-Walls.js';
import { Audit1764900000001 } from '../../../migrations/1764900000001-Audit.js';
import { LeanWalls1764900000002 } from '../../../migrations/1764900000002-LeanWalls.js';
import { Told1765100000000 } from '../../../migrations/1765100000000-Told.js';
import { Mail1765100000001 } from '../../../migrations/1765100000001-Mail.js';
import { Offers1765150000000 } from '../../../migrations/1765150000000-Offers.js';
import { Backing1765150000001 } from '../../../migrations/1765150000001-Backing.js';
import { Figures1765200000000 } from '../../../migrations/1765200000000-Figures.js';
import { Confirmation1765400000000 } from '../../../migrations/1765400000000-Confirmation.js';
import { FigurePages1765400000001 } from '../../../migrations/1765400000001-FigurePages.js';
import { FigureScope1765400000002 } from '../../../migrations/1765400000002-FigureScope.js';
import { RaisedInTheLog1765400000003 } from '../../../migrations/1765400000003-RaisedInTheLog.js';
import { Sharing1765400000004 } from '../../../migrations/1765400000004-Sharing.js';
import { AuditTrail1765500000000 } from '../../../migrations/1765500000000-AuditTrail.js';
import { Restricted1765500000001 } from '../../../migrations/1765500000001-Restricted.js';
import { Topics1765600000000 } from '../../../migrations/1765600000000-Topics.js';
import { Competence1765600000001 } from '../../../migrations/1765600000001-Competence.js';
import { Merge1765700000000 } from '../../../migrations/1765700000000-Merge.js';
import { EventAt1765800000000 } from '../../../migrations/1765800000000-EventAt.js';
import { FiguresFaster1766100000000 } from '../../../migrations/1766100000000-FiguresFaster.js';
import { Mailbox1766200000000 } from '../../../migrations/1766200000000-Mailbox.js';
import { Push1766200000001 } from '../../../migrations/1766200000001-Push.js';
import { Speaking1766300000000 } from '../../../migrations/1766300000000-Speaking.js';
import { NeighbourNotice1766300000001 } from '../../../migrations/1766300000001-NeighbourNotice.js';
import { Plan1766300000002 } from '../../../migrations/1766300000002-Plan.js';
import { Attachments1766400000000 } from '../../../migrations/1766400000000-Attachments.js';
import { Lists1766500000000 } from '../../../migrations/1766500000000-Lists.js';
import { RestrictedNumbers1766600000000 } from '../../../migrations/1766600000000-RestrictedNumbers.js';
import { Templates1766700000000 } from '../../../migrations/1766700000000-Templates.js';
import { Passages1766800000000 } from '../../../migrations/1766800000000-Passages.js';
import { Amendments1766900000000 } from '../../../migrations/1766900000000-Amendments.js';
import { Mentions1766910000000 } from '../../../migrations/1766910000000-Mentions.js';
import { Colours1766930000000 } from '../../../migrations/1766930000000-Colours.js';
import { SavedViews1767000000000 } from '../../../migrations/1767000000000-SavedViews.js';
import { CalendarFeed1767010000000 } from '../../../migrations/1767010000000-CalendarFeed.js';
import { Hints1767020000000 } from '../../../migrations/1767020000000-Hints.js';
import { DailyRings1767050000000 } from '../../../migrations/1767050000000-DailyRings.js';
import { Meetings1767200000000 } from '../../../migrations/1767200000000-Meetings.js';
import { Minutes1767210000000 } from '../../../migrations/1767210000000-Minutes.js';
import { Cadence1767220000000 } from '../../../migrations/1767220000000-Cadence.js';
import { Commitments1767230000000 } from '../../../migrations/1767230000000-Commitments.js';
import { OutcomeOpen1767240000000 } from '../../../migrations/1767240000000-OutcomeOpen.js';
import { MarketInsights1767300000000 } from '../../../migrations/1767300000000-MarketInsights.js';
import { PromisesInSpaces1767350000000 } from '../../../migrations/1767350000000-PromisesInSpaces.js';
import { AgendaGoals1767360000000 } from '../../../migrations/1767360000000-AgendaGoals.js';
import { CalendarAnswers1767370000000 } from '../../../migrations/1767370000000-CalendarAnswers.js';
import { Initiatives1767400000000 } from '../../../migrations/1767400000000-Initiatives.js';
import { GoalThemes1767500000000 } from '../../../migrations/1767500000000-GoalThemes.js';
import { Pulses1767510000000 } from '../../../migrations/1767510000000-Pulses.js';
import { Opportunities1767600000000 } from '../../../migrations/1767600000000-Opportunities.js';
import { OpportunityResults1767610000000 } from '../../../migrations/1767610000000-OpportunityResults.js';
import { PromisesToInitiatives1767700000000 } from '../../../migrations/1767700000000-PromisesToInitiatives.js';
import { NeedGuides1767760000001 } from '../../../migrations/1767760000001-NeedGuides.js';
import { GuidesWithTheirNeed1767760000002 } from '../../../migrations/1767760000002-GuidesWithTheirNeed.js';
import { CallsOff1767780000000 } from '../../../migrations/1767780000000-CallsOff.js';
import { RegionsLeft1767783000000 } from '../../../migrations/1767783000000-RegionsLeft.js';
import { ReferralWalls1767783000001 } from '../../../migrations/1767783000001-ReferralWalls.js';
import { RegionKeys1767783000002 } from '../../../migrations/1767783000002-RegionKeys.js';
import { FoundByIndex1767790000000 } from '../../../migrations/1767790000000-FoundByIndex.js';
import { Contributions1767800000000 } from '../../../migrations/1767800000000-Contributions.js';
import { ContributionKeys1767800000001 } from '../../../migrations/1767800000001-ContributionKeys.js';
import { EventsOfWriters1767810000000 } from '../../../migrations/1767810000000-EventsOfWriters.js';
import { PromisedOnce1767710000000 } from '../../../migrations/1767710000000-PromisedOnce.js';
import { PromisesInTheLog1767720000000 } from '../../../migrations/1767720000000-PromisesInTheLog.js';
import { MeetingSeries1767721000000 } from '../../../migrations/1767721000000-MeetingSeries.js';
import { PledgesMoved1767730000000 } from '../../../migrations/1767730000000-PledgesMoved.js';
import { InitiativesReached1767731000000 } from '../../../migrations/1767731000000-InitiativesReached.js';
import { OpportunityLater1767732000000 } from '../../../migrations/1767732000000-OpportunityLater.js';
import { PulsesEnded1767733000000 } from '../../../migrations/1767733000000-PulsesEnded.js';
import { OutsideCalls1767734000000 } from '../../../migrations/1767734000000-OutsideCalls.js';
import { ResultsAsked1767735000000 } from '../../../migrations/1767735000000-ResultsAsked.js';
import { SpaceThemes1767736000000 } from '../../../migrations/1767736000000-SpaceThemes.js';
import { ResultsWithTheirNeed1767737000000 } from '../../../migrations/1767737000000-ResultsWithTheirNeed.js';
import { Regions1767740000000 } from '../../../migrations/1767740000000-Regions.js';
import { Referred1767741000000 } from '../../../migrations/1767741000000-Referred.js';
import { Referrals1767742000000 } from '../../../migrations/1767742000000-Referrals.js';
import { BusinessProfile1767750000000 } from '../../../migrations/1767750000000-BusinessProfile.js';
import { ProfileNotes1767750000001 } from '../../../migrations/1767750000001-ProfileNotes.js';
import { ProfileNotesOfOthers1767750000002 } from '../../../migrations/1767750000002-ProfileNotesOfOthers.js';
import { Guides1767760000000 } from '../../../migrations/1767760000000-Guides.js';

const entities = [
  PersonRow,
  MembershipRow,
  MunicipalityRow,
  SectorRow,
  AssociationRow,
  CompanyRow,
  AssociationCompanyRow,
  DraftRow,
];
export const migrations = [
  First1764000000000,
  Deadlines1764100000000,
  Statutory1764200000000,
  Handling1764300000000,
  WakeUps1764400000000,
  People1764600000000,
  Mandates1764600000001,
  Politics1764700000000,
  Desk1764800000000,
  Walls1764900000000,
  Audit1764900000001,
  LeanWalls1764900000002,
  Told1765100000000,
  Mail1765100000001,
  Offers1765150000000,
  Backing1765150000001,
  Figures1765200000000,
  Confirmation1765400000000,
  FigurePages1765400000001,
  FigureScope1765400000002,
  RaisedInTheLog1765400000003,
  Sharing1765400000004,
  AuditTrail1765500000000,
  Restricted1765500000001,
  Topics1765600000000,
  Competence1765600000001,
  Merge1765700000000,
  EventAt1765800000000,
  FiguresFaster1766100000000,
  Mailbox1766200000000,
  Push1766200000001,
  Speaking1766300000000,
  NeighbourNotice1766300000001,
  Plan1766300000002,
  Attachments1766400000000,
  Lists1766500000000,
  RestrictedNumbers1766600000000,
  Templates1766700000000,
  Passages1766800000000,
  Amendments1766900000000,
  Mentions1766910000000,
  Colours1766930000000,
  SavedViews1767000000000,
  CalendarFeed1767010000000,
  Hints1767020000000,
  DailyRings1767050000000,
  Meetings1767200000000,
  Minutes1767210000000,
  Cadence1767220000000,
  Commitments1767230000000,
  OutcomeOpen1767240000000,
  MarketInsights1767300000000,
  PromisesInSpaces1767350000000,
  AgendaGoals1767360000000,
  CalendarAnswers1767370000000,
  Initiatives1767400000000,
  GoalThemes1767500000000,
  Pulses1767510000000,
  Opportunities1767600000000,
  OpportunityResults1767610000000,
  PromisesToInitiatives1767700000000,
  PromisedOnce1767710000000,
  PromisesInTheLog1767720000000,
  MeetingSeries1767721000000,
  PledgesMoved1767730000000,
  InitiativesReached1767731000000,
  OpportunityLater1767732000000,
  PulsesEnded1767733000000,
  OutsideCalls1767734000000,
  ResultsAsked1767735000000,
  SpaceThemes1767736000000,
  ResultsWithTheirNeed1767737000000,
  Regions1767740000000,
  Referred1767741000000,
  Referrals1767742000000,
  BusinessProfile1767750000000,
  ProfileNotes1767750000001,
  ProfileNotesOfOthers1767750000002,
  Guides1767760000000,
  NeedGuides1767760000001,
  GuidesWithTheirNeed1767760000002,
  CallsOff1767780000000,
  RegionsLeft1767783000000,
  ReferralWalls1767783000001,
  RegionKeys1767783000002,
  FoundByIndex1767790000000,
  Contributions1767800000000,
  ContributionKeys1767800000001,
  EventsOfWriters1767810000000,
];

/** The data source with every table of the product, not yet connected: what serves requests through it says who asks. */
export const appDatabase = (url: string, poolSize?: number): DataSource =>
  database({ url, entities, ...(poolSize && { poolSize }) });

/** The same for whoever sets up: migrations, command line, import, demonstration. Nobody asks, so all rows are seen. */
export const setupDatabase = (url: string, poolSize = 3): DataSource =>
  database({ url, entities, migrations, poolSize, scope: 'setup' });
