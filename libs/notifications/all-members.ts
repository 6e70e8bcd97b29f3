import { raw } from '@vertskap/platform';

/** Memberships (as `m`) of those who speak for all members of their association, as an actor without `companies` does. */
export const speaksForAll = raw(
  `m.role = 'association_representative' and coalesce(m.mandate ->> 'kind', 'all_members') not in ('companies', 'industry')`,
);
