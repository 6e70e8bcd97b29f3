import { z } from 'zod';
import { ClientKey, Id, Instant, Line, LocalDate, Named } from './common.js';

/** A space of a region: where several of its municipalities talk with several associations. */
export const RegionalSpace = Named.extend({
  municipalities: z.array(Named),
  associations: z.array(Named),
  invited: z.array(Named).describe('associations that have not answered yet'),
  mine: z.enum(['in', 'invited', 'out']),
}).meta({ id: 'RegionalSpace' });
export type RegionalSpace = z.infer<typeof RegionalSpace>;

/** Neighbours who work together. Everybody in it sees who is. */
export const Region = Named.extend({
  members: z.array(
    z.object({
      municipality: Named,
      joinedAt: Instant,
      leavesOn: LocalDate.nullable().describe('the first day without them, where they have given notice'),
    }),
  ),
  invited: z.array(z.object({ municipality: Named, by: Named, at: Instant })).describe('who have not answered yet'),
  mine: z.enum(['member', 'invited', 'none']).describe('none: of an association, which has a space there'),
  spaces: z.array(RegionalSpace).describe('for members all of them, for an association those that are theirs'),
}).meta({ id: 'Region' });
export type Region = z.infer<typeof Region>;

export const Regions = z
  .object({
    regions: z.array(Region),
    mayDecide: z.boolean().describe('founds regions, invites, says yes and no, and leaves'),
    mayRunSpaces: z.boolean().describe('opens spaces of regions, joins them, and invites associations'),
    mayAnswer: z.boolean().describe('says yes or no to spaces for an association'),
    municipalities: z.array(Named).describe('whom to invite'),
    associations: z.array(Named).describe('whom to invite: those that we talk with already'),
  })
  .meta({ id: 'Regions' });
export type Regions = z.infer<typeof Regions>;

export const FoundRegion = z
  .object({ clientKey: ClientKey, name: Line(2, 100) })
  .strict()
  .meta({ id: 'FoundRegion' });
export type FoundRegion = z.infer<typeof FoundRegion>;

export const InviteNeighbour = z.object({ municipalityId: Id }).strict().meta({ id: 'InviteNeighbour' });
export type InviteNeighbour = z.infer<typeof InviteNeighbour>;

/** A yes or a no to an invitation. */
export const Joining = z.object({ joins: z.boolean() }).strict().meta({ id: 'Joining' });
export type Joining = z.infer<typeof Joining>;

export const Leaving = z
  .object({ leaves: z.boolean().describe('in thirty days; false: they stay after all') })
  .strict()
  .meta({ id: 'Leaving' });
export type Leaving = z.infer<typeof Leaving>;

export const OpenRegionalSpace = FoundRegion.meta({ id: 'OpenRegionalSpace' });
export type OpenRegionalSpace = z.infer<typeof OpenRegionalSpace>;

export const InviteAssociation = z.object({ associationId: Id }).strict().meta({ id: 'InviteAssociation' });
export type InviteAssociation = z.infer<typeof InviteAssociation>;

export const RegionDeed = z.enum([
  'founded',
  'invited',
  'joined',
  'refused',
  'leaves',
  'stays',
  'left',
  'space_opened',
  'space_joined',
  'association_invited',
  'association_joined',
  'association_refused',
]);
export type RegionDeed = z.infer<typeof RegionDeed>;
