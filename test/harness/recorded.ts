import { isDeepStrictEqual } from 'node:util';
import { type Address, catalogue, type EventKind } from '@vertskap/contract';
import type { DataSource } from '@vertskap/platform';

export type Recorded = { stream: string; seq: number; body: { kind: string } };

/** What is wrong with an event as it stands in the log: not in the catalogue, in a stream where it may not stand, or of another shape. */
export function faultOf({ stream, body }: Recorded): string | undefined {
  if (!(body.kind in catalogue)) return `${body.kind} is not in the catalogue`;
  const { on, schema } = catalogue[body.kind as EventKind];
  const address = stream.replace(/\/[0-9a-f-]{36}/, '/{id}') as Address;
  if (!(on as Address[]).includes(address)) return `${body.kind} may not stand in ${address}`;
  const parsed = schema.safeParse(body);
  if (!parsed.success) return `${body.kind}: ${parsed.error.message}`;
  return isDeepStrictEqual(parsed.data, body) ? undefined : `${body.kind} holds more than the catalogue says`;
}

/** Every event that was ever recorded in this database against the catalogue. Throws with the first faults, by name. */
export async function checkRecorded(owner: DataSource): Promise<void> {
  const recorded = await owner.query<Recorded[]>(`select stream, seq::int as seq, body from event`);
  const faults = recorded.flatMap((event) => {
    const fault = faultOf(event);
    return fault === undefined ? [] : [`${event.stream}#${event.seq}: ${fault}`];
  });
  if (faults.length > 0) throw new Error(`events that the catalogue does not know:\n${faults.slice(0, 5).join('\n')}`);
}
