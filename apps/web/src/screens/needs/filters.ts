import type { Api, Sent } from '@vertskap/contract';
import { onDate } from '../../format/index.js';
import { t, type MessageKey } from '../../i18n/index.js';

type Query = NonNullable<Sent<Api['listNeeds']>['query']>;
export type FilterName = Exclude<keyof Query, 'cursor' | 'limit'>;
/** The filters as the address of the page says them. */
export type Filters = Partial<Record<FilterName, string>>;

const names = [
  'state',
  'ball',
  'sector',
  'association',
  'theme',
  'industry',
  'goal',
  'overdue',
  'priority',
  'unconfirmed',
  'clock',
  'verdict',
  'startedFrom',
  'startedTo',
  'stoppedFrom',
  'stoppedTo',
  'creditedTo',
  'heldBy',
  'heldStep',
  'heldFrom',
  'heldTo',
  'kind',
  'result',
  'raisedFrom',
  'raisedTo',
  'sort',
] as const satisfies FilterName[];

/** What is not a filter is dropped, so that a foreign link still opens the list. */
export function filtersIn(params: URLSearchParams): Filters {
  const found = names.flatMap((name) => {
    const value = params.get(name);
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found);
}

export const asParams = (filters: Filters): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value));

/** /behov?state=open */
export const addressOf = (filters: Filters): string => `/behov?${new URLSearchParams(asParams(filters))}`;

/** The selections that most people need, one press each. */
export const views = [
  { label: 'needs.view.open', filters: { state: 'open,answered' } },
  { label: 'needs.view.mine', filters: { ball: 'mine' } },
  { label: 'needs.view.overdue', filters: { overdue: 'true' } },
  { label: 'needs.view.priority', filters: { state: 'open,answered', priority: 'true' } },
  { label: 'needs.view.answered', filters: { state: 'answered' } },
  { label: 'needs.view.done', filters: { state: 'closed,declined,withdrawn', sort: 'changed' } },
  { label: 'needs.view.all', filters: {} },
] as const satisfies { label: MessageKey; filters: Filters }[];

/** Is this selection the one that is shown, whatever the order of the list? */
export function isShown(view: Filters, filters: Filters): boolean {
  const without = ({ sort: _, ...rest }: Filters) => JSON.stringify(Object.entries(rest).sort());
  return without(view) === without(filters);
}

/** Filters that come with a link from a figure and have no field of their own: said in words, and removable together. */
export function saidInWords(filters: Filters): { names: FilterName[]; text: string }[] {
  const {
    industry,
    goal,
    result,
    unconfirmed,
    clock,
    verdict,
    startedFrom,
    startedTo,
    stoppedFrom,
    stoppedTo,
    creditedTo,
    heldBy,
    heldStep,
    heldFrom,
    heldTo,
    raisedFrom,
    raisedTo,
  } = filters;
  const span = (from: string | undefined, to: string | undefined) =>
    [from && t('needs.filter.from', { date: onDate(from) }), to && t('needs.filter.until', { date: onDate(to) })]
      .filter(Boolean)
      .join(' ');
  const said: { names: FilterName[]; text: string }[] = [];
  if (industry)
    said.push({
      names: ['industry'],
      text: t('needs.filter.industry', { industry: t(`association.industry.${industry}` as MessageKey) }),
    });
  if (goal) said.push({ names: ['goal'], text: t(goal === 'none' ? 'needs.filter.no-goal' : 'needs.filter.goal') });
  if (result)
    said.push({
      names: ['result'],
      text: t('needs.filter.result', { result: t(`insight.code.${result}` as MessageKey).toLowerCase() }),
    });
  if (unconfirmed)
    said.push({ names: ['unconfirmed'], text: t(`needs.filter.unconfirmed.${unconfirmed}` as MessageKey) });
  if (clock)
    said.push({
      names: ['clock', 'verdict', 'startedFrom', 'startedTo', 'stoppedFrom', 'stoppedTo', 'creditedTo'],
      text: [
        t(`need.clock.${clock}` as MessageKey),
        verdict ? t(`needs.filter.verdict.${verdict}` as MessageKey) : '',
        startedFrom || startedTo ? `${t('needs.filter.started')} ${span(startedFrom, startedTo)}` : '',
        stoppedFrom || stoppedTo ? `${t('needs.filter.stopped')} ${span(stoppedFrom, stoppedTo)}` : '',
        creditedTo ? t('needs.filter.credited') : '',
      ]
        .filter(Boolean)
        .join(', '),
    });
  if (heldBy || heldStep || heldFrom || heldTo)
    said.push({
      names: ['heldBy', 'heldStep', 'heldFrom', 'heldTo'],
      text: [...stayInWords(heldBy, heldStep), heldFrom || heldTo ? span(heldFrom, heldTo) : '']
        .filter(Boolean)
        .join(', '),
    });
  if (raisedFrom || raisedTo)
    said.push({
      names: ['raisedFrom', 'raisedTo'],
      text: `${t('needs.filter.raised')} ${span(raisedFrom, raisedTo)}`,
    });
  return said;
}

/** Outside the house the step says where the ball was and why. */
function stayInWords(heldBy: string | undefined, heldStep: string | undefined): string[] {
  const step = heldStep === undefined ? [] : [t(`insight.code.${heldStep}` as MessageKey)];
  const outside = heldBy === 'association' || heldBy === 'external';
  if (outside && heldStep !== undefined) return step;
  const name = outside
    ? t(`insight.code.${heldBy}`)
    : t(heldBy === undefined ? 'needs.filter.held.anybody' : 'needs.filter.held.sector');
  return [t('needs.filter.held', { name: name.toLowerCase() }), ...step.map((words) => words.toLowerCase())];
}
