import { z } from 'zod';

export type Json = Record<string, unknown>;

/** The JSON Schema of a part, with what has a name of its own among the components of the document. */
export function reference(of: z.ZodType, io: 'input' | 'output', schemas: Json): unknown {
  const {
    $schema: _,
    $defs = {},
    ...whole
  } = z.toJSONSchema(of, { io, unrepresentable: 'any' }) as Json & { $defs?: Record<string, unknown> };
  for (const [name, definition] of Object.entries($defs)) schemas[name] = pointed(definition);
  const { id, ...body } = whole;
  if (typeof id !== 'string') return pointed(whole);
  schemas[id] = pointed(body);
  return { $ref: `#/components/schemas/${id}` };
}

const pointed = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'), (key, value: unknown) =>
    key === 'id' && typeof value === 'string' ? undefined : value,
  );
