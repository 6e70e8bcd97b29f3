export type Category = { code: string; label: string };
export type Role = 'time' | 'geo' | 'metric' | null;
export type Dimension = { id: string; label: string; says: Role; categories: Category[] };
/** A number, or why there is none: `.` not applicable, `..` missing, `:` confidential, or whatever the table says. */
export type Cell = { value: number | null; status: string | null };

/** A table of any number of dimensions; `cells` in row-major order, the last dimension running fastest. */
export type Cube = {
  label: string;
  /** Its number where it was made: `07984`. */
  table: string | null;
  source: string;
  updated: string | null;
  dimensions: Dimension[];
  cells: Cell[];
};

/** Walks all cells with the place in each dimension. */
export function* cellsOf({ dimensions, cells }: Cube): Generator<{ at: number[]; cell: Cell }> {
  const at = dimensions.map(() => 0);
  for (const cell of cells) {
    yield { at: [...at], cell };
    for (let d = dimensions.length - 1; d >= 0; d -= 1) {
      at[d] = (at[d] ?? 0) + 1;
      if ((at[d] ?? 0) < (dimensions[d]?.categories.length ?? 0)) break;
      at[d] = 0;
    }
  }
}
