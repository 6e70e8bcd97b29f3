import type { InitiativeView } from '@vertskap/contract';
import { currentLanguage } from '../../i18n/index.js';

const MOST_GOALS = 10;

/** What stands in the form; empty fields are empty texts. */
export type Written = Record<'title' | 'aim' | 'from' | 'to', string> &
  Pick<InitiativeView, 'kind' | 'calls'> & { goalIds: string[] };
export type Fault = 'title' | 'aim' | 'period' | 'goals';

export const blank: Written = {
  title: '',
  aim: '',
  from: '',
  to: '',
  kind: 'recruitment_skills',
  calls: false,
  goalIds: [],
};

export const asWritten = ({ title, aim, from, to, kind, calls, goals }: InitiativeView): Written => ({
  title,
  aim,
  from: from ?? '',
  to: to ?? '',
  kind,
  calls,
  goalIds: goals.map(({ id }) => id),
});

export function faultsOf({ title, aim, from, to, goalIds }: Written): Fault[] {
  const faults: (Fault | false)[] = [
    title.trim() === '' && 'title',
    aim.trim() === '' && 'aim',
    from !== '' && to !== '' && from > to && 'period',
    goalIds.length > MOST_GOALS && 'goals',
  ];
  return faults.filter((fault) => fault !== false);
}

/** As the server takes it: what was left empty is not known. */
export const sent = ({ title, aim, from, to, ...others }: Written) => ({
  ...others,
  title: title.trim(),
  aim: aim.trim(),
  language: currentLanguage(),
  from: from || null,
  to: to || null,
});
