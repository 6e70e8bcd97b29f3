import type aboutNumbers from './house/about-numbers.nb.js';
import type accessibility from './house/accessibility.nb.js';
import type association from './house/association.nb.js';
import type backing from './case/backing.nb.js';
import type audit from './house/audit.nb.js';
import type calendar from './house/calendar.nb.js';
import type colours from './house/colours.nb.js';
import type commitments from './commitments.nb.js';
import type common from './common.nb.js';
import type consultation from './case/consultation.nb.js';
import type assignment from './assignment.nb.js';
import type desk from './desk.nb.js';
import type directory from './house/directory.nb.js';
import type files from './files.nb.js';
import type hints from './hints.nb.js';
import type home from './home.nb.js';
import type industry from './industry.nb.js';
import type insertTemplate from './case/insert-template.nb.js';
import type insight from './insight.nb.js';
import type invitation from './invitation.nb.js';
import type meetings from './house/meetings.nb.js';
import type initiatives from './house/initiatives.nb.js';
import type goals from './case/goals.nb.js';
import type guides from './house/guides.nb.js';
import type needGuides from './case/need-guides.nb.js';
import type marketInsights from './house/market-insights.nb.js';
import type profile from './house/profile.nb.js';
import type pulse from './house/pulse.nb.js';
import type merge from './merge.nb.js';
import type myDay from './my-day.nb.js';
import type opportunity from './opportunity.nb.js';
import type readyTeam from './house/ready-team.nb.js';
import type revision from './house/revision.nb.js';
import type regions from './house/regions.nb.js';
import type need from './need.nb.js';
import type needs from './needs.nb.js';
import type notifications from './notifications.nb.js';
import type offer from './case/offer.nb.js';
import type referral from './case/referral.nb.js';
import type offline from './offline.nb.js';
import type pages from './pages.nb.js';
import type people from './house/people.nb.js';
import type plan from './around/plan.nb.js';
import type politics from './politics.nb.js';
import type promises from './house/promises.nb.js';
import type raise from './around/raise.nb.js';
import type readers from './case/readers.nb.js';
import type search from './case/search.nb.js';
import type session from './session.nb.js';
import type settings from './house/settings.nb.js';
import type shortcuts from './shortcuts.nb.js';
import type sharing from './house/sharing.nb.js';
import type statutory from './statutory.nb.js';
import type statutoryDeeds from './case/statutory-deeds.nb.js';
import type suggestion from './suggestion.nb.js';
import type templates from './around/templates.nb.js';
import type topic from './topic.nb.js';
import type unsent from './unsent.nb.js';
import type views from './views.nb.js';
import type whoKnows from './who-knows.nb.js';
import type winterPause from './house/winter-pause.nb.js';

/** One file per area and language. The build gathers the files; here their keys are gathered for the compiler. */
export type MessageKey =
  | keyof typeof aboutNumbers
  | keyof typeof accessibility
  | keyof typeof association
  | keyof typeof backing
  | keyof typeof audit
  | keyof typeof calendar
  | keyof typeof colours
  | keyof typeof commitments
  | keyof typeof common
  | keyof typeof consultation
  | keyof typeof assignment
  | keyof typeof desk
  | keyof typeof directory
  | keyof typeof files
  | keyof typeof hints
  | keyof typeof home
  | keyof typeof industry
  | keyof typeof insertTemplate
  | keyof typeof insight
  | keyof typeof invitation
  | keyof typeof meetings
  | keyof typeof initiatives
  | keyof typeof goals
  | keyof typeof guides
  | keyof typeof needGuides
  | keyof typeof marketInsights
  | keyof typeof profile
  | keyof typeof pulse
  | keyof typeof merge
  | keyof typeof myDay
  | keyof typeof need
  | keyof typeof opportunity
  | keyof typeof readyTeam
  | keyof typeof regions
  | keyof typeof revision
  | keyof typeof needs
  | keyof typeof notifications
  | keyof typeof offer
  | keyof typeof referral
  | keyof typeof offline
  | keyof typeof pages
  | keyof typeof people
  | keyof typeof plan
  | keyof typeof politics
  | keyof typeof promises
  | keyof typeof raise
  | keyof typeof readers
  | keyof typeof search
  | keyof typeof session
  | keyof typeof settings
  | keyof typeof shortcuts
  | keyof typeof sharing
  | keyof typeof statutory
  | keyof typeof statutoryDeeds
  | keyof typeof suggestion
  | keyof typeof templates
  | keyof typeof topic
  | keyof typeof unsent
  | keyof typeof views
  | keyof typeof whoKnows
  | keyof typeof winterPause;
