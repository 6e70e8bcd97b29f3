import type { Corner } from '@vertskap/figures';
import { z } from 'zod';
import { ImportFault } from '../import/fault.js';

export type MunicipalityOutline = { number: string; name: string; rings: Corner[][] };

const Place = z.tuple([z.number(), z.number()]).rest(z.number());
const Ring = z.array(z.int());
const properties = z.record(z.string(), z.unknown()).nullish();
const Shape = z.union([
  z.object({ type: z.literal('Polygon'), arcs: z.array(Ring), properties }),
  z.object({ type: z.literal('MultiPolygon'), arcs: z.array(z.array(Ring)), properties }),
]);
/** What we read of TopoJSON. Source: github.com/topojson/topojson-specification. */
const Topology = z.object({
  type: z.literal('Topology'),
  transform: z.object({ scale: Place, translate: Place }).optional(),
  objects: z.record(z.string(), z.object({ type: z.literal('GeometryCollection'), geometries: z.array(Shape) })),
  arcs: z.array(z.array(Place)),
});
type Topology = z.infer<typeof Topology>;

/** About 100 m, which no map of a region shows. */
const TOLERANCE = 0.001;

/**
 * The outlines of municipalities in a TopoJSON file, with fewer corners: borders are simplified once, so that neighbours still share them. Holes
 * are left out: no municipality of Norway has another inside. Throws ImportFault.
 */
export function readOutlines(text: string): MunicipalityOutline[] {
  const topology = parse(text);
  const arcs = topology.arcs.map((arc) => simpler(decoded(arc, topology.transform)));
  const shapes = Object.values(topology.objects).flatMap(({ geometries }) => geometries);
  const outlines = shapes.map((shape) => {
    const outer = (shape.type === 'Polygon' ? [shape.arcs] : shape.arcs).flatMap(([ring]) => (ring ? [ring] : []));
    const rings = outer.map((ring) => around(ring, arcs)).filter((ring) => ring.length > 3);
    return { ...named(shape.properties), rings };
  });
  const [twice] = [...Map.groupBy(outlines, ({ number }) => number).values()].flatMap(([, again]) => again ?? []);
  if (twice) throw new ImportFault(`${twice.number} ${twice.name} is in the file twice.`);
  return outlines;
}

function parse(text: string): Topology {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ImportFault(`The file is no JSON: ${(error as Error).message}`, { cause: error });
  }
  const parsed = Topology.safeParse(content);
  if (parsed.success) return parsed.data;
  const [fault] = parsed.error.issues;
  throw new ImportFault(`The file is no TopoJSON of areas: ${fault?.path.join('.')}: ${fault?.message}.`);
}

function named(from: Record<string, unknown> | null | undefined): { number: string; name: string } {
  const said = (...keys: string[]) => keys.map((key) => from?.[key]).find((value) => value !== undefined);
  const number = said('kommunenummer', 'id');
  if (typeof number !== 'string' || !/^\d{4}$/.test(number))
    throw new ImportFault('An area has no "kommunenummer" of four digits.');
  const name = said('kommunenavn', 'name', 'navn');
  return { number, name: typeof name === 'string' ? name : number };
}

/** Quantised arcs tell each corner as the way from the one before. */
function decoded(arc: Topology['arcs'][number], transform: Topology['transform']): Corner[] {
  if (!transform) return arc.map(([x, y]) => [x, y]);
  let [x, y] = [0, 0];
  const { scale, translate } = transform;
  return arc.map(([dx, dy]) => {
    [x, y] = [x + dx, y + dy];
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/** A ring of arcs; a negative one is taken backwards (~i). Where two meet the corner is one. */
function around(ring: number[], arcs: readonly Corner[][]): Corner[] {
  return ring.flatMap((at, i) => {
    const arc = at < 0 ? arcs[~at]?.toReversed() : arcs[at];
    if (!arc) throw new ImportFault(`The file has no arc ${at}.`);
    return i === 0 ? arc : arc.slice(1);
  });
}

/** Without the corners that lie closer to the line between others than the tolerance (Douglas and Peucker); four decimals are 10 m. */
function simpler(arc: Corner[]): Corner[] {
  const kept = new Set([0, arc.length - 1]);
  const open: [number, number][] = [[0, arc.length - 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [from, to] = next;
    let [farthest, distance] = [from, TOLERANCE];
    for (let i = from + 1; i < to; i += 1) {
      const away = distanceOf(arc[i], arc[from], arc[to]);
      if (away > distance) [farthest, distance] = [i, away];
    }
    if (farthest === from) continue;
    kept.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return arc.flatMap(([x, y], i) => (kept.has(i) ? [[fine(x), fine(y)] as Corner] : []));
}

const fine = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;

function distanceOf(point: Corner = [0, 0], from: Corner = [0, 0], to: Corner = [0, 0]): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(point[0] - from[0], point[1] - from[1]);
  return Math.abs(dx * (point[1] - from[1]) - dy * (point[0] - from[0])) / length;
}
