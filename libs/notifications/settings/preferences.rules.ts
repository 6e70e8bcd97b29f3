import type { NotificationPreferences, NotificationSettings, Role } from '@vertskap/contract';
import { sideOf } from '../../organisations/actor.rules.js';

/** Staff are left in peace outside office hours until they choose otherwise. */
const OFFICE: NotificationPreferences['hours'] = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '08:00',
  to: '16:00',
};

/** What holds for a role until somebody changes it. */
export const usualFor = (role: Role): NotificationPreferences => ({
  mail: { interrupts: true, bundled: true, digest: digestOf(role) !== null },
  hours: sideOf(role) === 'municipality' ? OFFICE : null,
});

/** When each role gets its summary: handlers on working days at 07.30, leaders on Monday, associations on Friday. */
export function digestOf(role: Role): NotificationSettings['digest'] {
  switch (role) {
    case 'case_handler':
    case 'coordinator':
      return 'daily';
    case 'sector_leader':
      return 'monday_08';
    case 'director':
    case 'mayor':
      return 'monday_07';
    case 'association_representative':
      return 'friday';
    case 'company_contact':
    case 'administrator':
      return null;
  }
}
