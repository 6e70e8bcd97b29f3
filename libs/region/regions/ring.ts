import type { RegionDeed, Stream } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { append, type Entry, rows, sql, type Tx } from '@vertskap/platform';

/** What a deed was about, for the trail: the region, and the municipality, space or association by name. */
export type About = { region: string; name?: string };

/**
 * That there is something to fetch anew, to all who see the region, and to whoever did it; what it is does not travel.
 * Takes the streams' counters, so call it last.
 */
export async function ring(
  tx: Tx,
  now: Date,
  actor: Actor,
  deed: RegionDeed,
  regionId: string,
  about: About,
  clientKey: string = crypto.randomUUID(),
): Promise<void> {
  const event = { kind: 'regions.changed' as const, deed };
  const own: Stream = actor.associationId
    ? `association/${actor.associationId}`
    : `municipality/${actor.municipalityId}`;
  const heard = await heardIn(tx, [regionId]);
  const entryOf = (stream: Stream) => ({ stream, event }) as Entry;
  const others = heard.flatMap((stream) => (stream === own ? [] : [entryOf(stream)]));
  const first = { ...entryOf(own), audited: { new: about } } as Entry;
  await append(tx, now, { membershipId: actor.membershipId, personId: actor.personId, clientKey }, [first, ...others]);
}

/** The streams of all who see these regions. */
export async function heardIn(tx: Tx, regionIds: string[]): Promise<Stream[]> {
  const heard = await rows<{ stream: Stream }>(
    tx,
    sql`select 'municipality/' || municipality_id as stream from region_member where region_id = any(${regionIds}::uuid[])
        union select 'association/' || x.association_id from space p join space_association x on x.space_id = p.id where p.region_id = any(${regionIds}::uuid[])
        union select 'association/' || x.association_id from space p join space_invitation x on x.space_id = p.id where p.region_id = any(${regionIds}::uuid[])
        order by 1`,
  );
  return heard.map(({ stream }) => stream);
}
