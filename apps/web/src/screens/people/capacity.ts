import type { HeldMembership, StaffCapacity, StaffRole } from '@vertskap/contract';
import type { MessageKey } from '../../i18n/index.js';

/** What the form holds of a capacity; empty strings are what has not been filled in. */
export type Written = { role: StaffRole; sectorId: string; position: string; from: string; to: string };
export type Fault = { field: 'name' | 'email' | 'sectorId' | 'position' | 'to'; message: MessageKey };

export const blank: Written = { role: 'case_handler', sectorId: '', position: '', from: '', to: '' };
export const roles: readonly StaffRole[] = [
  'case_handler',
  'coordinator',
  'sector_leader',
  'director',
  'mayor',
  'administrator',
];

/** Handlers and leaders work in a sector; coordinators are in the intake. */
export const hasSector = (role: StaffRole): boolean => role === 'case_handler' || role === 'sector_leader';

export const writtenOf = ({ role, sector, position, from, to }: HeldMembership): Written => ({
  role: role as StaffRole,
  sectorId: sector?.id ?? '',
  position,
  from: from ?? '',
  to: to ?? '',
});

export const capacityOf = ({ role, sectorId, position, from, to }: Written): StaffCapacity => ({
  kind: 'staff',
  role,
  sectorId: hasSector(role) ? sectorId : null,
  position: position.trim(),
  from: from || null,
  to: to || null,
});

/** What is wrong with a capacity before the server is asked. */
export function faultOf({ role, sectorId, position, from, to }: Written): Fault | null {
  if (hasSector(role) && sectorId === '') return { field: 'sectorId', message: 'people.error.sector' };
  if (position.trim() === '') return { field: 'position', message: 'people.error.position' };
  if (from && to && to < from) return { field: 'to', message: 'people.error.to' };
  return null;
}

export const faultOfPerson = (name: string, email: string): Fault | null => {
  if (name.trim() === '') return { field: 'name', message: 'people.error.name' };
  return /^\S+@\S+\.\S+$/.test(email.trim()) ? null : { field: 'email', message: 'people.error.email' };
};
