import type { Author } from '@vertskap/contract';
import { useActing, useSession } from '../../session/session.js';

/** Whoever reads, as others see them when they write. */
export function useReader(): Author {
  const { side, sector, organisation } = useActing();
  const { person } = useSession();
  return { name: person?.name ?? '', side, unit: sector?.name ?? organisation.name };
}
