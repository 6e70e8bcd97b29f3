import { rows, sql, type Tx } from '@vertskap/platform';
import { idOf, membershipIdOf } from './ids.js';

const DAY_MS = 86_400_000;
export const regionId = idOf('region', 'ytre-kyst');
const spaceId = idOf('space', 'ytre-kyst');

/** The neighbours of Kystby: one works together with it, and one has not answered yet; and a space of theirs with two associations. */
export async function joinNeighbours(tx: Tx, now: Date): Promise<void> {
  const at = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const [kystby, fjordvik, nesoy] = ['kystby', 'fjordvik', 'nesoy'].map((key) => idOf('municipality', key));
  await rows(
    tx,
    sql`insert into region (id, name, founded_at, founded_by) values (${regionId}, 'Ytre kyst', ${at(90)}, ${membershipIdOf('trond')})`,
  );
  await rows(
    tx,
    sql`insert into region_member (region_id, municipality_id, invited_at, invited_by, joined_at)
        values (${regionId}, ${kystby}, ${at(90)}, ${kystby}, ${at(90)}), (${regionId}, ${fjordvik}, ${at(89)}, ${kystby}, ${at(85)}),
          (${regionId}, ${nesoy}, ${at(3)}, ${fjordvik}, null)`,
  );
  await rows(
    tx,
    sql`insert into space (id, name, region_id) values (${spaceId}, 'Ytre kyst reiselivsforum', ${regionId})`,
  );
  await rows(
    tx,
    sql`insert into space_municipality (space_id, municipality_id) values (${spaceId}, ${kystby}), (${spaceId}, ${fjordvik})`,
  );
  await rows(
    tx,
    sql`insert into space_association (space_id, association_id)
        values (${spaceId}, ${idOf('association', 'kystby-reiseliv')}), (${spaceId}, ${idOf('association', 'fjordvik-nl')})`,
  );
  await rows(
    tx,
    sql`insert into space_invitation (space_id, association_id, municipality_id, at, membership_id)
        values (${spaceId}, ${idOf('association', 'kystby-sentrum')}, ${kystby}, ${at(2)}, ${membershipIdOf('marianne')})`,
  );
}
