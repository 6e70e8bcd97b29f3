import type { Figure, FigurePage, FigureQuery, Role } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { rows, sql, type Tx } from '@vertskap/platform';
import { reckonPage } from '../page/page.js';
import { type PageAddress, readerOf } from '../page/reader.js';
import { type Compared, replay } from './tables.js';

/** A page as it stands, and the figures in which the log says something else. */
export type Difference = PageAddress & { kept: boolean; figures: string[] };
export type Recomputed = { events: number; tables: Compared[]; pages: number; kept: number; differences: Difference[] };

/**
 * Makes every page of figures anew from the event log alone, and compares: with the page reckoned from the tables at the same
 * instant, and with each kept page that nothing has happened to since, at the instant it was reckoned; bit for bit. Wants a
 * transaction of its own that sees one moment (`REPEATABLE READ`), as `setup`: the tables that it makes hide the real ones until its end.
 */
export async function recomputeFigures(tx: Tx, now: Date): Promise<Recomputed> {
  await rows(tx, sql`set local statement_timeout = 0`);
  const shown = await reckoned(tx, await allPages(tx, now));
  const kept = await keptPages(tx);
  const tables = await replay(tx);
  const all = [...shown, ...kept];
  const told = await reckoned(tx, all);
  const differences = all.flatMap((page, i): Difference[] => {
    const figures = differing(page.body, told[i]?.body);
    const { municipalityId, scope } = page;
    return figures.length === 0 ? [] : [{ municipalityId, scope, kept: i >= shown.length, figures }];
  });
  const [events] = await rows<{ n: number }>(
    tx,
    sql`select count(*)::int as n from event where stream like 'need/%' or stream like 'space/%' and body ? 'promised'`,
  );
  return { events: events?.n ?? 0, tables, pages: shown.length, kept: kept.length, differences };
}

type Asked = PageAddress & { query: FigureQuery; at: Date };
type Page = Asked & { body: FigurePage };

async function reckoned(tx: Tx, pages: Asked[]): Promise<Page[]> {
  const done: Page[] = [];
  for (const page of pages) {
    const reader = await readerOf(tx, readerFor(page), page);
    done.push({ ...page, body: await reckonPage(tx, page.at, reader, page.query) });
  }
  return done;
}

/** The page of every municipality, sector and association with a need. */
async function allPages(tx: Tx, at: Date): Promise<Asked[]> {
  const found = await rows<PageAddress>(
    tx,
    sql`select distinct municipality_id as "municipalityId", 'municipality' as scope from need
        union select n.municipality_id, 'sector/' || x.sector_id from need n join need_sector x on x.need_id = n.id
        union select n.municipality_id, 'association/' || n.association_id from need n
          where exists (select from space_municipality m join space_association a on a.space_id = m.space_id
            where m.municipality_id = n.municipality_id and a.association_id = n.association_id)
        order by 1, 2`,
  );
  return found.map((page) => ({ ...page, query: {}, at }));
}

/** Those that are still shown: nothing has happened in their municipality since. */
async function keptPages(tx: Tx): Promise<Page[]> {
  const found = await rows<PageAddress & { filters: string; at: Date; body: FigurePage }>(
    tx,
    sql`select p.municipality_id as "municipalityId", p.scope, p.filters, p.as_of as at, p.body
        from figure_page p join stream s on s.name = 'municipality/' || p.municipality_id and s.last_seq = p.seq order by 1, 2, 3`,
  );
  return found.map(({ filters, ...page }) => ({
    ...page,
    query: Object.fromEntries(JSON.parse(filters)) as FigureQuery,
  }));
}

/** Somebody whose page it is; nobody in particular. */
function readerFor({ municipalityId, scope }: PageAddress): Actor {
  const [kind = '', id = ''] = scope.split('/');
  const role: Role =
    kind === 'sector' ? 'sector_leader' : kind === 'association' ? 'association_representative' : 'mayor';
  const business = kind === 'association';
  return {
    personId: '',
    membershipId: '',
    name: '',
    unit: '',
    role,
    side: business ? 'association' : 'municipality',
    municipalityId: business ? null : municipalityId,
    sectorId: kind === 'sector' ? id : null,
    associationId: business ? id : null,
    companyId: null,
    companies: null,
    manages: false,
    version: 0,
  };
}

/** By name, where two pages are not the same to the last bit. */
function differing(shown: FigurePage, told: FigurePage | undefined): string[] {
  if (JSON.stringify(shown) === JSON.stringify(told)) return [];
  const figures = shown.figures.filter(
    (figure) =>
      !same(
        figure,
        told?.figures.find(({ id }) => id === figure.id),
      ),
  );
  return figures.length > 0 ? figures.map(({ id }) => id) : ['page'];
}

const same = (a: Figure, b: Figure | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
