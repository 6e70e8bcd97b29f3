import type { Capacity } from '@vertskap/contract';
import type * as assignmentRules from '../../libs/handling/assignment/assignment.rules.js';
import type * as needRules from '../../libs/needs/need.rules.js';
import type * as readersRules from '../../libs/needs/readers/readers.rules.js';
import type * as streams from '../../libs/needs/streams.js';
import type * as visible from '../../libs/needs/visible.js';
import type * as audienceRules from '../../libs/notifications/told/audience.rules.js';
import type * as administrationRules from '../../libs/organisations/administration/administration.rules.js';
import { people, type Who } from '../harness/a-situation.js';
import { base } from './abilities.js';

/**
 * The files that say who may what, and of each the functions that do: `all` but those that are named in `elsewise`. Whatever asks for a
 * role or refuses and stands in none of them fails `policies.test.ts`, unless it stands in `atTheDoor` with its reason.
 */
export const policies: Record<string, 'all' | string[]> = {
  'libs/needs/visible.ts': 'all',
  'libs/needs/need.rules.ts': 'all',
  'libs/needs/lists.rules.ts': 'all',
  'libs/needs/readers/readers.rules.ts': 'all',
  'libs/needs/politics/political.rules.ts': 'all',
  'libs/needs/streams.ts': 'all',
  'libs/needs/initiatives-visible.ts': 'all',
  'libs/needs/meets-in.ts': 'all',
  'libs/needs/amend/amend.rules.ts': ['mayAmend'],
  'libs/needs/backing/backing.rules.ts': ['backingDeed', 'speakingDeed', 'speaksForCompany', 'speakersOf'],
  'libs/needs/backing/backings.ts': ['memberBehind'],
  'libs/needs/mentions/mention.rules.ts': 'all',
  'libs/needs/merge/merge.rules.ts': ['mergeDeed'],
  'libs/needs/promises/change.ts': ['mayChange'],
  'libs/handling/assignment/assignment.rules.ts': 'all',
  'libs/handling/consultation.rules.ts': 'all',
  'libs/handling/desk/coordinates.ts': 'all',
  'libs/handling/guides/guide.rules.ts': ['mayKeepGuides'],
  'libs/handling/guides/need-guides.ts': ['mayAttach', 'mayBring'],
  'libs/handling/my-day/my-day.ts': ['handlesNeeds'],
  'libs/handling/my-day/snooze.ts': ['mine'],
  'libs/handling/opportunities/team.rules.ts': ['mayPrepare', 'readsTeam', 'canBeAsked'],
  'libs/handling/opportunities/opportunity.ts': ['mayWork'],
  'libs/handling/templates/template.rules.ts': 'all',
  'libs/organisations/administration/administration.rules.ts': 'all',
  'libs/organisations/audit/inspected.ts': 'all',
  'libs/organisations/competence/competence.rules.ts': 'all',
  'libs/organisations/colours/colours.rules.ts': ['mayChooseColours'],
  'libs/dialogue/plan/goal.rules.ts': ['mayChangePlan', 'mayReviseWith'],
  'libs/dialogue/meetings/meeting.rules.ts': ['runsMeetings', 'meetingAbilities'],
  'libs/needs/commitments/commitment.rules.ts': ['maySpeakForSide', 'promiseAbilities'],
  'libs/dialogue/initiatives/initiative.rules.ts': 'all',
  'libs/dialogue/market-insights/market-insight.rules.ts': 'all',
  'libs/figures/profile/note.rules.ts': 'all',
  'libs/dialogue/pulse/pulse.rules.ts': ['mayAskMembers'],
  'libs/region/referrals/referral.rules.ts': ['mayPropose', 'referralAbilities', 'everMay'],
  'libs/region/regions/region.rules.ts': ['mayDecideRegions', 'mayRunSpaces', 'mayAnswerSpace'],
  'libs/exchange/calendar/feed.rules.ts': 'all',
  'libs/figures/page/reader.ts': ['pageOf', 'readerOf', 'scopeOf', 'municipalityOf'],
  'libs/figures/sharing/sharing.rules.ts': 'all',
  'libs/figures/sharing/sharing.ts': ['ownOf'],
  'libs/notifications/mail/tokens.ts': 'all',
  'libs/notifications/notifications.ts': ['readableBy', 'INTERNAL'],
  'libs/notifications/told/audience.rules.ts': 'all',
};
export const policyFiles = Object.keys(policies);

