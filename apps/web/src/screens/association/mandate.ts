import type { HeldMembership, IndustrySection, Mandate, MemberCompany } from '@vertskap/contract';
import { list } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import type { Fault } from '../people/capacity.js';

/** What the form holds of a mandate. */
export type Written = {
  position: string;
  from: string;
  to: string;
  scope: Mandate['kind'];
  companyIds: string[];
  section: IndustrySection | '';
  manages: boolean;
};

export const blank: Written = {
  position: '',
  from: '',
  to: '',
  scope: 'all_members',
  companyIds: [],
  section: '',
  manages: false,
};

export const writtenOf = ({ position, from, to, mandate, manages }: HeldMembership): Written => ({
  position,
  from: from ?? '',
  to: to ?? '',
  scope: mandate?.kind ?? 'all_members',
  companyIds: mandate?.kind === 'companies' ? mandate.companyIds : [],
  section: mandate?.kind === 'industry' ? mandate.section : '',
  manages,
});

export function faultOfScope({ scope, companyIds, section }: Written): Fault | null {
  const missing = (scope === 'companies' && companyIds.length === 0) || (scope === 'industry' && section === '');
  return missing ? { field: 'companies', message: 'association.error.scope' } : null;
}

export const capacityOf = ({ position, from, to, manages, ...scope }: Written) => ({
  kind: 'representative' as const,
  position: position.trim(),
  mandate: mandateOf(scope),
  manages,
  from: from || null,
  to: to || null,
});

function mandateOf({ scope, companyIds, section }: Pick<Written, 'scope' | 'companyIds' | 'section'>): Mandate {
  if (scope === 'companies') return { kind: 'companies', companyIds };
  return scope === 'industry' && section !== '' ? { kind: 'industry', section } : { kind: 'all_members' };
}

/** "Havn Bakeri AS og Lyng Elektro AS", "medlemmene i industri", "alle medlemmene" */
export function scopeWords(mandate: Mandate | null, companies: MemberCompany[]): string {
  switch (mandate?.kind) {
    case 'companies': {
      const names = companies.filter(({ id }) => mandate.companyIds.includes(id)).map(({ name }) => name);
      return names.length > 0 ? list(names) : t('association.scope.nobody');
    }
    case 'industry':
      return t('association.scope.industry-words', { industry: t(`association.industry.${mandate.section}`) });
    case 'all_members':
    case undefined:
      return t('common.behalf.all');
  }
}
