import type { HomeView, NeedSummary } from '@vertskap/contract';

type Group = HomeView['groups'][number];
export type MyDayKey = 'unassigned' | 'overdue' | 'today' | 'this_week' | 'later' | 'waiting_for_others';

const order: readonly MyDayKey[] = ['unassigned', 'overdue', 'today', 'this_week', 'later', 'waiting_for_others'];

/** The groups that have something in them, what presses most first; what nobody has taken comes before all. */
export const inOrder = ({ groups }: HomeView): (Group & { key: MyDayKey })[] =>
  order.flatMap((key) =>
    groups.filter((group) => group.key === key && group.total > 0).map((group) => ({ ...group, key })),
  );

/** What to do next: the earliest deadline that is mine to keep, whatever group it stands in; another than the one in hand. */
export const nextDue = (home: HomeView, inHand?: string): NeedSummary | undefined =>
  inOrder(home)
    .filter(({ key }) => key !== 'waiting_for_others')
    .flatMap(({ needs }) => needs)
    .filter(({ id, due }) => due !== null && id !== inHand)
    .sort((a, b) => Date.parse(a.due?.at ?? '') - Date.parse(b.due?.at ?? ''))[0];

/** How many are over the deadline, and how many are due today. */
export function summaryOf({ groups }: HomeView): { overdue: number; today: number } {
  const total = (key: MyDayKey) => groups.find((group) => group.key === key)?.total ?? 0;
  return { overdue: total('overdue'), today: total('today') };
}
