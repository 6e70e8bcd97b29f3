import type { ProfileMap } from '@vertskap/contract';

/** A corner of an outline: degrees east and north. */
export type Corner = [east: number, north: number];
export type Outline = { municipality: { id: string; name: string }; rings: Corner[][]; attribution: string };

const WIDTH = 480;
const MARGIN = 8;

/** Outlines drawn to one width, north up. A degree east is shortened as at the middle of them; that is true enough for a region. */
export function mapOf(outlines: readonly Outline[]): ProfileMap | null {
  const corners = outlines.flatMap(({ rings }) => rings.flat());
  if (corners.length === 0) return null;
  const north = span(corners.map(([, n]) => n));
  const shorter = Math.cos((((north.low + north.high) / 2) * Math.PI) / 180);
  const east = span(corners.map(([e]) => e * shorter));
  const scale = (WIDTH - 2 * MARGIN) / Math.max(east.high - east.low, (north.high - north.low) / 2, Number.EPSILON);
  const at = ([e, n]: Corner): Corner => [
    Math.round((MARGIN + (e * shorter - east.low) * scale) * 10) / 10,
    Math.round((MARGIN + (north.high - n) * scale) * 10) / 10,
  ];
  return {
    attribution: [...new Set(outlines.map(({ attribution }) => attribution))].join('; '),
    width: WIDTH,
    height: Math.ceil((north.high - north.low) * scale + 2 * MARGIN),
    shapes: outlines.map(({ municipality, rings }) => {
      const drawn = rings.map((ring) => withoutRepeats(ring.map(at))).filter((ring) => ring.length > 2);
      const largest = drawn.toSorted((a, b) => areaOf(b) - areaOf(a))[0] ?? [];
      const [x, y] = middleOf(largest);
      return { municipality, path: drawn.map((ring) => `M${ring.join('L')}Z`).join(''), x, y };
    }),
  };
}

/** Corners that fall on the one before are one. */
const withoutRepeats = (ring: Corner[]): Corner[] =>
  ring.filter(([x, y], i) => x !== ring[i - 1]?.[0] || y !== ring[i - 1]?.[1]);

function span(numbers: number[]): { low: number; high: number } {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of numbers) [low, high] = [Math.min(low, one), Math.max(high, one)];
  return { low, high };
}

const areaOf = (ring: Corner[]): number =>
  Math.abs(
    ring.reduce(
      (sum, [x, y], i) =>
        sum + x * (ring[(i + 1) % ring.length]?.[1] ?? 0) - y * (ring[(i + 1) % ring.length]?.[0] ?? 0),
      0,
    ),
  );

function middleOf(ring: Corner[]): Corner {
  const [x, y] = [span(ring.map(([e]) => e)), span(ring.map(([, n]) => n))];
  return ring.length === 0 ? [0, 0] : [(x.low + x.high) / 2, (y.low + y.high) / 2];
}
