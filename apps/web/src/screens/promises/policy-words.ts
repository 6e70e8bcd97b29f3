import type { ChangePreview, Policy, PolicyException, PolicyView, Promised, PromisedClock } from '@vertskap/contract';
import { list, onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import type { Line } from './editing/difference.rules.js';
import { conditionsOf } from './policy.rules.js';

type Spaces = PolicyView['spaces'];
type Budget = ChangePreview['changes'][number]['before']['budget'];

/** What the business side sees, and what sectors owe each other; the compiler counts them. */
const groupOf: Record<PromisedClock, 'outward' | 'inward'> = {
  first_response: 'outward',
  next_update: 'outward',
  resolution: 'outward',
  business_reply: 'outward',
  acceptance: 'inward',
  hand_over: 'inward',
  consultation: 'inward',
  status: 'inward',
};
export const promisedClocks = Object.keys(groupOf) as PromisedClock[];
export const groups = (['outward', 'inward'] as const).map((group) => ({
  group,
  clocks: promisedClocks.filter((clock) => groupOf[clock] === group),
}));
export const urgencies = ['normal', 'urgent'] as const;
export const kinds = ['need', 'opportunity'] as const;

/** "3 virkedager", "4 arbeidstimer", "2 timer, døgnet rundt", "Ingen frist" */
export function promisedInWords(promised: Promised): string {
  if (promised.unit === 'none') return t('promises.none');
  if (promised.unit === 'hours' && promised.roundTheClock) return t('promises.amount.around', { n: promised.amount });
  return t(`promises.amount.${promised.unit}`, { n: promised.amount });
}

/** The same for any clock; a promise that a person made is its date. */
export function budgetInWords(budget: Budget): string {
  if (budget.unit === 'days' || budget.unit === 'hours' || budget.unit === 'none') return promisedInWords(budget);
  return 'date' in budget ? onDate(budget.date) : t('promises.by-law');
}

/** "temaet er Reiseliv og det haster" */
export function conditionsInWords({ spaceId, kind, theme, urgency }: PolicyException, spaces: Spaces): string {
  const space = spaces.find(({ id }) => id === spaceId)?.name ?? t('promises.unknown-space');
  return list([
    ...(spaceId === null ? [] : [t('promises.when.space', { name: space })]),
    ...(kind === null ? [] : [t(`promises.when.kind.${kind}`)]),
    ...(theme === null ? [] : [t('promises.when.theme', { theme: t(`common.theme.${theme}`) })]),
    ...(urgency === null ? [] : [t(`promises.when.${urgency}`)]),
  ]);
}

/** "Endelig svar når temaet er Reiseliv" */
export const exceptionInWords = (exception: PolicyException, spaces: Spaces): string =>
  t('promises.exception', {
    clock: t(`promises.of.${exception.clock}`),
    conditions: conditionsInWords(exception, spaces),
  });

/** Everything a policy promises, line by line. */
export function linesOf({ promises, exceptions }: Policy, spaces: Spaces): Line[] {
  const ordinary = promisedClocks.flatMap((clock) =>
    urgencies.map((urgency) => ({
      key: `${clock} ${urgency}`,
      label: t(`promises.cell.${urgency}`, { clock: t(`promises.of.${clock}`) }),
      value: promisedInWords(promises[clock][urgency]),
    })),
  );
  const special = exceptions.map((exception) => ({
    key: conditionsOf(exception),
    label: exceptionInWords(exception, spaces),
    value: promisedInWords(exception.promised),
  }));
  return [...ordinary, ...special];
}
