import type { Stream } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { preparedRow, sql, type Sql, type Tx } from '@vertskap/platform';
import { initiativesVisibleTo } from './initiatives-visible.js';
import { mayReadNotes } from './need.rules.js';
import { meetsIn } from './meets-in.js';
import { loadSituation } from './needs.js';
import { whoSees } from './visible.js';

/** Whether an actor may follow a stream, asked again before each catch-up. What does not exist is refused like what is foreign. */
export async function mayFollow(tx: Tx, actor: Actor, stream: Stream): Promise<boolean> {
  const [kind, id = '', audience] = stream.split('/');
  switch (kind) {
    case 'need':
      return mayFollowNeed(tx, actor, id, audience);
    case 'municipality':
      return actor.municipalityId === id && actor.role !== 'administrator';
    case 'coordinators':
      return actor.municipalityId === id && actor.role === 'coordinator';
    case 'association':
      return actor.role === 'association_representative' && actor.associationId === id;
    case 'space':
      return actor.role === 'association_representative' && isThere(tx, inSpace(id, actor.associationId));
    case 'meeting':
      return isThere(tx, sql`select 1 from meeting m where m.id = ${id} and ${meetsIn(actor)}`);
    case 'initiative':
      return isThere(tx, sql`select 1 from initiative i where i.id = ${id} and ${initiativesVisibleTo(actor)}`);
    case 'membership':
      return actor.membershipId === id;
    case undefined:
    default:
      return false;
  }
}

async function mayFollowNeed(tx: Tx, actor: Actor, id: string, audience: string | undefined): Promise<boolean> {
  const [visible] = await whoSees(tx, [{ actor, needId: id }]);
  if (!visible || audience === 'shared') return visible !== undefined;
  const situation = await loadSituation(tx, id);
  return situation !== undefined && mayReadNotes(actor, situation.need);
}

const inSpace = (spaceId: string, associationId: string | null): Sql =>
  sql`select 1 from space_association where space_id = ${spaceId} and association_id = ${associationId}`;

const isThere = async (tx: Tx, query: Sql): Promise<boolean> => (await preparedRow(tx, query)) !== undefined;
