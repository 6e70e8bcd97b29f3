import type { HeldMembership } from '@vertskap/contract';
import { onDate } from '../../format/index.js';
import { t, type MessageKey } from '../../i18n/index.js';

export const roleWord = (role: string): string => t(`people.role.${role}` as MessageKey);

/** "Til og med fredag 18. des.", "Fra mandag 4. jan. til …"; nothing where there is no limit. */
export function periodWords({ from, to, standing }: Pick<HeldMembership, 'from' | 'to' | 'standing'>): string | null {
  if (standing === 'coming' && from)
    return to ? t('people.from-to', { from: onDate(from), to: onDate(to) }) : t('people.from', { from: onDate(from) });
  return to && t('people.to', { to: onDate(to) });
}

/** "Arealplanlegger · Saksbehandler i Plan og bygg"; a mayor whose position is mayor is called so once. */
export function capacityWords(held: { position: string; role: string; unit: string | null }): string {
  const { position, unit } = held;
  const role = roleWord(held.role);
  if (unit !== null) return t('people.capacity-in', { position, role, unit });
  return position.toLowerCase() === role.toLowerCase() ? position : t('people.capacity', { position, role });
}