const STATES = 'rights-states.test.ts asks it over HTTP of everybody, in every state';
const MATRIX = 'rights-matrix.test.ts asks it over HTTP of every role';
const OFTEN = 'how often somebody hears of what they may read, and not whether';
/** What asks for a role or refuses where no rule is dropped, by file and function, each with what misses it. */
export const atTheDoor: Record<string, string> = {
  'libs/needs/referrals/referrals-visible.ts referralsVisibleTo':
    'referrals.test.ts asks it of every role, on both sides',
  'libs/needs/referrals/referrals-visible.ts receives': 'the same',
  'libs/region/referrals/read.ts neighboursFor': `asks mayPropose; ${STATES}`,
  'libs/region/referrals/propose.ts share': `asks mayPropose; ${STATES}`,
  'libs/region/referrals/given.ts givenContributions': 'contributions.test.ts asks it of every role',
  'libs/region/referrals/answer.ts refuseUnless': `asks referralAbilities; ${MATRIX}`,
  'libs/region/regions/read.ts regionsOf': MATRIX,
  'libs/region/regions/members.ts decider': `asks mayDecideRegions; ${MATRIX}`,
  'libs/region/regions/spaces.ts runner': `asks mayRunSpaces; ${MATRIX}`,
  'libs/region/regions/spaces.ts answerRegionalSpace': `asks mayAnswerSpace; ${MATRIX}`,
  'libs/dialogue/market-insights/insights-visible.ts insightsVisibleTo':
    'market-insights.test.ts asks it of every role',
  'libs/dialogue/market-insights/tell.ts contributeInsight': `asks mayTell; ${MATRIX}`,
  'libs/figures/profile/business-profile.ts businessProfile':
    'asks mayWriteNote whether to offer it; business-profile.test.ts',
  'libs/figures/profile/notes.ts writeNote': `asks mayWriteNote; ${MATRIX}`,
  'libs/figures/profile/notes.ts withdrawNote': `asks mayWithdrawNote; ${MATRIX}`,
  'libs/dialogue/market-insights/tell.ts lock': `asks mayChangeInsight; ${MATRIX}`,
  'libs/dialogue/pulse/ask.ts asker': `asks mayAskMembers; ${MATRIX}`,
  'libs/dialogue/pulse/pulses-visible.ts pulsesVisibleTo': 'pulses.test.ts asks it of every role',
  'libs/figures/pulse/pulse-results.ts pulsePage': 'whose comments and counts: pulses.test.ts',
  'libs/dialogue/initiatives/dates.ts datesOf': 'whose dates stand in whose calendar: initiatives.test.ts',
  'libs/dialogue/initiatives/locked.ts lockFor': `asks initiativeAbilities; ${MATRIX}`,
  'libs/dialogue/initiatives/pledges.ts lockPledge': `asks pledgeAbilities; ${MATRIX}`,
  'libs/dialogue/initiatives/start.ts startInitiative': `asks startsInitiatives; ${MATRIX}`,
  'libs/dialogue/plan/revision.ts planRevision': `asks mayReviseWith; ${MATRIX}`,
  'libs/dialogue/plan/goals.ts lockPlan': `asks mayChangePlan; ${MATRIX}`,
  'libs/dialogue/promises/promise.ts notTheirs': `the refusal itself; ${MATRIX}`,
  'libs/dialogue/meetings/call.ts callMeeting': `asks runsMeetings; ${MATRIX}`,
  'libs/dialogue/meetings/series.ts notTheirs': `the refusal itself; ${MATRIX}`,
  'libs/dialogue/meetings/cadence.ts setCadence': `asks runsMeetings; ${MATRIX}`,
  'libs/dialogue/meetings/space-themes.ts setSpaceThemes': `asks runsMeetings; ${MATRIX}`,
  'libs/dialogue/meetings/meetings.ts lockMeeting': `asks meetingAbilities; ${MATRIX}`,
  'libs/organisations/colours/colours.ts setColours': `asks mayChooseColours; ${MATRIX}`,
  'libs/exchange/calendar/feed.ts refuse': `asks hasCalendar; ${MATRIX}`,
  'libs/figures/sharing/sharing.ts setPublication': `asks mayPublish; ${MATRIX}`,
  'libs/handling/assignment/assign.ts notAllowed': `the refusal itself; ${STATES}`,
  'libs/handling/assignment/assign.ts reassign': `asks mayAssign; ${STATES}`,
  'libs/handling/consult.ts consult': `asks handles; ${STATES}`,
  'libs/handling/contribute.ts contribute': `asks mayReadNotes and mayContribute; ${STATES}`,
  'libs/handling/suggestion/suggestions.ts suggestionsFor': STATES,
  'libs/handling/opportunities/versions.ts houseOf': `asks readsTeam; ${MATRIX}`,
  'libs/handling/opportunities/versions.ts preparedBy': `asks mayPrepare; ${MATRIX}`,
  'libs/handling/opportunities/work.ts workOn': `asks mayWork; ${STATES}`,
  'libs/handling/guides/bring.ts partOf': `asks mayBring; ${STATES}`,
  'libs/handling/guides/guides.ts changeGuide': `asks mayKeepGuides; ${MATRIX}`,
  'libs/handling/templates/templates.ts houseOf': `asks answers; ${MATRIX}`,
  'libs/handling/templates/templates.ts refuse': `the refusal itself; ${MATRIX}`,
  'libs/handling/templates/templates.ts templatesOf': `asks mayKeep; ${MATRIX}`,
  'libs/needs/amend/amend.ts changed': `asks mayAmend; ${STATES}`,
  'libs/needs/commitments/commitment.rules.ts commitmentDeed': `whose promise it is; ${STATES}`,
  'libs/needs/deed.rules.ts act': 'which clocks follow from whose word: deed.rules.test.ts',
  'libs/needs/deed.rules.ts whyNot': `why, and not whether; ${STATES}`,
  'libs/needs/home.ts groupsFor': 'what of what they see stands first: lists.test.ts',
  'libs/needs/notes.ts postNote': `asks abilities; ${STATES}`,
  'libs/needs/politics/politics-page.ts ofMySector': 'politics.test.ts',
  'libs/needs/politics/politics-page.ts politicsPageOf': MATRIX,
  'libs/needs/politics/politics-page.ts reports': 'politics.test.ts',
  'libs/needs/raise-need.ts associationOf': MATRIX,
  'libs/needs/readings.ts markRead': 'whose reading business is told of: conversation.test.ts',
  'libs/needs/statutory/statutory-deeds.rules.ts change':
    'what a paragraph allows, and not whom: statutory-deeds.rules.test.ts',
  'libs/notifications/mail/digest-letter.ts digestLetter': OFTEN,
  'libs/notifications/mail/digests.ts planDigests': OFTEN,
  'libs/notifications/mail/timing.rules.ts levelOfWhat': OFTEN,
  'libs/notifications/settings/preferences.rules.ts digestOf': OFTEN,
  'libs/notifications/settings/preferences.rules.ts usualFor': OFTEN,
  'libs/notifications/settings/settings.ts mailHealth': MATRIX,
  'libs/organisations/actor.rules.ts sideOf': 'on which side of the table a role sits: everything fails',
  'libs/organisations/administration/administration.ts administrationOf': MATRIX,
  'libs/organisations/administration/grant.ts grantOf': `asks mayGrant; ${MATRIX}`,
  'libs/organisations/administration/grant.ts sectorFor': 'who has a sector: administration.test.ts',
  'libs/organisations/administration/memberships.ts changeMembership': MATRIX,
  'libs/organisations/administration/memberships.ts endMembership': MATRIX,
  'libs/organisations/administration/record.ts administeredBy': `asks placeOf; ${MATRIX}`,
  'libs/organisations/administration/sectors.ts lockMunicipality': MATRIX,
  'libs/organisations/association/association.ts associationOf': `${MATRIX}; whose addresses: association.test.ts`,
  'libs/organisations/association/association.ts lockAssociation': MATRIX,
  'libs/organisations/competence/enter.ts refuse': `asks mayEnter; ${MATRIX}`,
  'libs/organisations/competence/lending.ts lender': `asks mayLend; ${MATRIX}`,
  'libs/organisations/enhetsregisteret/find.ts findOrganisations': `asks placeOf; ${MATRIX}`,
  'libs/platform/http/problem.ts asRefusal': 'says in our words what a library refused',
};
export const elsewise = ['nextDue', 'inTurn', 'authorOf', 'moved', 'and', 'byName', 'compare', 'base32'];
export type Loaded = {
  'libs/needs/visible.ts': typeof visible;
  'libs/needs/need.rules.ts': typeof needRules;
  'libs/needs/readers/readers.rules.ts': typeof readersRules;
  'libs/needs/streams.ts': typeof streams;
  'libs/handling/assignment/assignment.rules.ts': typeof assignmentRules;
  'libs/organisations/administration/administration.rules.ts': typeof administrationRules;
  'libs/notifications/told/audience.rules.ts': typeof audienceRules;
};

