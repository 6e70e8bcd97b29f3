import type { BusinessProfile, IndustryStandard, Named, ProfileSource } from '@vertskap/contract';
import { readablePlans } from '@vertskap/dialogue';
import type { Actor } from '@vertskap/organisations';
import { notFound, row, rows, sql, type Tx } from '@vertskap/platform';
import { commuters, type Flow, shownOf } from './commuting.rules.js';
import { bringsOf, employmentOf, type Stored } from './employment.rules.js';
import { type Corner, mapOf } from './map.rules.js';
import { countryOf, figurePlaceOf } from './municipality-codes.rules.js';
import { mayWriteNote } from './note.rules.js';
import { notesOf } from './notes.js';
import { growthFrom } from './periods.rules.js';

type Placed = Named & { place: string };
/** The largest that are named, each way. */
const FLOWS = 8;

/**
 * What a municipality lives of, from official figures that anybody may read: the own municipality, those of its regions, and for business those
 * that it talks with. Throws `not_found` for any other.
 */
export async function businessProfile(tx: Tx, actor: Actor, wanted?: string): Promise<BusinessProfile> {
  const own = await rows<Named>(tx, readablePlans(actor));
  const neighbours = actor.municipalityId ? await regionOf(tx, actor.municipalityId) : [];
  const municipalities = [...own, ...neighbours.filter(({ id }) => !own.some((it) => it.id === id))];
  const found = wanted === undefined ? municipalities[0] : municipalities.find(({ id }) => id === wanted);
  if (!found) throw notFound();
  const members = await placed(tx, [found.id, ...(await regionOf(tx, found.id)).map(({ id }) => id)]);
  const [here] = members;
  if (!here) throw notFound();
  const { employment, stored, period } = await employmentAt(tx, members);
  const country = countryOf(here.place);
  return {
    municipality: found,
    municipalities: municipalities.map(({ id, name }) => ({ id, name })),
    region:
      members.length < 2
        ? []
        : members.map(({ id, name, place }) => ({
            municipality: { id, name },
            ...bringsOf(stored, place, country, period),
          })),
    notes: await notesOf(tx, actor, found.id),
    mayWrite: mayWriteNote(actor) && own.some(({ id }) => id === found.id),
    employment,
    commuting: await commutingAt(tx, here.place),
    map: await mapAt(tx, members),
  };
}

/** With whom a municipality compares: those that it works together with in a region, by the yes of both. */
const regionOf = (tx: Tx, id: string): Promise<Named[]> =>
  rows<Named>(
    tx,
    sql`select distinct k.id, k.name from region_member mine join region_member theirs on theirs.region_id = mine.region_id
        join municipality k on k.id = theirs.municipality_id
        where mine.municipality_id = ${id} and k.id <> ${id} and mine.joined_at is not null and theirs.joined_at is not null order by k.name, k.id`,
  );

async function placed(tx: Tx, ids: string[]): Promise<Placed[]> {
  const found = await rows<Named & { slug: string; number: string | null }>(
    tx,
    sql`select id, name, slug, registered_number as number from municipality where id = any(${ids}::uuid[])
        order by array_position(${ids}::uuid[], id)`,
  );
  return found.map(({ id, name, ...it }) => ({ id, name, place: figurePlaceOf(it) }));
}

type Told = { kind: 'work' | 'home'; standard: IndustryStandard | ''; period: string };

