import type { AddTemplate, ChangeTemplate, TemplatesView, TemplateView } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { audit, notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { answers, mayKeep } from './template.rules.js';

const MOST = 300;

type Kept = Omit<TemplateView, 'mayChange'>;

/** What an actor can answer with. Throws `not_found` for business, `not_allowed` for whoever answers nothing. */
export async function templatesOf(tx: Tx, actor: Actor): Promise<TemplatesView> {
  const municipalityId = houseOf(actor);
  const all = actor.role === 'coordinator';
  const [templates, sectors] = await Promise.all([
    rows<Kept>(
      tx,
      sql`select t.id, case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name) end as sector, t.name, t.texts, t.version
          from reply_template t left join sector s on s.id = t.sector_id
          where t.municipality_id = ${municipalityId} and (t.sector_id is null or t.sector_id = ${actor.sectorId} or ${all}::boolean)
          order by lower(t.name), t.id`,
    ),
    rows<{ id: string; name: string }>(
      tx,
      sql`select id, name from sector where municipality_id = ${municipalityId} and (id = ${actor.sectorId} or ${all}::boolean) order by name`,
    ),
  ]);
  return {
    templates: templates.map((template) => ({ ...template, mayChange: mayKeep(actor, template.sector?.id ?? null) })),
    sectors: sectors.filter(({ id }) => mayKeep(actor, id)),
    forAll: mayKeep(actor, null),
  };
}

/** Throws `not_allowed`, `invalid_input` for a sector of another municipality, `wrong_state` where there are too many. */
export async function addTemplate(
  tx: Tx,
  now: Date,
  actor: Actor,
  { sectorId, name, texts }: AddTemplate,
): Promise<void> {
  const municipalityId = houseOf(actor);
  refuse(mayKeep(actor, sectorId));
  const sector =
    sectorId === null ||
    (await row(tx, sql`select 1 from sector where id = ${sectorId} and municipality_id = ${municipalityId}`));
  const message = 'There is no such sector here.';
  if (!sector) throw new Refusal('invalid_input', message, [{ path: 'body.sectorId', code: 'unknown', message }]);
  const added = await rows(
    tx,
    sql`insert into reply_template (id, municipality_id, sector_id, name, texts, at, by_membership_id)
        select gen_random_uuid(), ${municipalityId}, ${sectorId}, ${name}, ${JSON.stringify(texts)}::jsonb, ${now}, ${actor.membershipId}
        where (select count(*) from reply_template where municipality_id = ${municipalityId}) < ${MOST} returning id`,
  );
  if (added.length === 0) throw new Refusal('wrong_state', `A municipality keeps at most ${MOST} templates.`);
  await audit(tx, { action: 'template.added', object: name, new: { sectorId, texts } });
}

/** Throws `not_found`, `not_allowed`, and `stale_version` where somebody else changed it meanwhile. */
export async function changeTemplate(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  change: ChangeTemplate,
): Promise<void> {
  const old = await lockTemplate(tx, actor, id);
  const { expectedVersion, name, texts } = change;
  if (old.version !== expectedVersion)
    throw new Refusal('stale_version', 'Somebody else has changed this template; look at it again.');
  await rows(
    tx,
    sql`update reply_template set name = ${name}, texts = ${JSON.stringify(texts)}::jsonb, version = version + 1, at = ${now},
          by_membership_id = ${actor.membershipId} where id = ${id}`,
  );
  await audit(tx, {
    action: 'template.changed',
    object: name,
    old: { name: old.name, texts: old.texts },
    new: { name, texts },
  });
}

/** Throws `not_found`, `not_allowed`. */
export async function removeTemplate(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { name, texts } = await lockTemplate(tx, actor, id);
  await rows(tx, sql`delete from reply_template where id = ${id}`);
  await audit(tx, { action: 'template.removed', object: name, old: { texts } });
}

async function lockTemplate(tx: Tx, actor: Actor, id: string): Promise<Omit<Kept, 'sector'>> {
  const municipalityId = houseOf(actor);
  const found = await row<Omit<Kept, 'sector'> & { sectorId: string | null }>(
    tx,
    sql`select id, sector_id as "sectorId", name, texts, version from reply_template
        where id = ${id} and municipality_id = ${municipalityId} for update`,
  );
  if (!found) throw notFound();
  refuse(mayKeep(actor, found.sectorId));
  return found;
}

function houseOf(actor: Actor): string {
  if (actor.municipalityId === null) throw notFound();
  if (!answers(actor)) throw new Refusal('not_allowed', 'You answer no needs in this capacity.');
  return actor.municipalityId;
}

function refuse(allowed: boolean): void {
  if (!allowed) throw new Refusal('not_allowed', 'A sector keeps its own templates; the coordinator keeps the others.');
}