/** Who gives a need to whom in the sector "plan": to oneself, to another, to nobody where one has it, and where another has it. */
const assigns: Partial<Record<Who, string>> = {
  coordinator: 'self other drop-own drop-other',
  'leader with the ball': 'self other drop-own drop-other',
  'handler with the ball': 'self drop-own',
};
/** Whose people somebody administers. */
const administers: Partial<Record<Who, string>> = { administrator: 'here' };
/** Which capacities a municipality gives, and which an association. */
const gives = { municipality: 'staff first_representative', association: 'representative contact' };
/** Whether an administrator is left: `[others open-ended, what this one becomes, is one left]`. */
const keeps: [boolean[], { role: string; from: string | null; to: string | null } | null, boolean][] = [
  [[true], null, true],
  [[false], null, false],
  [[], null, false],
  [[false, true], null, true],
  [[], { role: 'administrator', from: null, to: null }, true],
  [[], { role: 'administrator', from: '2026-03-02', to: null }, true],
  [[], { role: 'administrator', from: '2026-03-03', to: null }, false],
  [[], { role: 'administrator', from: null, to: '2027-01-01' }, false],
  [[], { role: 'mayor', from: null, to: null }, false],
];

/** Where the rules of assignment and administration say something else than is written above. */
export function misruled(loaded: Loaded): string[] {
  const wrong: string[] = [];
  const check = (what: string, is: string, wanted: string) => is !== wanted && wrong.push(`${what}: ${wanted} → ${is}`);
  const { mayAssign } = loaded['libs/handling/assignment/assignment.rules.ts'];
  const { placeOf, mayGrant, keepsAdministrator, streamOf } =
    loaded['libs/organisations/administration/administration.rules.ts'];
  for (const [who, actor] of Object.entries(people)) {
    const may = (now: string | null, to: string | null) =>
      mayAssign(actor, 'here', { sectorId: 'plan', membershipId: now }, to);
    const { membershipId: me } = actor;
    const found = {
      self: may(null, me),
      other: may(me, 'other'),
      'drop-own': may(me, null),
      'drop-other': may('other', null),
    };
    const words = Object.entries(found).flatMap(([word, is]) => (is ? [word] : []));
    check(`${who} assigns`, words.join(' '), assigns[who as Who] ?? '');
    const place = placeOf(actor);
    check(`${who} administers`, place?.municipalityId ?? place?.associationId ?? '', administers[who as Who] ?? '');
  }
  const crooked = { ...people.administrator, sectorId: 'plan' };
  check(
    'an administrator with a sector assigns',
    String(mayAssign(crooked, 'here', { sectorId: 'plan', membershipId: null }, crooked.membershipId)),
    'false',
  );
  const managing = placeOf({ ...people['own representative'], manages: true });
  check('who manages', String(managing?.associationId), 'assoc');
  check('who manages nothing', String(placeOf({ ...people['company contact'], manages: true })), 'undefined');
  check('an administrator of nothing', String(placeOf({ ...people.administrator, municipalityId: null })), 'undefined');
  const kinds: Capacity['kind'][] = ['staff', 'first_representative', 'representative', 'contact'];
  const places = {
    municipality: { municipalityId: 'here', associationId: null },
    association: { municipalityId: null, associationId: 'assoc' },
  } as const;
  for (const [name, place] of Object.entries(places)) {
    const given = kinds.filter((kind) => mayGrant(place, { kind } as Capacity)).join(' ');
    check(`${name} gives`, given, gives[name as keyof typeof gives]);
    check(`${name} keeps its history`, streamOf(place), `${name}/${place.municipalityId ?? place.associationId}`);
  }
  for (const [others, becomes, kept] of keeps) {
    const is = keepsAdministrator(
      others.map((isOpenEnded) => ({ isOpenEnded })),
      becomes,
      '2026-03-02',
    );
    check(`others ${others}, becomes ${JSON.stringify(becomes)}`, String(is), String(kept));
  }
  return [...wrong, ...misnamed(loaded['libs/needs/readers/readers.rules.ts'])];
}

