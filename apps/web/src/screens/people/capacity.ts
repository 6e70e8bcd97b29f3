import type { HeldMembership, StaffCapacity, StaffRole } from '@vertskap/contract';
import type { MessageKey } from '../../i18n/index.js';

/** What the form holds of a capacity; empty strings are what has not been filled in. */
export type Written = { role: StaffRole; sectorId: string; position: string; from: string; to: string };
export type Fault = { field: 'name' | 'email' | 'sectorId' | 'position' | 'to' | 'companies'; message: MessageKey };

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
export function faultOf(written: Written): Fault | null {
  if (hasSector(written.role) && written.sectorId === '') return { field: 'sectorId', message: 'people.error.sector' };
  return faultOfTerm(written);
}

/** The same for what every capacity has: a position, and days in their order. */
export function faultOfTerm({ position, from, to }: Pick<Written, 'position' | 'from' | 'to'>): Fault | null {
  if (position.trim() === '') return { field: 'position', message: 'people.error.position' };
  return from && to && to < from ? { field: 'to', message: 'people.error.to' } : null;
}

export const faultOfPerson = (name: string, email: string): Fault | null => {
  if (name.trim() === '') return { field: 'name', message: 'people.error.name' };
  return /^\S+@\S+\.\S+$/.test(email.trim()) ? null : { field: 'email', message: 'people.error.email' };
};
