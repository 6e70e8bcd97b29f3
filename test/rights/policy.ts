import * as platform from '@vertskap/platform';
import type { Capacity } from '@vertskap/contract';
import * as clockRules from '../../libs/clocks/clock.rules.js';
import type * as assignmentRules from '../../libs/handling/assignment/assignment.rules.js';
import * as needs from '../../libs/needs/needs.js';
import type * as needRules from '../../libs/needs/need.rules.js';
import type * as readersRules from '../../libs/needs/readers/readers.rules.js';
import type * as streams from '../../libs/needs/streams.js';
import type * as visible from '../../libs/needs/visible.js';
import type * as administrationRules from '../../libs/organisations/administration/administration.rules.js';
import { people, type Who } from '../harness/a-situation.js';
import { base } from './abilities.js';

/** The files that say who may what; what else stands in them; and what of the house they lean on. */
export const policyFiles = [
  'libs/needs/visible.ts',
  'libs/needs/need.rules.ts',
  'libs/needs/readers/readers.rules.ts',
  'libs/needs/politics/political.rules.ts',
  'libs/needs/streams.ts',
  'libs/handling/assignment/assignment.rules.ts',
  'libs/organisations/administration/administration.rules.ts',
];
export const elsewise = ['nextDue', 'inTurn', 'authorOf', 'moved', 'and', 'byName', 'compare'];
export const known = {
  '@vertskap/platform': platform,
  'libs/clocks/clock.rules.ts': clockRules,
  'libs/needs/needs.ts': needs,
};
export type Loaded = {
  'libs/needs/visible.ts': typeof visible;
  'libs/needs/need.rules.ts': typeof needRules;
  'libs/needs/readers/readers.rules.ts': typeof readersRules;
  'libs/needs/streams.ts': typeof streams;
  'libs/handling/assignment/assignment.rules.ts': typeof assignmentRules;
  'libs/organisations/administration/administration.rules.ts': typeof administrationRules;
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
