import type { Actor } from '@vertskap/organisations';
import { commands, moment, people, played, raised, type Who } from '../harness/a-situation.js';
import { base } from './abilities.js';
import { asking, everyone, managing, mine } from './asking.js';
import type { Modules } from './mutants.js';

const now = new Date('2026-03-02T09:00:00Z');

/** Who gives a view, who speaks for a company, who says what somebody knows and who lends it. */
export function misspoken(loaded: Modules): string[] {
  const { wrong, check, rules, list, all } = asking(loaded);

  const { mayContribute } = rules('libs/handling/consultation.rules.ts');
  check(
    'who gives a view of plan',
    list((actor) => mayContribute?.(actor, 'plan')),
    all('handler with the ball', 'leader with the ball', 'neighbour handler'),
  );

  const { mayAmend } = rules('libs/needs/amend/amend.rules.ts');
  const amends = (over: object) => list((actor) => mayAmend?.(actor, { ...base, ...over }));
  const handlers: Who[] = ['coordinator', 'handler with the ball', 'handler who had it', 'leader with the ball'];
  check('who puts right what they wrote', amends({}), all(...handlers, 'own representative'));
  check(
    'where roads was asked',
    amends({ asked: ['roads'] }),
    all(...handlers, 'handler elsewhere in the house', 'leader elsewhere in the house', 'own representative'),
  );
  check(
    'where a company is invited',
    amends({ speakers: ['company'] }),
    all(...handlers, 'own representative', 'company contact'),
  );
  check('of a restricted one', amends({ visibility: 'restricted' }), all('coordinator'));

  const { mayAttach, mayBring } = rules('libs/handling/guides/need-guides.ts');
  check(
    'who lays a guide to a need',
    list((actor) => mayAttach?.(actor, { need: base })),
    all(...handlers, 'own representative'),
  );
  check(
    'who says what business brings',
    list((actor) => mayBring?.(actor, { need: base })),
    all('own representative'),
  );

  const { mayMention, mayBeMentioned, isMentionable, named } = rules('libs/needs/mentions/mention.rules.ts');
  const readers = all(...handlers, 'director');
  check(
    'who mentions others',
    list((actor) => mayMention?.(actor, base)),
    readers,
  );
  check(
    'who is mentioned',
    list((actor) => mayBeMentioned?.(actor, base)),
    readers,
  );
  const asked = { ...base, sectors: ['plan'], asked: ['roads'] };
  check('sectors', ['plan', 'roads', 'harbour'].map((id) => isMentionable?.(id, asked)).join(), 'true,true,false');
  const chosen = [{ name: 'Kari' }, { name: 'Ola' }];
  check('those in the text', JSON.stringify(named?.('Spør @Kari, ikke Ola.', chosen)), '[{"name":"Kari"}]');

  const { mayEnter, mayLend } = rules('libs/organisations/competence/competence.rules.ts');
  const held = { membershipId: 'held', municipalityId: 'here', sectorId: 'plan' };
  check(
    'who says what others know',
    list((actor) => mayEnter?.(actor, held)),
    all('leader with the ball', 'administrator'),
  );
  check('who says what they know themselves', mayEnter?.(people.mayor, { ...held, membershipId: 'm' }), true);
  check(
    'of a membership elsewhere',
    mayEnter?.(people.mayor, { ...held, membershipId: 'm', municipalityId: 'there' }),
    false,
  );
  check(
    'of one without a house',
    mayEnter?.({ ...people.mayor, municipalityId: null }, { ...held, membershipId: 'm', municipalityId: null }),
    false,
  );
  check(
    'a leader of no sector',
    mayEnter?.({ ...people['leader with the ball'], sectorId: null }, { ...held, sectorId: null }),
    false,
  );
  check(
    'who lends',
    list((actor) => mayLend?.(actor)),
    all('director', 'administrator'),
  );

  const { hasCalendar } = rules('libs/exchange/calendar/feed.rules.ts');
  check(
    'who has a calendar',
    list((actor) => hasCalendar?.(actor)),
    everyone.filter((name) => !['company_contact', 'administrator'].includes(people[name].role)).join(', '),
  );

  const { mayKeepGuides } = rules('libs/handling/guides/guide.rules.ts');
  check(
    'who writes guides',
    list((actor) => mayKeepGuides?.(actor)),
    everyone.filter((name) => ['coordinator', 'administrator'].includes(people[name].role)).join(', '),
  );
  const { answers, mayKeep } = rules('libs/handling/templates/template.rules.ts');
  check(
    'who has templates',
    list((actor) => answers?.(actor)),
    everyone.filter((name) => ['case_handler', 'sector_leader', 'coordinator'].includes(people[name].role)).join(', '),
  );
  check('somebody of no house', answers?.({ ...people.coordinator, municipalityId: null }), false);
  check(
    'who keeps those of plan',
    list((actor) => mayKeep?.(actor, 'plan')),
    all('coordinator', 'handler with the ball', 'leader with the ball', 'neighbour coordinator', 'neighbour handler'),
  );
  check(
    'who keeps those of the municipality',
    list((actor) => mayKeep?.(actor, null)),
    all('coordinator', 'neighbour coordinator'),
  );
  check('a handler of no sector', mayKeep?.({ ...people['handler with the ball'], sectorId: null }, null), false);
  check('a director with a sector', mayKeep?.({ ...people.director, sectorId: 'plan' }, 'plan'), false);

  const { mayTellResult } = rules('libs/needs/need.rules.ts');
  const tells = (over: object) => list((actor) => mayTellResult?.(actor, { ...base, kind: 'opportunity', ...over }));
  for (const state of ['answered', 'closed', 'declined', 'referred'])
    check(`who tells what came of one that is ${state}`, tells({ state }), all('coordinator', 'own representative'));
  check('the same while it is open', tells({ state: 'open' }), '');
  check('the same of another need', tells({ state: 'closed', kind: 'need' }), '');
  const { mayPrepare, readsTeam, firstCalls } = rules('libs/handling/opportunities/team.rules.ts');
  check(
    'who puts the team together',
    list((actor) => mayPrepare?.(actor)),
    all('coordinator', 'neighbour coordinator', 'director'),
  );
  check(
    'who knows the team',
    list((actor) => readsTeam?.(actor)),
    everyone
      .filter((name) => ['case_handler', 'sector_leader', 'coordinator', 'director'].includes(people[name].role))
      .join(', '),
  );
  const called = (restricted: boolean, named: string[]) => {
    const sits = { name: 'N', unit: 'U', sectorId: 'plan' };
    const staff = new Map([
      ['left', { ...sits, key: 'left', membershipId: 'left', role: 'case_handler' as const, sectorId: 'roads' }],
      ['handler', { ...sits, key: 'handler', membershipId: 'handler', role: 'case_handler' as const }],
      ['coordinator', { ...sits, key: 'coordinator', membershipId: 'coordinator', role: 'coordinator' as const }],
      ['mayor', { ...sits, key: 'mayor', membershipId: 'mayor', role: 'mayor' as const, sectorId: null }],
      ['lent', { ...sits, key: 'lent', membershipId: 'lent', role: 'case_handler' as const, sectorId: null }],
    ]);
    const seats = [
      { of: 'sector' as const, sectorId: 'plan', subjects: [], people: ['left', 'handler', 'coordinator'] },
      { of: 'neighbours' as const, subjects: [], people: ['mayor', 'lent'] },
    ];
    const calls = firstCalls?.({ seats, phone: null }, { restricted, named, subjects: [] }, [], staff) ?? [];
    return (calls as { candidate: { key: string } }[]).map(({ candidate }) => candidate.key).join();
  };
  check('who is asked to be on an opportunity', called(false, []), 'handler,lent');
  check('the same where it is restricted', called(true, []), 'coordinator');
  check('the same where the handler is named', called(true, ['handler']), 'handler');

  const { mayShare, mayPublish } = rules('libs/figures/sharing/sharing.rules.ts');
  check(
    'who shares figures',
    list((actor) => mayShare?.(actor)),
    all('director', 'administrator'),
  );
  check(
    'who opens them to anybody',
    list((actor) => mayPublish?.(actor)),
    all('administrator'),
  );

  const { mayChooseColours } = rules('libs/organisations/colours/colours.rules.ts');
  check(
    'who chooses the colour',
    list((actor) => mayChooseColours?.(actor)),
    all('administrator'),
  );

  const backing = rules('libs/needs/backing/backing.rules.ts');
  const speaks = (actor: Actor): unknown => backing['speaksForCompany']?.(actor, 'company');
  check('who speaks for a company', list(speaks), all('own representative', 'other representative', 'company contact'));
  check('a contact of another', speaks({ ...mine, companyId: 'another' }), false);
  check('a mandate for another', speaks({ ...managing, companies: ['another'] }), false);
  check('a mandate for it', speaks({ ...managing, companies: ['another', 'company'] }), true);
  check('staff with a company', speaks({ ...people.mayor, companyId: 'company' }), false);
  const behind = (id: string, over: object = {}) => ({
    company: { id, name: id },
    named: false,
    speaks: false,
    facts: null,
    jobs: null,
    kronerPerYear: null,
    ...over,
  });
  const outcome = (done: unknown): string => {
    const { rejected, backings } = done as {
      rejected?: string;
      backings?: { company: { id: string }; named: boolean; speaks: boolean }[];
    };
    return (
      rejected ??
      (backings ?? [])
        .map(({ company, named, speaks: is }) => `${company.id}${named ? '!' : ''}${is ? '?' : ''}`)
        .join(' ')
    );
  };
  const back = (before: object[], actor: Actor, behalf: string[] | null = null) =>
    outcome(
      backing['backingDeed']?.(
        before,
        { behalf },
        { deed: 'back', company: { id: 'company', name: 'company' }, facts: null, jobs: null, kronerPerYear: null },
        actor,
        now,
      ),
    );
  const unback = (before: object[], actor: Actor, behalf: string[] | null = null) =>
    outcome(
      backing['backingDeed']?.(before, { behalf }, { deed: 'withdraw_backing', companyId: 'company' }, actor, now),
    );
  check('a company backs by itself', back([], mine), 'company');
  check('its association names it', back([], managing), 'company!');
  check('who is named stays named', back([behind('company', { named: true })], mine), 'company!');
  check('who is not stays so', back([behind('company')], managing), 'company');
  check('who speaks goes on speaking', back([behind('company', { speaks: true })], mine), 'company?');
  check('for another', back([], { ...mine, companyId: 'another' }), 'not_allowed');
  const many = Array.from({ length: 200 }, (_, i) => behind(`c${i}`));
  check('too many', back(many, mine), 'wrong_state');
  check('as many as may be', outcome({ rejected: back(many.slice(1), mine).split(' ').length.toString() }), '200');
  check('one of too many again', back([...many, behind('company')], mine).split(' ').length, 201);
  check('who is not there goes', unback([], mine), 'not_found');
  check('who is there goes', unback([behind('company', { named: true }), behind('b')], mine), 'b');
  check(
    'the last that is named',
    unback([behind('company', { named: true }), behind('b')], mine, ['company']),
    'wrong_state',
  );
  check(
    'one of two that are named',
    unback([behind('company', { named: true }), behind('b', { named: true })], mine, ['company', 'b']),
    'b!',
  );
  check('one that is not named', unback([behind('company'), behind('b', { named: true })], mine, ['b']), 'b!');
  check('one that was never named, of another', unback([behind('company')], mine, ['z']), '');
  const speak = (before: object[], deed: string, actor: Actor = managing) =>
    outcome(backing['speakingDeed']?.(before, { deed, companyId: 'company' }, actor));
  check('an invitation', speak([behind('company'), behind('b')], 'invite_to_speak'), 'company? b');
  check('one more', speak([behind('company', { speaks: true })], 'invite_to_speak'), 'wrong_state');
  check('its end', speak([behind('company', { speaks: true })], 'end_speaking'), 'company');
  check('an end of nothing', speak([behind('company')], 'end_speaking'), 'wrong_state');
  check('of who is not there', speak([], 'invite_to_speak'), 'not_found');
  check('by somebody else', speak([behind('company')], 'invite_to_speak', people.mayor), 'not_allowed');
  check('who speaks', backing['speakersOf']?.([behind('a', { speaks: true }), behind('b')]), 'a');

  const { mergeDeed } = rules('libs/needs/merge/merge.rules.ts');
  const unmerged = { need: { ...base, mergedInto: null }, status: null, lastSector: base.holder };
  const situation = { ...unmerged, clocks: [], commitments: [] };
  const into = { id: 'older', number: 'B-7', state: 'open', older: true, seen: true };
  const undone = mergeDeed?.(situation, { deed: 'unmerge', reason: 'Nei.' }, { now }) as { state?: string };
  check('told apart', undone.state, 'open');
  const merge = (over: object) =>
    mergeDeed?.(situation, { deed: 'merge', into: { ...into, ...over }, reason: 'Ja.' }, { now }) as {
      rejected?: string;
      state?: string;
    };
  for (const [what, over, wanted] of [
    ['into an older one', {}, 'merged'],
    ['into one that was answered', { state: 'answered' }, 'merged'],
    ['into a newer one', { older: false }, 'wrong_state'],
    ['into one that is closed', { state: 'closed' }, 'wrong_state'],
    ['into one that its association may not read', { seen: false }, 'wrong_state'],
  ] as const)
    check(`merged ${what}`, merge(over).rejected ?? merge(over).state, wanted);
  const promised = played(raised(moment('2026-03-02 09:00')), ['2026-03-03 10:00', 'coordinator', commands.commit]);
  const merged = mergeDeed?.(promised, { deed: 'merge', into, reason: 'Ja.' }, moment('2026-03-03 11:00')) as
    typeof promised | undefined;
  const running = merged?.clocks.filter(({ verdict }) => verdict === null).map(({ kind }) => kind);
  check('what runs on when it is merged', running, 'commitment');
  return wrong;
}
