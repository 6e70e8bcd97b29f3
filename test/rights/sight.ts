import type { Stream } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { type Sql, rows, sql, type Tx } from '@vertskap/platform';
import type { WallWorld } from './wall-world.js';
import { askers } from './walls.js';

type Sight = { actor: Actor; needId: string };

/**
 * Which needs of the world of walls exist for each asker, whose notes they find, and which streams they may follow, as the application
 * itself says, with no wall behind it. Streams: of needs by the need's letter, then `M`unicipality, its `C`oordinators, `A`ssociation, `N`eighbour's
 * association, `S`pace, its meeting `T` and initiatives (`I` without a call, `J` with one, `K` that a company takes part in, `E` of the other place), `L`eader's own, `F` of the other place; `X` there is none.
 */
const written = `
               needs    notes    shared   internal streams
leader         smrqop   -        smrqop   -        ASTIJKL
deputy         smqop    -        smqop    -        ASTIJK
neighbour      sopn     -        sopn     -        NSTIJK
contact        smo      -        smo      -        JK
coordinator    smrqopn  smrqopn  smrqopn  smrqopn  MCTIJK
planner        smrqopn  smrqopn  smrqopn  smrqopn  MTIJK
roadman        sm       sm       sm       sm       MTIJK
director       smqopn   smqopn   smqopn   smqopn   MTIJK
mayor          smqopn   -        smqopn   -        MTIJK
administrator  -        -        -        -        -
leader'        f        -        f        -        E
coordinator'   f        f        f        f        EF`;

type Policy = {
  visibleTo: (actor: Actor) => Sql;
  notesVisibleTo: (actor: Actor) => Sql;
  whoSees: (tx: Tx, sights: Sight[]) => Promise<Sight[]>;
  mayFollow: (tx: Tx, actor: Actor, stream: Stream) => Promise<boolean>;
};

const [head = '', ...lines] = written.trim().split('\n');
const words = (line: string): string[] => line.trim().split(/\s+/);
const expected = new Map(
  lines.map((line) => {
    const [who = '', ...cells] = words(line);
    return [who, new Map(words(head).map((what, i) => [what, cells[i] ?? '?']))] as const;
  }),
);

/** Where a policy shows something else than is written: `mayor needs: smqpn → smr`. */
export async function missees(tx: Tx, world: WallWorld, policy: Policy): Promise<string[]> {
  const wrong: string[] = [];
  const all = { ...world.needs, ...world.others };
  for (const [who, actor] of crooked(world))
    for (const [what, is] of Object.entries(await sightOf(tx, world, policy, actor))) {
      const was = expected.get(who)?.get(what) ?? 'not written';
      if (is !== was) wrong.push(`${who} ${what}: ${was} → ${is}`);
    }
  for (const [who, actor] of crooked(world)) {
    const seen = await policy.whoSees(
      tx,
      Object.values(all).map((needId) => ({ actor, needId })),
    );
    const is = keysWhere(all, (id) => seen.some(({ needId }) => needId === id));
    const was = expected.get(who)?.get('needs');
    if (is !== was) wrong.push(`${who} sees of many: ${was} → ${is}`);
  }
  const [planner, there] = [world.actors.get('planner'), world.actors.get("coordinator'")];
  const moved = planner && there && { ...planner, municipalityId: there.municipalityId };
  if (moved && (await sightOf(tx, world, policy, moved)).needs !== '-')
    wrong.push('a sector of another municipality shows its needs');
  if ((await policy.whoSees(tx, [])).length > 0) wrong.push('nobody sees something');
  return wrong;
}

/** Everyone; a leader of a sector, who sees what its handlers see; and people who have more than their role goes with. */
function crooked({ actors }: WallWorld): [string, Actor][] {
  const of = (who: string): Actor => {
    const actor = actors.get(who);
    if (!actor) throw new Error(`nobody is called ${who}`);
    return actor;
  };
  const { associationId } = of('leader');
  return [
    ...askers.filter((who) => who !== 'nobody').map((who): [string, Actor] => [who, of(who)]),
    ['planner', { ...of('planner'), role: 'sector_leader' }],
    ['contact', { ...of('contact'), associationId }],
  ];
}

export async function sightOf(tx: Tx, world: WallWorld, policy: Policy, actor: Actor): Promise<Record<string, string>> {
  const letters = { ...world.needs, ...world.others };
  const seen = async (condition: Sql): Promise<string> => {
    const ids = new Set(
      (await rows<{ id: string }>(tx, sql`select n.id from need n where ${condition}`)).map((n) => n.id),
    );
    return keysWhere(letters, (id) => ids.has(id));
  };
  const follows = async (streams: Record<string, Stream>): Promise<string> => {
    const may: string[] = [];
    for (const [letter, stream] of Object.entries(streams))
      if (await policy.mayFollow(tx, actor, stream)) may.push(letter);
    return may.join('') || '-';
  };
  const ofNeeds = (audience: string) =>
    Object.fromEntries(Object.entries(letters).map(([letter, id]) => [letter, `need/${id}/${audience}` as Stream]));
  return {
    needs: await seen(policy.visibleTo(actor)),
    notes: await seen(policy.notesVisibleTo(actor)),
    shared: await follows(ofNeeds('shared')),
    internal: await follows(ofNeeds('internal')),
    streams: await follows(streamsOf(world)),
  };
}

function streamsOf({ place, actors, meetingId, initiatives }: WallWorld): Record<string, Stream> {
  const [neighbour, elsewhere] = [actors.get('neighbour'), actors.get("coordinator'")];
  return {
    M: `municipality/${place.municipality}`,
    C: `coordinators/${place.municipality}`,
    A: `association/${place.association}`,
    N: `association/${neighbour?.associationId}`,
    S: `space/${place.space}`,
    T: `meeting/${meetingId}`,
    I: `initiative/${initiatives.I}`,
    J: `initiative/${initiatives.J}`,
    K: `initiative/${initiatives.K}`,
    E: `initiative/${initiatives.E}`,
    X: `meeting/${place.space}`,
    L: `membership/${place.leader.membershipId}`,
    F: `municipality/${elsewhere?.municipalityId}`,
  };
}

const keysWhere = (letters: Record<string, string>, is: (id: string) => boolean): string =>
  Object.keys(letters)
    .filter((letter) => is(letters[letter] ?? ''))
    .join('') || '-';

/** The line of an asker as it would be written above. */
export const lineOf = (who: string, sight: Record<string, string>): string =>
  [who.padEnd(14), ...Object.values(sight).map((cell) => cell.padEnd(8))].join(' ').trimEnd();
