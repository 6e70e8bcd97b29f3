import type { HandlingOptions, RaisingOptions, Theme } from '@vertskap/contract';
import { addWorkdays, compile, dueIfStarted, localDate, type WorkingTime, workingTimeOf } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { notFound, row, rows, sql, type Tx } from '@vertskap/platform';
import { visibleTo } from './visible.js';

type Place = {
  spaceId: string;
  spaceName: string;
  themes: Theme[];
  id: string;
  name: string;
  sectors: { id: string; name: string }[];
};

/** What the form for raising a need offers: the association's spaces with their municipalities and sectors, and its members. */
export async function raisingOptions(tx: Tx, now: Date, actor: Actor): Promise<RaisingOptions> {
  const places = await rows<Place>(
    tx,
    sql`select p.id as "spaceId", p.name as "spaceName", p.themes, k.id, k.name,
          (select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.intake desc, s.name) from sector s where s.municipality_id = k.id) as sectors
        from space_association a join space p on p.id = a.space_id join space_municipality m on m.space_id = p.id
        join municipality k on k.id = m.municipality_id where a.association_id = ${actor.associationId} order by p.name, k.name`,
  );
  const companies = await rows<{ id: string; name: string }>(
    tx,
    sql`select c.id, c.name from association_company x join company c on c.id = x.company_id where x.association_id = ${actor.associationId}
          and (${actor.companies}::uuid[] is null or c.id = any(${actor.companies}::uuid[])) order by c.name`,
  );
  const times = new Map<string, WorkingTime>();
  for (const id of new Set(places.map((p) => p.id))) times.set(id, await workingTimeOf(tx, id, now));
  const answerBy = ({ id, spaceId }: Place): string | null => {
    const time = times.get(id);
    return time
      ? dueIfStarted('first_response', { spaceId, kind: 'need', theme: null, urgency: 'normal' }, now, time)
      : null;
  };
  const spaces = Map.groupBy(places, (p) => p.spaceId);
  return {
    companies,
    forEverybody: actor.companies === null,
    spaces: [...spaces].map(([id, inSpace]) => ({
      id,
      name: inSpace[0]?.spaceName ?? '',
      themes: inSpace[0]?.themes ?? [],
      municipalities: inSpace.map((p) => ({
        id: p.id,
        name: p.name,
        sectors: p.sectors,
        answerBy: answerBy(p),
      })),
    })),
  };
}

/** What composer and hand-over offer staff on a need they may see: the sectors of its municipality, and near working days. */
export async function handlingOptions(tx: Tx, now: Date, actor: Actor, needId: string): Promise<HandlingOptions> {
  const need = await row<{ municipalityId: string }>(
    tx,
    sql`select n.municipality_id as "municipalityId" from need n where n.id = ${needId} and ${visibleTo(actor)}`,
  );
  if (!need || actor.municipalityId !== need.municipalityId) throw notFound();
  const sectors = await rows<{ id: string; name: string }>(
    tx,
    sql`select id, name from sector where municipality_id = ${need.municipalityId} order by name`,
  );
  const calendar = compile((await workingTimeOf(tx, need.municipalityId, now)).calendar);
  const today = localDate(calendar, now.getTime());
  return {
    sectors,
    workdays: [1, 3, 5, 10, 20].map((workdays) => ({ workdays, date: addWorkdays(calendar, today, workdays) })),
  };
}
