import type { PlanRevision } from '@vertskap/contract';
import { t } from '../../i18n/index.js';

/** A revision as a table: a line for each need that no goal covers, and for each goal that nobody mentions. */
export function revisionTable({ without, unmentioned }: PlanRevision, origin: string): string[][] {
  const columns = ['what', 'number', 'what-title', 'theme', 'when', 'goals-that-fit', 'address'] as const;
  return [
    columns.map((column) => t(`plan.revision.${column}`)),
    ...without.map(({ id, number, title, theme, raisedOn, proposals }) => [
      t('plan.revision.need'),
      number,
      title,
      theme ? t(`common.theme.${theme}`) : '',
      raisedOn,
      proposals.map(({ goal }) => goal.name).join(', '),
      `${origin}/b/${id}`,
    ]),
    ...unmentioned.map(({ title, from, to }) => [
      t('plan.revision.goal'),
      '',
      title,
      '',
      [from, to].filter(Boolean).join(' – '),
      '',
      `${origin}/naeringsplan`,
    ]),
  ];
}
