import { rows, sql, type Tx } from './database.js';

/** What was done: `promises.changed`; to what; and of configuration how it was and is. */
export type Audited = {
  action: string;
  /** As people call it, without any content of a case: `B-1042`, an address of the register, a kind of thing. */
  object: string;
  objectId?: string;
  /** Of what happens without anybody asking. */
  municipalityId?: string;
  associationId?: string;
  old?: unknown;
  new?: unknown;
};

/**
 * Writes to the audit trail, in the transaction of the deed itself. Who did it and by which channel the database takes from what
 * the transaction has said of who asks. Deeds on needs are written by `append`; this is for everything else, and for reading
 * what is restricted, and every export. It stands in the trail of the place whose people include whoever did it.
 */
export async function audit(tx: Tx, { action, object, ...more }: Audited): Promise<void> {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  await rows(
    tx,
    sql`insert into audit (action, object, object_id, municipality_id, association_id, old, new)
        select ${action}, ${object}, ${more.objectId ?? null}::uuid, coalesce(${more.municipalityId ?? null}::uuid, m.municipality_id),
          coalesce(${more.associationId ?? null}::uuid, m.association_id), ${json(more.old)}::jsonb, ${json(more.new)}::jsonb
        from (select) one left join membership m on m.id = nullif(current_setting('app.membership', true), '')::uuid`,
  );
}
