import type { AskGuides, GuideId, Guides, GuideVersion, GuideView, OwnGuide, ChangeGuide } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { audit, notFound, Refusal, rows, sql, type Tx } from '@vertskap/platform';
import { isCheckDue, mayKeepGuides } from './guide.rules.js';
import { municipalitiesOf } from './municipalities.js';
import { nationalGuide, nationalGuides } from './national.js';

const VERSIONS = 50;

type Kept = { guide: GuideId; version: number; body: OwnGuide; nationalVersion: number; at: string; by: string };

/** The procedures of a municipality. Throws `not_found` for one that the actor does not belong to, or whose spaces are not theirs. */
export async function guidesOf(tx: Tx, now: Date, actor: Actor, { municipality }: AskGuides): Promise<Guides> {
  const municipalities = await municipalitiesOf(tx, actor);
  const [first] = municipalities;
  const asked = municipality === undefined ? first : municipalities.find(({ id }) => id === municipality);
  if (!asked) throw notFound();
  return {
    municipality: asked,
    municipalities,
    guides: await viewedGuides(tx, now, asked.id),
    mayChange: actor.municipalityId === asked.id && mayKeepGuides(actor),
  };
}

/** Each national text with what the municipality adds, for whoever was found to read it. */
export async function viewedGuides(tx: Tx, now: Date, municipalityId: string): Promise<GuideView[]> {
  const kept = await newest(tx, municipalityId);
  return nationalGuides.map((national) => {
    const own = kept.find(({ guide }) => guide === national.id);
    return {
      ...national,
      own: own && isWritten(own.body) ? own.body : null,
      ownVersion: own?.version ?? 0,
      checked: own ? { at: own.at, by: own.by } : null,
      checkDue: own !== undefined && isCheckDue(new Date(own.at), now),
      nationalChanged: own !== undefined && own.nationalVersion < national.version,
    };
  });
}

/** All that the own municipality has written of a procedure. Throws `not_found` outside the house. */
export async function guideVersions(tx: Tx, actor: Actor, guide: GuideId): Promise<GuideVersion[]> {
  if (actor.municipalityId === null) throw notFound();
  return rows(
    tx,
    sql`select version, body as own, national_version as "nationalVersion", iso(at) as at, by_name as by,
          ${written} is distinct from lag(${written}) over (order by version) as changed
        from guide_text where municipality_id = ${actor.municipalityId} and guide = ${guide} order by version desc limit ${VERSIONS}`,
  );
}

/** A text that holds something; null where only the national one stands, in whatever language that was found. */
const written = sql`case when body - 'language' <> '{"text":null,"items":[],"fee":null,"link":null}' then body end`;

/** Writes the next version, or the same again: then it was checked. Throws `not_found`, `not_allowed`, `stale_version`. */
export async function changeGuide(
  tx: Tx,
  now: Date,
  actor: Actor,
  guide: GuideId,
  { own, expectedVersion }: ChangeGuide,
): Promise<void> {
  const { municipalityId } = actor;
  if (municipalityId === null) throw notFound();
  if (!mayKeepGuides(actor)) throw new Refusal('not_allowed', 'Coordinator and administrator write guides.');
  const old = (await newest(tx, municipalityId, guide))[0];
  if ((old?.version ?? 0) !== expectedVersion) throw stale();
  const made = await rows(
    tx,
    sql`insert into guide_text (municipality_id, guide, version, body, national_version, at, membership_id, by_name)
        values (${municipalityId}, ${guide}, ${expectedVersion + 1}, ${JSON.stringify(own)}::jsonb, ${nationalGuide(guide).version}, ${now},
          ${actor.membershipId}, ${actor.name})
        on conflict do nothing returning version`,
  );
  if (made.length === 0) throw stale(); // in the same instant
  await audit(tx, { action: 'guide.written', object: guide, old: old?.body ?? null, new: own });
}

const stale = () => new Refusal('stale_version', 'Somebody else has changed this; look at it again.');

const newest = (tx: Tx, municipalityId: string, guide: GuideId | null = null): Promise<Kept[]> =>
  rows(
    tx,
    sql`select distinct on (guide) guide, version, body, national_version as "nationalVersion", iso(at) as at, by_name as by from guide_text
        where municipality_id = ${municipalityId} and (${guide}::text is null or guide = ${guide}) order by guide, version desc`,
  );

const isWritten = ({ text, items, fee, link }: OwnGuide): boolean =>
  text !== null || items.length > 0 || fee !== null || link !== null;
