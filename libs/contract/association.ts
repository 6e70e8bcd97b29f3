import { z } from 'zod';
import { AdministrationView, HeldMembership, InvitationView } from './administration.js';
import { Instant, Line, Named } from './common.js';
import { IndustryCode } from './industry.js';
import { isOrgNumber, orgDigits } from './org-number.js';

/** A member of the association. */
export const MemberCompany = Named.extend({
  orgNumber: z.string().nullable(),
  industry: z.string().nullable().describe('SN2007, as 10.710'),
  contactEmail: z
    .string()
    .nullable()
    .describe('where the association asks it something; null for whoever does not manage'),
}).meta({ id: 'MemberCompany' });
export type MemberCompany = z.infer<typeof MemberCompany>;

/** An association as its representatives see it; addresses, invitations and history only for whoever manages. */
export const AssociationView = z
  .object({
    association: Named.extend({ orgNumber: z.string().nullable() }),
    mayManage: z.boolean(),
    companies: z.array(MemberCompany),
    representatives: z.array(HeldMembership),
    contacts: z.array(HeldMembership),
    invitations: z.array(InvitationView),
    history: AdministrationView.shape.history,
  })
  .meta({ id: 'AssociationPage' });
export type AssociationView = z.infer<typeof AssociationView>;

export const OrgNumber = z.string().max(20).transform(orgDigits).refine(isOrgNumber, 'is no organisation number');

export const AddCompany = z
  .object({ orgNumber: OrgNumber, name: Line(1, 200), industry: IndustryCode.nullable() })
  .strict()
  .meta({ id: 'AddCompany' });
export type AddCompany = z.infer<typeof AddCompany>;

/** Null: the association asks the company’s contacts alone. */
export const SetMemberContact = z
  .object({ email: z.email().max(254).nullable() })
  .strict()
  .meta({ id: 'SetMemberContact' });
export type SetMemberContact = z.infer<typeof SetMemberContact>;

/** What Enhetsregisteret says about an organisation. */
export const RegisteredOrganisation = z
  .object({
    number: z.string(),
    name: z.string().nullable().describe('null where the register has removed it'),
    industry: z.object({ code: z.string(), name: z.string() }).nullable(),
    place: z.string().nullable(),
    isSubEntity: z.boolean(),
    standing: z.enum(['active', 'deleted', 'removed']).describe('removed: for legal reasons'),
  })
  .meta({ id: 'RegisteredOrganisation' });
export type RegisteredOrganisation = z.infer<typeof RegisteredOrganisation>;

export const FindOrganisations = z.object({ q: Line(2, 100) }).strict();
export const FoundOrganisations = z
  .object({
    organisations: z.array(RegisteredOrganisation),
    source: z
      .enum(['register', 'kept', 'unavailable', 'off'])
      .describe('kept: from an earlier look-up; off: not asked here'),
    asOf: Instant.nullable(),
  })
  .meta({ id: 'FoundOrganisations' });
export type FoundOrganisations = z.infer<typeof FoundOrganisations>;
