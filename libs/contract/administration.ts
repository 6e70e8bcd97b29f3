import { z } from 'zod';
import { Id, Instant, Language, Line, LocalDate, Named } from './common.js';
import { IndustrySection } from './industry.js';
import { Author } from './need.js';
import { Topic } from './topic.js';

/** What people do in a municipality, as opposed to speaking for business. */
export const StaffRole = z.enum(['case_handler', 'coordinator', 'sector_leader', 'director', 'mayor', 'administrator']);
export type StaffRole = z.infer<typeof StaffRole>;

/** They work in a sector; coordinators in the intake, and the others in none. */
export const hasSector = (role: string): boolean => role === 'case_handler' || role === 'sector_leader';

/** From which day to which, both included, in the municipality's time zone; null: without that limit. */
const period = { from: LocalDate.nullable(), to: LocalDate.nullable() };
type Period = { from: string | null; to: string | null };
const endsAfterItBegins = ({ from, to }: Period): boolean => from === null || to === null || from <= to;
const PERIOD = { path: ['to'], error: 'ends before it begins' };

const position = Line(1, 100).describe('why the person may speak, for instance "styreleder"');

/** In which capacity a person works for the municipality, and when. */
export const StaffCapacity = z
  .object({ kind: z.literal('staff'), role: StaffRole, sectorId: Id.nullable(), position, ...period })
  .strict()
  .refine(({ role, sectorId }) => hasSector(role) === (sectorId !== null), {
    path: ['sectorId'],
    error: 'handlers and leaders have a sector, and nobody else',
  })
  .refine(endsAfterItBegins, PERIOD);
export type StaffCapacity = z.infer<typeof StaffCapacity>;

/** The first person who speaks for an association and manages who else does. */
export const FirstRepresentative = z
  .object({ kind: z.literal('first_representative'), associationId: Id, position, ...period })
  .strict()
  .refine(endsAfterItBegins, PERIOD);

/** For whom a representative may speak: every member, certain companies, or the members of an industry. */
export const Mandate = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all_members') }).strict(),
  z.object({ kind: z.literal('companies'), companyIds: z.array(Id).min(1).max(50) }).strict(),
  z.object({ kind: z.literal('industry'), section: IndustrySection }).strict(),
]);
export type Mandate = z.infer<typeof Mandate>;

/** In which position a person speaks for the association, for whom, and whether they manage who else does. */
export const RepresentativeCapacity = z
  .object({ kind: z.literal('representative'), position, mandate: Mandate, manages: z.boolean(), ...period })
  .strict()
  .refine(endsAfterItBegins, PERIOD);

/** Whom the association knows as the contact of a member company. */
export const ContactCapacity = z
  .object({ kind: z.literal('contact'), companyId: Id, position, ...period })
  .strict()
  .refine(endsAfterItBegins, PERIOD);

export const Capacity = z.discriminatedUnion('kind', [
  StaffCapacity,
  FirstRepresentative,
  RepresentativeCapacity,
  ContactCapacity,
]);
export type Capacity = z.infer<typeof Capacity>;

export const Invite = z
  .object({ email: z.email().max(254), name: Line(1, 200), capacity: Capacity })
  .strict()
  .meta({ id: 'Invite' });
export type Invite = z.infer<typeof Invite>;

export const ChangeMembership = z
  .object({
    expectedVersion: z.int().min(1),
    capacity: z.discriminatedUnion('kind', [StaffCapacity, RepresentativeCapacity, ContactCapacity]),
  })
  .strict()
  .meta({ id: 'ChangeMembership' });
export type ChangeMembership = z.infer<typeof ChangeMembership>;

export const NameSector = z.object({ name: Line(1, 200) }).strict();
export const ChangeSector = z
  .object({
    name: Line(1, 200),
    intake: z.literal(true).optional().describe('from now on it receives what is asked of none'),
    topics: z.array(Topic).max(Topic.options.length).optional().describe('all that it answers for'),
  })
  .strict()
  .meta({ id: 'ChangeSector' });
