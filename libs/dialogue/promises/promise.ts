import type { CommitInSpace, CommitmentView } from '@vertskap/contract';
import {
  type Clock,
  type Moment,
  planLadder,
  saveClocks,
  type StoredClock,
  storedClock,
  toClock,
  workingTimeOf,
} from '@vertskap/clocks';
import {
  agreed,
  agreedAt,
  authorOf,
  type CommitmentCommand,
  commitmentDeed,
  initiativesVisibleTo,
  maySpeakForSide,
  meetsIn,
  promiseAbilities,
  reused,
  saveCommitments,
  stateAt,
} from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { beyond, eventOfKey, type LoggedEvent, notFound, Refusal, row, sql, type Tx, unfit } from '@vertskap/platform';
import { madeBefore } from '../once.js';
import { type Place, placeOf } from './places.js';
import { tellOfPromise } from './tell.js';

/**
 * One side promises the other something on no need; sent again it is the same once. Throws `not_allowed` for whoever does not speak for a side,
 * `invalid_input` for a place, a date or an action that is none to promise in, by or from, `key_reused`.
 */
export async function commitInSpace(tx: Tx, now: Date, actor: Actor, told: CommitInSpace): Promise<{ id: string }> {
  if (!maySpeakForSide(actor)) throw notTheirs();
  const place = await placeOf(tx, actor, told.spaceId, told.toId);
  if (!place) throw unfit('toId', 'There is nobody to promise this to there.');
  // whoever promises in a space takes turns, so that a request that comes twice is one
  await row(tx, sql`select 1 from space where id = ${place.spaceId} for no key update`);
  const before = await madeBefore(
    tx,
    actor,
    told.clientKey,
    sql`select p.id, p.association_id = ${place.associationId} and c.municipality_id = ${place.municipalityId} and c.space_id = ${place.spaceId} as there
        from commitment p join clock c on c.id = p.id where p.membership_id = ${actor.membershipId} and p.client_key = ${told.clientKey}`,
  );
  if (before) return before;
  await refuseForeignInitiative(tx, actor, told);
  const source = await agreedAt(tx, actor, told, { spaceId: told.spaceId });
  const [made] = await act(
    tx,
    now,
    actor,
    place,
    told.clientKey,
    { clocks: [], commitments: [], owner: null, initiativeId: told.initiativeId ?? null },
    {
      deed: 'commit',
      ...told,
      agreedAt: source,
    },
  );
  if (!made) throw new Error('nothing was promised');
  return { id: made.id };
}

/** It is one of the space that goes on, and that the actor reads. */
async function refuseForeignInitiative(tx: Tx, actor: Actor, { spaceId, initiativeId }: CommitInSpace): Promise<void> {
  if (initiativeId === undefined) return;
  const there = await row(
    tx,
    sql`select 1 from initiative i where i.id = ${initiativeId} and i.space_id = ${spaceId} and i.ended_at is null and ${initiativesVisibleTo(actor)}`,
  );
  if (!there) throw unfit('initiativeId', 'There is no such initiative there.');
}

type Later = Exclude<CommitmentCommand, { deed: 'commit' }>;

/**
 * What was promised on no need is done, moved before it is due, or released; once however often it is sent. Throws `not_found`, `not_allowed`
 * for whoever it is not for to say, `wrong_state` for one that is over, `invalid_input` for a date, `key_reused`.
 */
export async function dealWithPromise(
  tx: Tx,
  now: Date,
  actor: Actor,
  clientKey: string,
  command: Later,
): Promise<void> {
  const found = await lock(tx, now, actor, command.commitmentId);
  const before = await eventOfKey(tx, actor.personId, clientKey);
  if (before) {
    if (!isOf(command, before.event)) throw reused();
    return;
  }
  if (found.abilities.length === 0 && found.endedAt === null) throw notTheirs();
  await act(
    tx,
    now,
    actor,
    found,
    clientKey,
    { ...found, initiativeId: null, clocks: [found.clock], commitments: [found.commitment] },
    command,
  );
}

const isOf = ({ deed, commitmentId }: Later, event: LoggedEvent['event']): boolean =>
  event.kind === 'commitments.changed' &&
  event.deed === deed &&
  (event.promised?.some(({ clock }) => clock.id === commitmentId) ?? event.commitmentId === commitmentId);

