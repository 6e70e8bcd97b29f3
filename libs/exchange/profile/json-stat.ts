import { z } from 'zod';
import { ImportFault } from '../import/fault.js';
import type { Category, Cell, Cube, Dimension, Role } from './cube.js';

const Sparse = <T extends z.ZodType>(one: T) => z.union([z.array(one), z.record(z.string().regex(/^\d+$/), one)]);
const Value = z.union([z.number(), z.string(), z.null()]);
const Index = z.union([z.array(z.string()), z.record(z.string(), z.int().min(0))]);

/** A dataset of JSON-stat 2.0; what else it may hold (notes, links, extensions) is passed over. Source: json-stat.org/full. */
const Dataset = z.object({
  version: z.string().regex(/^2\./, 'is not of version 2'),
  class: z.literal('dataset').optional(),
  label: z.string().optional(),
  source: z.string().optional(),
  updated: z.string().optional(),
  id: z.array(z.string()).min(1),
  size: z.array(z.int().min(0)).min(1),
  role: z
    .object({
      time: z.array(z.string()).optional(),
      geo: z.array(z.string()).optional(),
      metric: z.array(z.string()).optional(),
    })
    .optional(),
  dimension: z.record(
    z.string(),
    z.object({
      label: z.string().optional(),
      category: z.object({ index: Index.optional(), label: z.record(z.string(), z.string()).optional() }),
    }),
  ),
  value: Sparse(Value),
  status: z.union([z.string(), Sparse(z.union([z.string(), z.null()]))]).optional(),
  extension: z.object({ px: z.object({ tableid: z.string().optional() }).optional() }).optional(),
});
type Dataset = z.infer<typeof Dataset>;

/**
 * Reads a dataset of JSON-stat 2: dimensions in any order, categories by array, by object or (of a single one) by label alone, values and
 * status as lists or by position. What stands at no position is missing. Throws ImportFault that says what is wrong.
 */
export function readJsonStat(text: string): Cube {
  const dataset = parse(text);
  const { id, size } = dataset;
  if (id.length !== size.length || new Set(id).size !== id.length)
    throw new ImportFault('The file names other dimensions than it gives sizes for.');
  const dimensions = id.map((name, i) => dimensionOf(dataset, name, size[i] ?? 0));
  return {
    label: dataset.label ?? '',
    table: dataset.extension?.px?.tableid ?? /^\d{5}(?=:)/.exec(dataset.label ?? '')?.[0] ?? null,
    source: dataset.source ?? '',
    updated: dataset.updated ?? null,
    dimensions,
    cells: cells(
      dataset,
      size.reduce((product, n) => product * n, 1),
    ),
  };
}

function parse(text: string): Dataset {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ImportFault(`The file is no JSON: ${(error as Error).message}`, { cause: error });
  }
  const parsed = Dataset.safeParse(content);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.slice(0, 5).map((i) => `${i.path.join('.') || 'the file'}: ${i.message}`);
  throw new ImportFault(`The file is no dataset of JSON-stat 2: ${faults.join('; ')}.`);
}

function dimensionOf({ dimension, role }: Dataset, id: string, size: number): Dimension {
  const found = dimension[id];
  if (!found) throw new ImportFault(`The file says nothing of its dimension "${id}".`);
  const codes = codesOf(found.category);
  if (codes.length !== size || new Set(codes).size !== size || codes.includes(undefined))
    throw new ImportFault(`The dimension "${id}" has ${codes.length} categories, and the file says ${size}.`);
  const categories: Category[] = codes.map((code = '') => ({ code, label: found.category.label?.[code] ?? code }));
  const roles: Role[] = (['time', 'geo', 'metric'] as const).filter((kind) => role?.[kind]?.includes(id));
  return { id, label: found.label ?? id, says: roles[0] ?? null, categories };
}

function codesOf({ index, label }: Dataset['dimension'][string]['category']): (string | undefined)[] {
  if (!index) return Object.keys(label ?? {});
  if (Array.isArray(index)) return index;
  const entries = Object.entries(index);
  const codes: (string | undefined)[] = Array.from({ length: entries.length });
  for (const [code, at] of entries) codes[at] = code;
  return codes;
}

function cells({ value, status }: Dataset, count: number): Cell[] {
  if (count > MOST) throw new ImportFault(`The file has ${count} figures; ${MOST} are the most at once.`);
  const outside = (positions: string[]): boolean => positions.some((at) => Number(at) >= count);
  if (Array.isArray(value) ? value.length !== count : outside(Object.keys(value)))
    throw new ImportFault(`The file has other figures than its dimensions say: ${count}.`);
  if (status !== undefined && typeof status === 'object' && !Array.isArray(status) && outside(Object.keys(status)))
    throw new ImportFault('The file explains a figure that it does not have.');
  return Array.from({ length: count }, (_, i): Cell => {
    const found = Array.isArray(value) ? value[i] : value[`${i}`];
    const why = statusAt(status, i);
    // some write the reason in the place of the figure
    if (typeof found === 'string') return { value: null, status: why ?? found };
    return { value: found ?? null, status: why };
  });
}

function statusAt(status: Dataset['status'], i: number): string | null {
  if (status === undefined || typeof status === 'string') return status ?? null;
  if (!Array.isArray(status)) return status[`${i}`] ?? null;
  // a shorter list repeats itself
  return (status.length === 0 ? null : status[i % status.length]) ?? null;
}

const MOST = 5_000_000;
