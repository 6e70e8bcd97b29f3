import { z } from 'zod';
import { Id, Instant, Language, Line, Named } from './common.js';
import { Colours } from './colours.js';
import { Hint } from './hint.js';

export const Role = z.enum([
  'association_representative',
  'company_contact',
  'case_handler',
  'coordinator',
  'sector_leader',
  'director',
  'mayor',
  'administrator',
]);
export type Role = z.infer<typeof Role>;

export const Side = z.enum(['municipality', 'association']);
export type Side = z.infer<typeof Side>;

/** A person as the reader may see them: the business sees a name and a unit, as on a letter. */
export const Author = z.object({ name: z.string(), side: Side, unit: z.string() });
export type Author = z.infer<typeof Author>;

/** One capacity in which a person may act: an employment, an office or a mandate. */
export const MembershipView = z
  .object({
    id: Id,
    role: Role,
    side: Side,
    position: z.string().describe('why the person may speak, for instance "styreleder"'),
    organisation: Named.describe('the municipality, the association or the company'),
    municipality: Named.nullable(),
    sector: Named.nullable(),
    spaces: z.array(Id).describe('where the association talks with municipalities; of other organisations none'),
    until: Instant.nullable().describe('when it ends; null without an end'),
    version: z.int().describe('grows with every change: what was fetched before may no longer be seen'),
  })
  .meta({ id: 'Membership' });
export type MembershipView = z.infer<typeof MembershipView>;

export const SessionView = z
  .object({
    person: z.object({ id: Id, name: z.string(), email: z.string(), language: Language }).nullable(),
    acting: MembershipView.nullable(),
    memberships: z.array(MembershipView),
    colours: Colours.nullable().describe('of the municipality that the person acts for; null: the colours of Vertskap'),
    hints: z.array(Hint).describe('those that the person has not closed'),
    csrfToken: z.string(),
    demonstration: z.boolean(),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof SessionView>;

export const SignIn = z.object({ email: Line(3, 254), password: z.string().min(1).max(1_000) }).strict();
export type SignIn = z.infer<typeof SignIn>;

export const ActAs = z.object({ membershipId: Id }).strict();
export type ActAs = z.infer<typeof ActAs>;

export const SetLanguage = z.object({ language: Language }).strict();

export const DemoPerson = z
  .object({
    membershipId: Id,
    name: z.string(),
    role: Role,
    position: z.string(),
    organisation: z.string(),
    sector: z.string().nullable(),
  })
  .meta({ id: 'DemoPerson' });
export type DemoPerson = z.infer<typeof DemoPerson>;

/** A municipality of the national register; `number` has four digits, with the county's two in front. */
export const RegisteredMunicipality = z
  .object({ number: z.string(), name: z.string(), countyNumber: z.string(), countyName: z.string() })
  .meta({ id: 'RegisteredMunicipality' });
export type RegisteredMunicipality = z.infer<typeof RegisteredMunicipality>;