type Before = { clocks: Clock[]; commitments: CommitmentView[]; owner: string | null; initiativeId: string | null };

/** Does as the rules say, writes what follows, and tells the other side. Returns the promises that are new or changed, or the one that was done. */
async function act(
  tx: Tx,
  now: Date,
  actor: Actor,
  { spaceId, municipalityId, associationId }: Place,
  clientKey: string,
  before: Before,
  command: CommitmentCommand,
): Promise<CommitmentView[]> {
  const at = await momentOf(tx, now, actor, municipalityId);
  const done = commitmentDeed(before, command, authorOf(actor), at);
  if ('rejected' in done) throw new Refusal(done.rejected, done.sentence);
  const clocks = done.clocks.filter((clock) => !before.clocks.includes(clock));
  const ladder = clocks.flatMap((clock) => planLadder(clock, at.time));
  // what guards the steps of a clock asks for a need
  await beyond(tx, 'deeds', () => saveClocks(tx, [{ needId: null, spaceId, municipalityId, clocks, ladder }]));
  const owner = before.owner ?? (await intakeOf(tx, municipalityId));
  await saveCommitments(
    tx,
    actor,
    { needId: null, associationId, clientKey, owner, initiativeId: before.initiativeId },
    done.commitments,
  );
  const last = done.commitments.at(-1) ?? before.commitments.at(-1);
  const dueOn = clocks.flatMap(({ budget }) => (budget.unit === 'date' ? [budget.date] : [])).at(-1);
  if (!last || !dueOn) throw new Error('a promise has words and a date');
  await tellOfPromise(
    tx,
    now,
    actor,
    { municipalityId, associationId, clientKey },
    { deed: command.deed, promise: last, dueOn, changed: clocks.map(({ id }) => id) },
  );
  return done.commitments;
}

async function momentOf(tx: Tx, now: Date, { sectorId }: Actor, municipalityId: string): Promise<Moment> {
  const time = await workingTimeOf(tx, municipalityId, now);
  return { now, time, newId: () => crypto.randomUUID(), creditedTo: sectorId };
}

/** Who is reminded of what the municipality promised, where whoever promised belongs to no sector. */
const intakeOf = async (tx: Tx, municipalityId: string): Promise<string | null> =>
  (await row<{ id: string }>(tx, sql`select id from sector where municipality_id = ${municipalityId} and intake`))
    ?.id ?? null;

type Locked = Place & {
  clock: Clock;
  commitment: CommitmentView;
  owner: string | null;
  endedAt: string | null;
  abilities: ReturnType<typeof promiseAbilities>;
};

async function lock(tx: Tx, now: Date, actor: Actor, id: string): Promise<Locked> {
  const found = await row<
    Omit<Locked, 'clock' | 'abilities'> & { clock: StoredClock; state: Parameters<typeof promiseAbilities>[1]['state'] }
  >(
    tx,
    sql`select c.space_id as "spaceId", c.municipality_id as "municipalityId", p.association_id as "associationId", p.sector_id as owner, ${storedClock} as clock,
          iso(c.stopped_at) as "endedAt", ${stateAt(now)} as state,
          jsonb_build_object('id', p.id, 'what', p.what, 'language', p.language, 'condition', p.condition, 'certainty', p.certainty, 'at', iso(p.at),
            'movedFrom', p.moved_from, 'end', null, 'agreedAt', ${agreed}, 'by', jsonb_build_object('name', p.by_name, 'side', p.side, 'unit', p.by_unit)) as commitment
        from clock c join commitment p on p.id = c.id cross join lateral (select c.space_id) m
        where c.id = ${id} and c.space_id is not null and ${meetsIn(actor)} for no key update of c`,
  );
  if (!found) throw notFound();
  const { side } = found.commitment.by;
  const municipality = { id: found.municipalityId };
  const abilities = promiseAbilities(actor, { ...found, side, municipality, association: { id: found.associationId } });
  return { ...found, clock: toClock(found.clock), abilities };
}

const notTheirs = () => new Refusal('not_allowed', 'This is for those to say who speak for one of the sides.');
