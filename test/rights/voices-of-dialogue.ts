import type { Actor } from '@vertskap/organisations';
import { people, type Who } from '../harness/a-situation.js';
import { asking, everyone, managing, mine } from './asking.js';
import type { Modules } from './mutants.js';

/** Who plans, meets, promises, starts, tells and asks together, and who hands what to a neighbour. */
export function misspokenTogether(loaded: Modules): string[] {
  const { wrong, check, rules, list, all } = asking(loaded);
  const { mayChangePlan, mayReviseWith } = rules('libs/dialogue/plan/goal.rules.ts');
  check(
    'who reads what the next plan has to think of',
    list((actor) => mayReviseWith?.(actor)),
    everyone
      .filter((name) => ['coordinator', 'director', 'mayor', 'sector_leader'].includes(people[name].role))
      .join(', '),
  );
  check(
    'who writes the plan down',
    list((actor) => mayChangePlan?.(actor)),
    all('coordinator', 'neighbour coordinator', 'director'),
  );
  const { runsMeetings, meetingAbilities } = rules('libs/dialogue/meetings/meeting.rules.ts');
  check(
    'who calls meetings',
    list((actor) => runsMeetings?.(actor)),
    everyone
      .filter((name) => ['coordinator', 'sector_leader', 'association_representative'].includes(people[name].role))
      .join(', '),
  );
  const noon = (hour: number) => new Date(Date.UTC(2026, 11, 4, hour));
  const meeting = { startsAt: noon(12), minutes: 60, cancelled: false, ready: false, approvedBy: [] as string[] };
  const of = (who: Who, invited: boolean, hour: number, over: Partial<typeof meeting> = {}): string =>
    String(meetingAbilities?.(people[who], { ...meeting, ...over }, invited, noon(hour)));
  check('before a meeting', of('coordinator', true, 11), 'change,cancel,invite,plan,answer');
  check('before one without an invitation', of('coordinator', false, 11), 'change,cancel,invite,plan');
  check('while it lasts', of('coordinator', true, 12), 'invite,plan,answer,attend,treat,minute,ready');
  check('when it is over', of('coordinator', false, 13), 'invite,plan,attend,treat,minute,ready');
  check('whoever is only invited', of('director', true, 11), 'answer');
  check('whoever was only invited', of('director', true, 13), 'minute');
  check('whoever was not', of('director', false, 13), '');
  check('when it is cancelled', of('coordinator', true, 11, { cancelled: true }), '');
  const ready = { ready: true };
  check('when minutes are ready', of('coordinator', false, 13, ready), 'invite,plan,attend,treat,minute,approve');
  check('ready for whoever was only invited', of('director', true, 13, ready), 'minute');
  const [ours, both] = [
    { ...ready, approvedBy: ['municipality'] },
    { ...ready, approvedBy: ['municipality', 'association'] },
  ];
  check('approved by the own side', of('coordinator', false, 13, ours), 'invite,plan,attend,treat,minute');
  check(
    'approved by the other side',
    of('own representative', false, 13, ours),
    'invite,plan,attend,treat,minute,approve',
  );
  check('approved by both', of('coordinator', true, 13, both), '');
  check('approved by both while it lasts', of('coordinator', true, 12, both), 'answer');
  check('approved by both before it began', of('coordinator', false, 11, both), 'change,cancel');
  const { maySpeakForSide, promiseAbilities } = rules('libs/needs/commitments/commitment.rules.ts');
  const speakers = everyone
    .filter((name) => ['coordinator', 'sector_leader', 'association_representative'].includes(people[name].role))
    .join(', ');
  check(
    'who promises on no need',
    list((actor) => maySpeakForSide?.(actor)),
    speakers,
  );
  const promise = { side: 'municipality', state: 'open', endedAt: null } as const;
  const parties = {
    municipality: { id: people.coordinator.municipalityId },
    association: { id: people['own representative'].associationId },
  };
  const can = (who: Who, over: object = {}) =>
    String(promiseAbilities?.(people[who], { ...promise, ...parties, ...over }));
  check('whoever promised', can('coordinator'), 'fulfil,postpone');
  check('once it is broken', can('coordinator', { state: 'broken' }), 'fulfil');
  check('once it is over', can('coordinator', { state: 'kept', endedAt: '2026-03-02T09:00:00Z' }), '');
  check('the other side', can('own representative'), 'release');
  check('what the other side promised', can('own representative', { side: 'association' }), 'fulfil,postpone');
  check('a handler of that side', can('handler with the ball'), '');
  check('another association', can('other representative'), '');
  check('another municipality', can('neighbour coordinator'), '');
  const initiatives = rules('libs/dialogue/initiatives/initiative.rules.ts');
  const limited: Actor = { ...people['own representative'], companies: ['company'] };
  const meets: Who[] = [
    'coordinator',
    'neighbour coordinator',
    'leader with the ball',
    'leader elsewhere in the house',
  ];
  check(
    'who starts initiatives',
    list((actor) => initiatives['startsInitiatives']?.(actor)),
    all(...meets, 'own representative', 'other representative'),
  );
  check('a mandate for some starts none', initiatives['startsInitiatives']?.(limited), false);
  const byHouse = { municipalityId: 'here', associationId: null };
  const byAssociation = { municipalityId: null, associationId: 'assoc' };
  const runners = (by: object) => list((actor) => initiatives['runsInitiative']?.(actor, by));
  check(
    'who runs the municipality’s',
    runners(byHouse),
    all('coordinator', 'leader with the ball', 'leader elsewhere in the house'),
  );
  check('who runs the association’s', runners(byAssociation), all('own representative'));
  const allowed = (actor: Actor, over: object = {}) =>
    String(initiatives['initiativeAbilities']?.(actor, { ...byAssociation, ended: false, ...over }));
  check('whoever runs it', allowed(managing), 'change,conclude,pledge');
  check('whoever runs it when it has ended', allowed(managing, { ended: true }), 'conclude');
  check('whoever does not', allowed(people.coordinator), 'pledge');
  check('whoever does not when it has ended', allowed(people.coordinator, { ended: true }), '');
  check('a member', allowed(people['company contact']), 'pledge');
  check('a mandate for some', allowed(limited), 'pledge');
  check('a mayor', allowed(people.mayor), '');
  const nobodys = { municipalityId: null, sectorId: null, associationId: null, companyId: null };
  const pledger = (kind: string, over: object) => ({ ...nobodys, kind, ...over });
  const pledging = (by: object, it: object = byHouse) => list((actor) => initiatives['pledgesFor']?.(actor, by, it));
  const ofHouse = pledger('municipality', { municipalityId: 'here' });
  const ofPlan = pledger('sector', { municipalityId: 'here', sectorId: 'plan' });
  const ofAssociation = pledger('association', { associationId: 'assoc' });
  const ofCompany = pledger('company', { companyId: 'company' });
  const writtenDown = { ...ofCompany, associationId: 'assoc' };
  check('for a municipality', pledging(ofHouse), all('coordinator'));
  check('for a sector', pledging(ofPlan), all('coordinator', 'leader with the ball'));
  check('for an association', pledging(ofAssociation), all('own representative'));
  check('for a company', pledging(ofCompany), all('company contact'));
  check('for a member', pledging(writtenDown), all('own representative', 'company contact'));
  check('for a partner of the municipality', pledging(pledger('partner', {})), runners(byHouse));
  const pledges = (actor: Actor, by: object) => initiatives['pledgesFor']?.(actor, by, byHouse);
  check('a mandate for some, for the association', pledges(limited, ofAssociation), false);
  check('a contact of the association, for it', pledges({ ...mine, associationId: 'assoc' }, ofAssociation), false);
  check('a mandate for some, for one of them', pledges(limited, writtenDown), true);
  check('a mandate for some, for another', pledges({ ...limited, companies: ['another'] }, writtenDown), false);
  check('a contact of another company', pledges({ ...mine, companyId: 'another' }, writtenDown), false);
  const deeds = (actor: Actor, over: object = {}, it: object = { ...byHouse, ended: false }) =>
    JSON.stringify(
      initiatives['pledgeAbilities']?.(
        actor,
        { ...ofAssociation, amount: 10, delivered: 4, withdrawn: false, late: false, ...over },
        it,
      ),
    );
  const answer = (mayDeliver: boolean, mayMove: boolean, mayWithdraw: boolean) =>
    JSON.stringify({ mayDeliver, mayMove, mayWithdraw });
  check('whoever pledged', deeds(managing), answer(true, true, true));
  check('whoever pledged and is late', deeds(managing, { late: true }), answer(true, false, true));
  check('whoever pledged and has delivered', deeds(managing, { delivered: 10 }), answer(true, false, false));
  check('whoever pledged and has withdrawn', deeds(managing, { withdrawn: true }), answer(false, false, false));
  check('of one that has ended', deeds(managing, {}, { ...byHouse, ended: true }), answer(false, false, false));
  check('whoever runs it, of a pledge', deeds(people.coordinator), answer(true, false, false));
  check('anybody else', deeds(people['other representative']), answer(false, false, false));
  const { mayWriteNote, mayWithdrawNote } = rules('libs/figures/profile/note.rules.ts');
  check(
    'who writes beside the figures',
    list((actor) => mayWriteNote?.({ ...actor, manages: true })),
    everyone.filter((name) => ['coordinator', 'association_representative'].includes(people[name].role)).join(', '),
  );
  check(
    'who writes without managing the association',
    list((actor) => mayWriteNote?.({ ...actor, manages: false })),
    all('coordinator', 'neighbour coordinator'),
  );
  const said = { municipalityId: 'here', associationId: 'assoc' };
  check(
    'who withdraws what an association said',
    list((actor) => mayWithdrawNote?.({ ...actor, manages: true, associationId: 'assoc' }, said)),
    everyone.filter((name) => ['coordinator', 'association_representative'].includes(people[name].role)).join(', '),
  );
  check(
    'who withdraws what the municipality said',
    list((actor) => mayWithdrawNote?.({ ...actor, municipalityId: 'elsewhere' }, { ...said, associationId: null })),
    '',
  );
  const { mayTell, mayChangeInsight } = rules('libs/dialogue/market-insights/market-insight.rules.ts');
  check(
    'who tells of markets',
    list((actor) => mayTell?.(actor)),
    all('own representative', 'other representative'),
  );
  check(
    'who changes what was told',
    list((actor) => mayChangeInsight?.({ ...actor, associationId: 'assoc' }, 'assoc')),
    all('own representative', 'other representative'),
  );
  check(
    'who changes what another association told',
    list((actor) => mayChangeInsight?.(actor, 'assoc')),
    all('own representative'),
  );
  const { mayAskMembers } = rules('libs/dialogue/pulse/pulse.rules.ts');
  check(
    'who asks the members',
    list((actor) => mayAskMembers?.({ ...actor, companies: null, manages: false })),
    all('own representative', 'other representative'),
  );
  check('who speaks for some of them', mayAskMembers?.({ ...managing, companies: ['a'], manages: false }), false);
  check('who speaks for some, and manages', mayAskMembers?.({ ...managing, companies: ['a'] }), true);
  check('whoever manages something else', mayAskMembers?.({ ...people.administrator, manages: true }), false);
  const { mayPropose, referralAbilities, everMay } = rules('libs/region/referrals/referral.rules.ts');
  check('what is referred', mayPropose?.(['refer'], 'municipality'), true);
  check('what is restricted', mayPropose?.(['refer'], 'restricted'), false);
  check('what is not theirs to refer', mayPropose?.(['decline'], 'space'), false);
  const stands = (state: string, speaks: boolean, purpose = 'hand_on') => ({
    purpose,
    state,
    fromId: 'here',
    toId: 'there',
    speaks,
  });
  const inState = (who: Actor, state: string, speaks = false, purpose = 'hand_on'): string =>
    String(referralAbilities?.(who, stands(state, speaks, purpose)));
  const [giver, receiver] = [people.coordinator, people['neighbour coordinator']];
  for (const [state, association, gives, takes] of [
    ['asked', 'consent', 'take_back', ''],
    ['offered', 'revoke', 'take_back', 'answer'],
    ['accepted', 'revoke', '', ''],
    ['refused', '', '', ''],
    ['contributed', '', '', ''],
    ['declined', '', '', ''],
    ['withdrawn', '', '', ''],
    ['revoked', '', '', ''],
  ] as const) {
    check(`${state}: the association`, inState(people['own representative'], state, true), association);
    check(`${state}: who speaks for none`, inState(people['own representative'], state), '');
    check(`${state}: the coordinator`, inState(giver, state), gives);
    check(`${state}: the neighbour’s`, inState({ ...receiver, municipalityId: 'there' }, state), takes);
    check(`${state}: a director`, inState(people.director, state), '');
    check(`${state}: a director there`, inState({ ...people.director, municipalityId: 'there' }, state), '');
  }
  const there = { ...receiver, municipalityId: 'there' };
  check('offered: whose part in it is wanted', inState(there, 'offered', false, 'contribute'), 'contribute');
  check('contributed: whose part it was', inState(there, 'contributed', false, 'contribute'), '');
  check('who takes back, ever', everMay?.(giver, stands('accepted', false), 'take_back'), true);
  check('who answers, never', everMay?.(giver, stands('offered', false), 'answer'), false);
  const { mayDecideRegions, mayRunSpaces, mayAnswerSpace } = rules('libs/region/regions/region.rules.ts');
  check(
    'who decides on regions',
    list((actor) => mayDecideRegions?.(actor)),
    all('director', 'administrator'),
  );
  check(
    'who runs their spaces',
    list((actor) => mayRunSpaces?.(actor)),
    all('coordinator', 'neighbour coordinator', 'director'),
  );
  check(
    'who answers for an association',
    list((actor) => mayAnswerSpace?.({ ...actor, companies: null })),
    all('own representative', 'other representative'),
  );
  check('who speaks for some', mayAnswerSpace?.({ ...managing, companies: ['a'] }), false);
  return wrong;
}
