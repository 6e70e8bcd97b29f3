import { z } from 'zod';
import { Id, Instant, Language, Line, LocalDate, Named, Prose } from './common.js';
import { Certainty, Wording } from './statutory.js';

/** A procedure that a business meets in a municipality. */
export const GuideId = z.enum([
  'pre_conference',
  'building_permit',
  'building_with_firm',
  'building_without_firm',
  'building_with_dispensation',
  'dispensation',
  'start_permit',
  'temporary_use',
  'completion',
  'reimbursement',
  'plan_start',
  'plan_proposal',
  'survey',
  'cadastre',
  'serving',
  'alcohol',
  'excavation',
  'sewage',
  'access',
  'appeal',
  'inquiry',
  'residents_proposal',
]);
export type GuideId = z.infer<typeof GuideId>;

/** Who usually brings a part of an application. */
export const BroughtBy = z.enum(['applicant', 'responsible_firm', 'neighbours', 'authority']);
export type BroughtBy = z.infer<typeof BroughtBy>;

/** A part of a complete application, as the product tells it for the whole country. */
export const GuideItem = z.object({
  id: z.string(),
  what: Wording,
  by: BroughtBy,
  certainty: Certainty.describe('how sure we are that a complete application holds it'),
  source: z.url().nullable(),
});
export type GuideItem = z.infer<typeof GuideItem>;

/** What the product ships with, in its own words. A changed text has a new version. */
export const NationalGuide = z.object({
  id: GuideId,
  version: z.int(),
  checkedOn: LocalDate,
  name: Wording,
  about: Wording.describe('what it is, in plain words'),
  forWhom: Wording,
  items: z.array(GuideItem).describe('what a complete application holds; empty where we do not know'),
  note: Wording.nullable().describe('what else one has to know, with how sure we are'),
  source: z.url().nullable().describe('of the note'),
  rules: z.array(z.string()).describe('its statutory rules, the one that an application starts first'),
});
export type NationalGuide = z.infer<typeof NationalGuide>;

export const OWN_ITEMS = 20;
/** `own-…`, chosen by whoever writes it, so that it stands apart from the national ones. */
export const OwnItem = z.strictObject({ id: z.string().regex(/^own-[\w-]{1,50}$/), what: Line(1, 200), by: BroughtBy });
export type OwnItem = z.infer<typeof OwnItem>;

/** What a municipality adds, in the language that it writes. All of it may be empty: then it has only checked the national text. */
export const OwnGuide = z.strictObject({
  text: Prose(4_000).nullable(),
  items: z
    .array(OwnItem)
    .max(OWN_ITEMS)
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'each item once')
    .describe('what it asks for besides'),
  fee: Prose(500).nullable(),
  link: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable(),
  language: Language,
});
export type OwnGuide = z.infer<typeof OwnGuide>;

const Checked = z.object({ at: Instant, by: z.string() });

export const GuideView = NationalGuide.extend({
  own: OwnGuide.nullable().describe('null where the municipality has written nothing'),
  ownVersion: z.int().describe('0: it has neither written nor checked'),
  checked: Checked.nullable().describe('when the municipality last wrote or checked it, and who'),
  checkDue: z.boolean().describe('that is more than a year ago'),
  nationalChanged: z.boolean().describe('the national text has changed since'),
}).meta({ id: 'Guide' });
export type GuideView = z.infer<typeof GuideView>;

export const Guides = z
  .object({
    municipality: Named,
    municipalities: z.array(Named).describe('whose guides the reader can look at'),
    guides: z.array(GuideView),
    mayChange: z.boolean(),
  })
  .meta({ id: 'Guides' });
export type Guides = z.infer<typeof Guides>;

export const AskGuides = z
  .object({ municipality: Id.optional().describe('without it, the own, or the first that the association talks with') })
  .strict();
export type AskGuides = z.infer<typeof AskGuides>;

/** The next version of the own text; the same as before: it was checked, and holds. */
export const ChangeGuide = z
  .strictObject({ own: OwnGuide, expectedVersion: z.int().min(0) })
  .meta({ id: 'ChangeGuide' });
export type ChangeGuide = z.infer<typeof ChangeGuide>;

export const GuideVersion = z
  .object({
    version: z.int(),
    own: OwnGuide,
    nationalVersion: z.int().describe('of the national text that it was written beside'),
    changed: z.boolean().describe('false: checked, without a change'),
    at: Instant,
    by: z.string(),
  })
  .meta({ id: 'GuideVersion' });
export type GuideVersion = z.infer<typeof GuideVersion>;

export const AskGuideDates = z
  .object({ municipality: Id, received: LocalDate.describe('when a complete application is, or would be, received') })
  .strict();
export type AskGuideDates = z.infer<typeof AskGuideDates>;

/** What a deadline of the municipality would be, by the same engine as its clocks. */
export const GuideDate = z
  .object({
    rule: z.string(),
    lastDay: LocalDate.nullable().describe('null where the law gives no number'),
    lastDayIsWorkday: z.boolean().nullable(),
    pausedDays: z.int().describe('of the local winter pause, which are counted in'),
    winterPause: z.string().nullable().describe('the local regulation'),
  })
  .meta({ id: 'GuideDate' });
export type GuideDate = z.infer<typeof GuideDate>;
