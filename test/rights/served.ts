import { type Mutant, mutantsOf } from './mutants.js';

/**
 * Rules in the midst of the server, which only a server that runs can be asked about: of each file the functions that decide, what of
 * them does, and the tests that must miss it. `npm run faults -- policies` runs them with each rule dropped in turn.
 */
type Served = { file: string; functions: string[]; about: RegExp; tests: string[]; named: string };
const served: Served[] = [
  {
    file: 'libs/live/live.gateway.ts',
    functions: ['LiveGateway'],
    about: /mayFollow|!user/,
    tests: ['test/journeys/rights-streams.test.ts', 'test/journeys/presence.test.ts'],
    named: 'who may follow|hears nothing|no session|never shown',
  },
  {
    file: 'libs/live/following.ts',
    functions: ['Following'],
    about: /mayFollow|isUnchanged/,
    tests: ['test/journeys/rights-streams.test.ts'],
    named: 'who may follow|follows nothing more',
  },
  {
    file: 'libs/live/dismiss.ts',
    functions: ['dismissStale', 'sessionsOf', 'versionsOf'],
    about: /→ \(|and expire|and now\(\)/,
    tests: ['test/journeys/rights-streams.test.ts'],
    named: 'told and cut off',
  },
  {
    file: 'libs/notifications/inbound/receive.ts',
    functions: ['outcomeOf', 'isFrom'],
    about: /bound|isFrom|actor|from/,
    tests: ['test/journeys/mail-replies.test.ts'],
    named: 'forged, foreign|mandate has ended|sixty days',
  },
];

/** What nobody can miss, each with its reason. */
export const idleServed: Record<string, string> = {
  'live.gateway.ts LiveGateway: !user || !sessionID → (!user)': 'who is signed in has a session',
  'live.gateway.ts LiveGateway: !actor || !(await asActor(this.db, actor, (tx) => mayFollow(tx, actor, `need/${needId}/internal`))) → (!(await asActor(this.db, actor, (tx) => mayFollow(tx, actor, `need/${needId}/internal`))))':
    'nobody cannot be asked for, and nothing happens',
};

export type ServedMutant = Mutant & Pick<Served, 'tests' | 'named'>;
export const servedMutants = (): ServedMutant[] =>
  served.flatMap(({ file, functions, about, tests, named }) =>
    mutantsOf(file, [], functions)
      .filter(({ what }) => about.test(what.slice(what.indexOf(':'))) && !(what in idleServed))
      .map((mutant) => ({ ...mutant, tests, named })),
  );
