import type aboutNumbers from './about-numbers.nb.js';
import type accessibility from './accessibility.nb.js';
import type assignment from './assignment.nb.js';
import type association from './association.nb.js';
import type attaching from './attaching.nb.js';
import type audit from './audit.nb.js';
import type backing from './backing.nb.js';
import type calendar from './calendar.nb.js';
import type colours from './colours.nb.js';
import type commitmentLines from './commitment-lines.nb.js';
import type commitments from './commitments.nb.js';
import type common from './common.nb.js';
import type compose from './compose.nb.js';
import type consultation from './consultation.nb.js';
import type desk from './desk.nb.js';
import type directory from './directory.nb.js';
import type files from './files.nb.js';
import type goals from './goals.nb.js';
import type guides from './guides.nb.js';
import type hints from './hints.nb.js';
import type home from './home.nb.js';
import type industry from './industry.nb.js';
import type initiatives from './initiatives.nb.js';
import type insertTemplate from './insert-template.nb.js';
import type insight from './insight.nb.js';
import type invitation from './invitation.nb.js';
import type marketInsights from './market-insights.nb.js';
import type meetings from './meetings.nb.js';
import type merge from './merge.nb.js';
import type myDay from './my-day.nb.js';
import type need from './need.nb.js';
import type needDeeds from './need-deeds.nb.js';
import type needGuides from './need-guides.nb.js';
import type needs from './needs.nb.js';
import type neighbours from './neighbours.nb.js';
import type notifications from './notifications.nb.js';
import type offer from './offer.nb.js';
import type offline from './offline.nb.js';
import type opportunity from './opportunity.nb.js';
import type pages from './pages.nb.js';
import type people from './people.nb.js';
import type plan from './plan.nb.js';
import type politics from './politics.nb.js';
import type politicsLists from './politics-lists.nb.js';
import type profile from './profile.nb.js';
import type promises from './promises.nb.js';
import type pulse from './pulse.nb.js';
import type raise from './raise.nb.js';
import type readers from './readers.nb.js';
import type readyTeam from './ready-team.nb.js';
import type referral from './referral.nb.js';
import type regions from './regions.nb.js';
import type revision from './revision.nb.js';
import type search from './search.nb.js';
import type session from './session.nb.js';
import type settings from './settings.nb.js';
import type sharing from './sharing.nb.js';
import type shortcuts from './shortcuts.nb.js';
import type statutory from './statutory.nb.js';
import type statutoryDeeds from './statutory-deeds.nb.js';
import type statutoryStanding from './statutory-standing.nb.js';
import type suggestion from './suggestion.nb.js';
import type templates from './templates.nb.js';
import type terms from './terms.nb.js';
import type topic from './topic.nb.js';
import type unsent from './unsent.nb.js';
import type views from './views.nb.js';
import type whoKnows from './who-knows.nb.js';
import type winterPause from './winter-pause.nb.js';

/** One file per area and language. The build gathers the files; here their keys are gathered for the compiler. */
export type MessageKey =
  | keyof typeof aboutNumbers
  | keyof typeof accessibility
  | keyof typeof assignment
  | keyof typeof association
  | keyof typeof attaching
  | keyof typeof audit
  | keyof typeof backing
  | keyof typeof calendar
  | keyof typeof colours
  | keyof typeof commitmentLines
  | keyof typeof commitments
  | keyof typeof common
  | keyof typeof compose
  | keyof typeof consultation
  | keyof typeof desk
  | keyof typeof directory
  | keyof typeof files
  | keyof typeof goals
  | keyof typeof guides
  | keyof typeof hints
  | keyof typeof home
  | keyof typeof industry
  | keyof typeof initiatives
  | keyof typeof insertTemplate
  | keyof typeof insight
  | keyof typeof invitation
  | keyof typeof marketInsights
  | keyof typeof meetings
  | keyof typeof merge
  | keyof typeof myDay
  | keyof typeof need
  | keyof typeof needDeeds
  | keyof typeof needGuides
  | keyof typeof needs
  | keyof typeof neighbours
  | keyof typeof notifications
  | keyof typeof offer
  | keyof typeof offline
  | keyof typeof opportunity
  | keyof typeof pages
  | keyof typeof people
  | keyof typeof plan
  | keyof typeof politics
  | keyof typeof politicsLists
  | keyof typeof profile
  | keyof typeof promises
  | keyof typeof pulse
  | keyof typeof raise
  | keyof typeof readers
  | keyof typeof readyTeam
  | keyof typeof referral
  | keyof typeof regions
  | keyof typeof revision
  | keyof typeof search
  | keyof typeof session
  | keyof typeof settings
  | keyof typeof sharing
  | keyof typeof shortcuts
  | keyof typeof statutory
  | keyof typeof statutoryDeeds
  | keyof typeof statutoryStanding
  | keyof typeof suggestion
  | keyof typeof templates
  | keyof typeof terms
  | keyof typeof topic
  | keyof typeof unsent
  | keyof typeof views
  | keyof typeof whoKnows
  | keyof typeof winterPause;
