import type { ChangeChecklist, ChecklistItem, ChecklistView } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import type { Tx } from '@vertskap/platform';
import { proposedChecklist } from './checklist.data.js';
import { mayPrepare } from './team.rules.js';
import { houseOf, nextVersion, versionOf } from './versions.js';

/** What the own municipality looks into when an opportunity comes; our own proposal until it has written its own. */
export async function checklistOf(tx: Tx, actor: Actor): Promise<ChecklistView> {
  const found = await versionOf<ChecklistItem[]>(tx, 'opportunity_checklist', houseOf(actor));
  const mayChange = mayPrepare(actor);
  if (!found) return { version: 0, items: proposedChecklist, changed: null, mayChange };
  return { version: found.version, items: found.body, changed: found.changed, mayChange };
}

/** Throws `not_found`, `not_allowed`, `stale_version`. */
export const changeChecklist = (
  tx: Tx,
  now: Date,
  actor: Actor,
  { items, expectedVersion }: ChangeChecklist,
): Promise<void> => nextVersion(tx, now, actor, 'opportunity_checklist', expectedVersion, items);

/** The items of the version that an opportunity was raised with. */
export async function itemsOf(tx: Tx, municipalityId: string, version: number): Promise<ChecklistItem[]> {
  if (version === 0) return proposedChecklist;
  return (await versionOf<ChecklistItem[]>(tx, 'opportunity_checklist', municipalityId, version))?.body ?? [];
}
