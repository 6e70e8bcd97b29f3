import { initiativesVisibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { rows, sql, type Tx } from '@vertskap/platform';
import { startsInitiatives } from './initiative.rules.js';

const MOST = 200;

/** A milestone of an initiative that the actor runs, or a pledge of the own unit; for those who speak for some companies, of these. */
export type InitiativeDate = {
  id: string;
  initiativeId: string;
  what: 'milestone' | 'pledge';
  title: string;
  dueOn: string;
  changedAt: Date;
};

/** What is not reached or delivered yet, of initiatives that run; those that are due first. */
export const datesOf = (tx: Tx, actor: Actor): Promise<InitiativeDate[]> =>
  rows(
    tx,
    sql`select d.id, i.id as "initiativeId", d.what, i.title, d.due_on::text as "dueOn", d.at as "changedAt" from initiative i join (
          select m.id, m.initiative_id, 'milestone' as what, m.due_on, m.at from initiative_milestone m join initiative r on r.id = m.initiative_id
            where m.done_on is null and ${startsInitiatives(actor)}::boolean and (r.municipality_id = ${actor.municipalityId} or r.association_id = ${actor.associationId})
          union all
          select p.id, p.initiative_id, 'pledge', p.due_on, coalesce((p.moves #>> '{-1,at}')::timestamptz, p.at) from initiative_pledge p
            where p.withdrawn_at is null and p.delivered < p.amount and (p.sector_id = ${actor.sectorId} or p.association_id = ${actor.associationId} and (${actor.companies}::uuid[] is null or p.company_id = any(${actor.companies}::uuid[]))
              or p.kind = 'municipality' and p.municipality_id = ${actor.municipalityId} and ${actor.role === 'coordinator'}::boolean)) d on d.initiative_id = i.id
        where i.ended_at is null and ${initiativesVisibleTo(actor)} order by d.due_on, d.id limit ${MOST}`,
  );
