import { IndustryCode, OrgNumber } from '@vertskap/contract';
import { row, rows, sql } from '@vertskap/platform';
import { z } from 'zod';
import { command, EXIT } from './command.js';
import { findAssociation } from './find.js';

export const companyAddCommand = command({
  name: 'company:add',
  about: 'Makes a company a member of an association.',
  args: [],
  options: z.object({
    name: z.string().trim().min(1).max(200),
    'org-number': OrgNumber,
    industry: IndustryCode.optional().describe('standard of industries, SN2007'),
    association: z.string().describe('organisation number or name'),
  }),
  run: async (db, { name, 'org-number': orgNumber, industry = null, association }) => {
    const to = await db.transaction(async (tx) => {
      const found = await findAssociation(tx, association);
      const company = await row<{ id: string }>(
        tx,
        sql`insert into company (id, name, org_number, industry) values (${crypto.randomUUID()}, ${name}, ${orgNumber}, ${industry})
            on conflict (org_number) do update set name = excluded.name, industry = coalesce(excluded.industry, company.industry) returning id`,
      );
      await rows(
        tx,
        sql`insert into association_company (association_id, company_id) values (${found.id}, ${company?.id}) on conflict do nothing`,
      );
      return found;
    });
    console.log(`${name} is a member of ${to.name}.`);
    return EXIT.done;
  },
});
