import { Language, Role } from '@vertskap/contract';
import type { Tx } from '@vertskap/platform';
import { z } from 'zod';
import { CliFault, command, EXIT } from './command.js';
import { findAssociation, findCompany, findIntake, findMunicipality, findSector } from './find.js';
import { type Capacity, findOrMakePerson, giveMembership, passwordFor } from './people.js';

const Options = z.object({
  email: z.email(),
  name: z.string().trim().min(1).max(200),
  role: Role.describe(Role.options.join(', ')),
  position: z.string().trim().min(1).max(200).describe('what stands under the name, for instance "styreleder"'),
  municipality: z.string().optional().describe('slug, number or name; for who works there'),
  sector: z.string().optional().describe('for case handlers and sector leaders'),
  association: z
    .string()
    .optional()
    .describe('organisation number or name; for its representatives, and for contacts whom it knows'),
  manages: z.boolean().optional().describe('the representative lets in others who speak for the association'),
  company: z.string().optional().describe('organisation number or name; for its contact'),
  language: Language.default('nb'),
});
type Asked = z.infer<typeof Options>;

export const personAddCommand = command({
  name: 'person:add',
  about: 'Lets a person act in a role; asks for a password where they have none.',
  args: [],
  options: Options,
  run: async (db, options) => {
    const place = await placeOf(db.manager, options);
    const hash = await passwordFor(db.manager, options.email);
    const given = await db.transaction(async (tx) => {
      const personId = await findOrMakePerson(tx, options, hash);
      return giveMembership(tx, personId, { role: options.role, position: options.position, ...place });
    });
    console.log(given ? `${options.email} may act as ${options.role}.` : `${options.email} may do so already.`);
    return EXIT.done;
  },
});

async function placeOf(tx: Tx, asked: Asked): Promise<Omit<Capacity, 'role' | 'position'>> {
  switch (asked.role) {
    case 'association_representative':
      return {
        associationId: (await findAssociation(tx, need(asked, 'association'))).id,
        manages: asked.manages ?? false,
      };
    case 'company_contact': {
      const companyId = (await findCompany(tx, need(asked, 'company'))).id;
      return asked.association === undefined
        ? { companyId }
        : { companyId, associationId: (await findAssociation(tx, asked.association)).id };
    }
    case 'case_handler':
    case 'sector_leader': {
      const municipality = await findMunicipality(tx, need(asked, 'municipality'));
      const sector = await findSector(tx, municipality, need(asked, 'sector'));
      return { municipalityId: municipality.id, sectorId: sector.id };
    }
    case 'coordinator': {
      const municipality = await findMunicipality(tx, need(asked, 'municipality'));
      return { municipalityId: municipality.id, sectorId: (await findIntake(tx, municipality)).id };
    }
    case 'director':
    case 'mayor':
    case 'administrator':
      return { municipalityId: (await findMunicipality(tx, need(asked, 'municipality'))).id };
  }
}

function need(asked: Asked, option: 'association' | 'company' | 'municipality' | 'sector'): string {
  const value = asked[option];
  if (value === undefined) throw new CliFault(`A ${asked.role} needs --${option}.`, EXIT.usage);
  return value;
}
