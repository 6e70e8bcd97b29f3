import type { Colours, FigurePage } from '@vertskap/contract';
import { compile, localDate, workingTimeOf } from '@vertskap/clocks';
import { coloursOf } from '@vertskap/organisations';
import { row, rows, sql, type Tx } from '@vertskap/platform';
import { keepPage } from '../kept-page.js';
import { DEFINITION } from '../page/parts.rules.js';
import { reckonPage } from '../page/page.js';

const SCOPE = 'public';

export type PublicPage = { figures: FigurePage; colours: Colours | null };
type Municipality = { id: string; name: string; accent: string | null };

/**
 * The figures of a municipality that has opened its public page, in the scope `figures`; undefined for every other. They are reckoned
 * once a day: whoever looked before and after a deed would otherwise see what one need did.
 */
export async function publicPage(tx: Tx, now: Date, slug: string): Promise<PublicPage | undefined> {
  const municipality = await row<Municipality>(
    tx,
    sql`select k.id, k.name, k.accent from municipality k join publication p on p.municipality_id = k.id where k.slug = ${slug}`,
  );
  return municipality && { figures: await figuresOf(tx, now, municipality), colours: coloursOf(municipality.accent) };
}

async function figuresOf(tx: Tx, now: Date, municipality: Municipality): Promise<FigurePage> {
  const { calendar } = await workingTimeOf(tx, municipality.id, now);
  const day = localDate(compile(calendar), now.getTime());
  const kept = await keptOn(tx, municipality.id, day);
  if (kept) return kept;
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`${municipality.id} ${SCOPE}`}, 0))`);
  const meanwhile = await keptOn(tx, municipality.id, day);
  if (meanwhile) return meanwhile;
  const sees = sql`n.municipality_id = ${municipality.id} and n.visibility <> 'restricted'`;
  const page = await reckonPage(tx, now, { scope: 'municipality', municipality, associationId: null, sees }, {});
  await keepPage(tx, now, { municipalityId: municipality.id, scope: SCOPE }, day, '0', page);
  return page;
}

async function keptOn(tx: Tx, municipalityId: string, day: string): Promise<FigurePage | undefined> {
  const found = await row<{ body: FigurePage }>(
    tx,
    sql`select body from figure_page where municipality_id = ${municipalityId} and scope = ${SCOPE} and filters = ${day} and definition = ${DEFINITION}`,
  );
  return found?.body;
}
