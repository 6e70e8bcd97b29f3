export type Axis = { id: string; label?: string; codes: string[]; labels?: string[] };
type Table = {
  table: string;
  axes: Axis[];
  roles: Record<string, string[]>;
  updated?: string;
  /** A figure, or the sign for why there is none; null is missing. */
  value: (at: Record<string, string>) => number | string | null;
};

/** A table as Statistics Norway writes it: JSON-stat 2 with categories by object, and signs in `status`. */
export function jsonStat({ table, axes, roles, updated = '2025-06-24T06:00:00Z', value }: Table): string {
  let places: Record<string, string>[] = [{}];
  for (const { id, codes } of axes) places = places.flatMap((at) => codes.map((code) => ({ ...at, [id]: code })));
  const cells = places.map(value);
  return JSON.stringify({
    version: '2.0',
    class: 'dataset',
    label: `${table}: Sysselsatte`,
    source: 'Statistisk sentralbyrå',
    updated,
    id: axes.map(({ id }) => id),
    size: axes.map(({ codes }) => codes.length),
    role: roles,
    dimension: Object.fromEntries(
      axes.map(({ id, label = id, codes, labels = codes }) => [
        id,
        {
          label,
          category: {
            index: Object.fromEntries(codes.map((code, i) => [code, i])),
            label: Object.fromEntries(codes.map((code, i) => [code, labels[i]])),
          },
        },
      ]),
    ),
    value: cells.map((cell) => (typeof cell === 'number' ? cell : null)),
    status: Object.fromEntries(cells.flatMap((cell, i) => (typeof cell === 'string' ? [[i, cell]] : []))),
    extension: { px: { tableid: table } },
  });
}
