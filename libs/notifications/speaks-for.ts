import { raw } from '@vertskap/platform';

/** Memberships (as `m`) of those who speak for all members of their association, as an actor without `companies` does. */
export const speaksForAll = raw(
  `m.role = 'association_representative' and coalesce(m.mandate ->> 'kind', 'all_members') not in ('companies', 'industry')`,
);

/**
 * Memberships (as `m`) of those who speak for whomever a need (as `n`) was raised for: for all, or for each of the companies that are named. It
 * reads the mandate itself, for whoever tells of referrals reads no association's members.
 */
export const speaksFor =
  raw(`(${speaksForAll.text} or m.role = 'association_representative' and n.on_behalf = 'companies' and not exists (
  select from need_company x where x.need_id = n.id and x.named and not case m.mandate ->> 'kind'
    when 'companies' then m.mandate -> 'companyIds' ? x.company_id::text
    else exists (select from company y where y.id = x.company_id and industry_section(y.industry) = m.mandate ->> 'section') end))`);