export type ChangeSector = z.infer<typeof ChangeSector>;

/** A person in a capacity, as whoever administers them sees it. */
export const HeldMembership = z
  .object({
    id: Id,
    version: z.int().describe('grows with every change'),
    person: z.object({
      id: Id,
      name: z.string(),
      email: z.string().nullable().describe('null for whoever does not administer'),
    }),
    role: z.string(),
    position: z.string(),
    sector: Named.nullable(),
    company: Named.nullable(),
    mandate: Mandate.nullable().describe('of a representative'),
    manages: z.boolean(),
    ...period,
    standing: z.enum(['coming', 'valid', 'over']),
  })
  .meta({ id: 'HeldMembership' });
export type HeldMembership = z.infer<typeof HeldMembership>;

/** Somebody who was invited and has not answered. The link itself is kept nowhere. */
export const InvitationView = z
  .object({
    id: Id,
    email: z.string(),
    name: z.string(),
    role: z.string(),
    position: z.string(),
    unit: Named.describe('the sector, the association or the company; the municipality for whoever has no sector'),
    expiresAt: Instant,
    invitedBy: z.string(),
  })
  .meta({ id: 'Invitation' });
export type InvitationView = z.infer<typeof InvitationView>;

export const PeopleDeed = z.enum([
  'sector_added',
  'sector_changed',
  'invited',
  'invitation_withdrawn',
  'invitation_accepted',
  'membership_changed',
  'membership_ended',
  'company_added',
  'company_left',
  'company_contact_set',
  'competence_entered',
  'competence_removed',
  'lending_offered',
  'lending_accepted',
  'lending_ended',
]);
export type PeopleDeed = z.infer<typeof PeopleDeed>;

/** A line of the history of people and places: who did what, on whose behalf, to whom or what. */
export const PeopleChange = z.object({ deed: PeopleDeed, subject: z.string(), by: Author });
export type PeopleChange = z.infer<typeof PeopleChange>;

/** People and places of a municipality, for its administrator. */
export const AdministrationView = z
  .object({
    municipality: Named,
    sectors: z.array(Named.extend({ intake: z.boolean(), topics: z.array(Topic) })),
    people: z.array(HeldMembership),
    invitations: z.array(InvitationView),
    associations: z.array(
      Named.extend({ isManaged: z.boolean().describe('somebody there manages who speaks for it') }),
    ),
    history: z.array(PeopleChange.extend({ at: Instant })).describe('the newest 50'),
  })
  .meta({ id: 'Administration' });
export type AdministrationView = z.infer<typeof AdministrationView>;

/** Told once: the way in for the person invited. It is not kept, so it cannot be asked for again. */
export const InvitationLink = z
  .object({ id: Id, token: z.string(), expiresAt: Instant })
  .meta({ id: 'InvitationLink' });
export type InvitationLink = z.infer<typeof InvitationLink>;

const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const ReadInvitation = z.object({ token: Token }).strict();

/** What somebody who holds the link is told before they accept. */
export const OpenInvitation = z
  .object({
    email: z.string(),
    name: z.string(),
    position: z.string(),
    role: z.string(),
    organisation: z.string(),
    sector: z.string().nullable(),
    invitedBy: Author,
    expiresAt: Instant,
    isKnown: z.boolean().describe('the address has a login already: the same password is asked for'),
  })
  .meta({ id: 'OpenInvitation' });
export type OpenInvitation = z.infer<typeof OpenInvitation>;

export const PASSWORD_MIN = 12;
export const AcceptInvitation = z
  .object({
    token: Token,
    name: Line(1, 200).nullable().describe('of a new person; null keeps the name in the invitation'),
    password: z.string().min(1).max(1_000).nullable().describe('null where that person is signed in'),
    language: Language.describe('of a new person'),
  })
  .strict()
  .meta({ id: 'AcceptInvitation' });
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;