const reader = (id: string, side: 'municipality' | 'association') => ({ id, name: id, unit: 'U', side });
const before = [reader('rep', 'association'), reader('b', 'municipality')];
/** Who is named after somebody names these of their own side, and who reads it no more; or the refusal. */
const namings: [who: Who, names: string[], then: string][] = [
  ['coordinator', ['b', 'a'], 'rep a b / '],
  ['coordinator', ['a'], 'rep a / b'],
  ['coordinator', [], 'rep / b'],
  ['coordinator', ['b'], 'wrong_state'],
  ['own representative', ['rep', 'c'], 'c rep b / '],
  ['own representative', ['rep'], 'wrong_state'],
  ['own representative', ['c'], 'invalid_input'],
];

function misnamed({ nameReaders }: typeof readersRules): string[] {
  return namings.flatMap(([who, names, then]) => {
    const actor = { ...people[who], membershipId: who === 'own representative' ? 'rep' : 'm' };
    const done = nameReaders(
      { ...base, visibility: 'restricted', readers: before },
      { deed: 'name_readers', readers: names.map((id) => reader(id, actor.side)) },
      actor,
    );
    const is =
      'rejected' in done ? done.rejected : `${done.readers.map(({ id }) => id).join(' ')} / ${done.gone.join(' ')}`;
    return is === then ? [] : [`${who} names ${names.join()}: ${then} → ${is}`];
  });
}
