import { z } from 'zod';
import { ClientKey, Id, Instant, Language, Named, Prose } from './common.js';

/** The standard of industries that a figure is counted by. Figures of two standards are never compared. */
export const IndustryStandard = z.enum(['SN2007', 'SN2025']);
export type IndustryStandard = z.infer<typeof IndustryStandard>;

/** An industry as the divisions it holds, so that it is the same in both standards: sections, and what Statistics Norway puts together in tables. */
export const ProfileIndustry = z.enum([
  '01-03',
  '05-09',
  '10-33',
  '35',
  '36-39',
  '35-39',
  '41-43',
  '45-47',
  '46-47',
  '49-53',
  '55-56',
  '58-60',
  '61-63',
  '58-63',
  '64-66',
  '68',
  '69-75',
  '68-75',
  '77-82',
  '84',
  '85',
  '86-88',
  '90-93',
  '94-96',
  '97-98',
  '99',
  '90-99',
  '00',
]);
export type ProfileIndustry = z.infer<typeof ProfileIndustry>;

/** `basic` sells to markets anywhere, `visitor` to whoever comes there, `regional` to people and companies of the region; `public` is no business. */
export const IndustryGroup = z.enum(['basic', 'visitor', 'regional', 'public', 'other']);
export type IndustryGroup = z.infer<typeof IndustryGroup>;

/** People; null is hidden, because it is small or would give away one that is. */
const Count = z.int().nullable();

const Growth = z.object({
  change: z.number(),
  national: z.number().describe('had it grown like the whole country'),
  mix: z.number().describe('because its industries grew more, or less, than others in the country'),
  own: z.number().describe('what is left: better, or worse, than the same industries elsewhere'),
});

export const ProfileSource = z
  .object({
    table: z.string(),
    label: z.string(),
    source: z.string(),
    updated: z.string().nullable().describe('when whoever made the table changed it last'),
    importedAt: Instant,
    invented: z.boolean().describe('made up for the demonstration'),
  })
  .meta({ id: 'ProfileSource' });
export type ProfileSource = z.infer<typeof ProfileSource>;

const StandsOut = z
  .array(z.object({ industry: ProfileIndustry, quotient: z.number() }))
  .describe('where it has far more than the country, and enough people to tell; most first');

const Employment = z.object({
  period: z.string(),
  standard: IndustryStandard,
  counted: z.enum(['work', 'home']).describe('by where people work, or where they live'),
  total: z.object({ here: Count, region: Count, country: Count }),
  industries: z
    .array(
      z.object({
        industry: ProfileIndustry,
        group: IndustryGroup,
        here: Count,
        region: Count,
        country: Count,
        quotient: z.number().nullable().describe('share here by share in the country; 1 is the same'),
      }),
    )
    .describe('largest first, hidden ones last'),
  standsOut: StandsOut,
  groups: z.array(z.object({ group: IndustryGroup, here: Count, region: Count, country: Count })),
  growth: z
    .object({
      from: z.string(),
      to: z.string(),
      all: Growth,
      industries: z.array(Growth.extend({ industry: ProfileIndustry })),
      left: z.int().describe('industries that are hidden in one of the years, and in none of the numbers'),
    })
    .nullable(),
  source: ProfileSource,
});

const Stream = z.object({ number: z.string(), name: z.string(), count: z.int() });
const Commuting = z.object({
  period: z.string(),
  stay: Count.describe('live and work here'),
  in: Count,
  out: Count,
  net: z.int().nullable(),
  stays: z.number().nullable().describe('of those who live here and work, how large a share works here'),
  filled: z.number().nullable().describe('of those who work here, how large a share lives here'),
  from: z.array(Stream).describe('the largest, hidden ones left out'),
  to: z.array(Stream),
  source: ProfileSource,
});

/** Outlines of a region, north up, drawn to `width` by `height`. */
export const ProfileMap = z.object({
  attribution: z.string().describe('whose outlines they are, and on what terms; stands on the map'),
  width: z.number(),
  height: z.number(),
  shapes: z.array(
    z.object({
      municipality: Named,
      path: z.string().describe('of an SVG'),
      x: z.number().describe('where its name stands'),
      y: z.number(),
    }),
  ),
});
export type ProfileMap = z.infer<typeof ProfileMap>;

const Member = z.object({
  municipality: Named,
  employed: Count,
  standsOut: StandsOut.describe('what it brings to the region'),
});

/** What somebody says of a municipality's business life beside its figures; a role it has in its region is one of a list. */
export const NoteKind = z.enum(['strength', 'opportunity', 'challenge', 'role']);
export type NoteKind = z.infer<typeof NoteKind>;
export const RegionRole = z.enum(['logistics', 'trade', 'knowledge', 'tourism', 'large_companies', 'food']);
export type RegionRole = z.infer<typeof RegionRole>;

export const ProfileNote = z.object({
  id: Id,
  kind: NoteKind,
  role: RegionRole.nullable(),
  body: z.string(),
  language: Language,
  by: z.string(),
  organisation: z.string(),
  at: Instant,
  withdrawn: Instant.nullable(),
  mayWithdraw: z.boolean(),
});
export type ProfileNote = z.infer<typeof ProfileNote>;

export const WriteNote = z
  .object({
    clientKey: ClientKey,
    municipalityId: Id,
    kind: NoteKind,
    role: RegionRole.nullable(),
    body: Prose(2_000),
    language: Language,
  })
  .strict()
  .refine(({ kind, role }) => (kind === 'role') === (role !== null), {
    message: 'a role, and only a role, is one of the list',
    path: ['role'],
  })
  .meta({ id: 'WriteNote' });
export type WriteNote = z.infer<typeof WriteNote>;

export const NoteDeed = z.enum(['written', 'withdrawn']);
export type NoteDeed = z.infer<typeof NoteDeed>;

export const BusinessProfile = z
  .object({
    municipality: Named,
    municipalities: z.array(Named).describe('those whose profile may be opened'),
    region: z.array(Member).describe('with whom it is compared, itself first; nobody where it is alone'),
    notes: z.array(ProfileNote).describe('newest first, at most 100; what was withdrawn stays, with when'),
    mayWrite: z.boolean(),
    employment: Employment.nullable(),
    commuting: Commuting.nullable(),
    map: ProfileMap.nullable().describe('null where no outlines were imported'),
  })
  .meta({ id: 'BusinessProfile' });
export type BusinessProfile = z.infer<typeof BusinessProfile>;

export const AskProfile = z.object({ municipality: Id.optional() }).strict();
export type AskProfile = z.infer<typeof AskProfile>;
