import { raw } from '@vertskap/platform';

/** The sector that has the need (as `n`), or had it last while business or somebody outside has it: whoever works with it, by its id. */
export const holdingSector = raw(
  `coalesce(n.holder_sector_id, (select h.sector_id from holding h where h.need_id = n.id and h.kind = 'sector' order by h.from_at desc limit 1))`,
);