async function employmentAt(tx: Tx, members: Placed[]) {
  const here = members[0]?.place ?? '';
  const told = await rows<Told>(
    tx,
    sql`select kind, standard, period from profile_figure where place = ${here} and kind in ('work', 'home') and replaced_by is null and part <> 'total'
        group by kind, standard, period order by kind = 'work' desc, period desc, standard desc`,
  );
  const [latest] = told;
  const nothing = { employment: null, stored: [] as Stored[], period: '' };
  if (!latest || latest.standard === '') return nothing;
  const { kind, standard, period } = latest;
  const alike = told.filter((it) => it.kind === kind && it.standard === standard).map((it) => it.period);
  const before = growthFrom(alike, period);
  const country = countryOf(here);
  const places = [...members.map(({ place }) => place), country];
  const periods = before === undefined ? [period] : [before, period];
  const stored = await rows<Stored>(
    tx,
    sql`select place, part, period, value from profile_figure where place = any(${places}) and kind = ${kind} and period = any(${periods})
          and standard = ${standard} and replaced_by is null order by part`,
  );
  const region = members.flatMap(({ place }) =>
    stored.some((it) => it.place === place && it.period === period) ? [place] : [],
  );
  const source = await sourceOf(tx, here, kind, period, standard);
  if (!source) return nothing;
  const counted = employmentOf(stored, { here, region, country }, period, before);
  return { employment: { period, standard, counted: kind, ...counted, source }, stored, period };
}

/** Of figures by one standard (none for commuting): another table may say the same by another. */
const sourceOf = (
  tx: Tx,
  place: string,
  kind: string,
  period: string,
  standard: Told['standard'],
): Promise<ProfileSource | undefined> =>
  row<ProfileSource>(
    tx,
    sql`select i."table", i.label, i.source, i.updated, i.imported_at as "importedAt", i.invented from profile_import i
        where i.id in (select import_id from profile_figure where place = ${place} and kind = ${kind} and period = ${period}
          and standard = ${standard} and replaced_by is null)
        order by i.updated desc nulls last, i.imported_at desc limit 1`,
  );

type NamedFlow = Flow & { homeName: string; workName: string };

async function commutingAt(tx: Tx, place: string): Promise<BusinessProfile['commuting']> {
  const latest = await row<{ period: string }>(
    tx,
    sql`select max(period) as period from profile_figure where place = ${place} and kind = 'commuting' and replaced_by is null having count(*) > 0`,
  );
  const source = latest && (await sourceOf(tx, place, 'commuting', latest.period, ''));
  if (!latest || !source) return null;
  // two municipalities may have one name: then the county stands with it
  const named = sql`select m.number as place, case when count(*) over (partition by m.name) > 1 then m.name || ' (' || m.county_name || ')' else m.name end as name
    from registered_municipality m union all select 'made-up:' || k.slug, k.name from municipality k where k.registered_number is null`;
  const flows = await rows<NamedFlow>(
    tx,
    sql`with named as (${named}) select f.place as home, f.part as work, f.value as count, coalesce(h.name, f.place) as "homeName", coalesce(w.name, f.part) as "workName"
        from profile_figure f left join named h on h.place = f.place left join named w on w.place = f.part
        where f.kind = 'commuting' and f.replaced_by is null and f.period = ${latest.period} and (f.place = ${place} or f.part = ${place})
        order by f.value desc nulls last, f.place, f.part`,
  );
  const { in: into, ...counted } = commuters(place, flows);
  const largest = (those: NamedFlow[], side: 'home' | 'work') =>
    shownOf(those)
      .slice(0, FLOWS)
      .map((flow) => ({ number: flow[side], name: flow[`${side}Name`], count: flow.count }));
  return {
    period: latest.period,
    ...counted,
    in: into,
    from: largest(
      flows.filter(({ home, work }) => work === place && home !== place),
      'home',
    ),
    to: largest(
      flows.filter(({ home, work }) => home === place && work !== place),
      'work',
    ),
    source,
  };
}

async function mapAt(tx: Tx, members: Placed[]): Promise<BusinessProfile['map']> {
  const found = await rows<{ number: string; rings: Corner[][]; attribution: string }>(
    tx,
    sql`select number, rings, attribution from municipality_shape where number = any(${members.map(({ place }) => place)})`,
  );
  return mapOf(
    members.flatMap(({ id, name, place }) => {
      const shape = found.find(({ number }) => number === place);
      return shape ? [{ municipality: { id, name }, rings: shape.rings, attribution: shape.attribution }] : [];
    }),
  );
}
