import type { MyDayKey, MyDayView, NeedSummary } from '@vertskap/contract';

type Group = MyDayView['groups'][number];

/** The groups that have something in them; the server gives them with what presses most first. */
export const filled = ({ groups }: MyDayView): Group[] => groups.filter(({ total }) => total > 0);

/** Not mine to answer, or put off. */
const aside: MyDayKey[] = ['offered', 'asked', 'waiting_for_others', 'snoozed'];

/** What to do next: the earliest deadline that is mine to keep, whatever group it stands in; another than the one in hand. */
export const nextDue = (
  day: MyDayView,
  isInHand: (need: NeedSummary) => boolean = () => false,
): NeedSummary | undefined =>
  filled(day)
    .filter(({ key }) => !aside.includes(key))
    .flatMap(({ rows }) => rows.map(({ need }) => need))
    .filter((need) => need.due !== null && !isInHand(need))
    .sort((a, b) => Date.parse(a.due?.at ?? '') - Date.parse(b.due?.at ?? ''))[0];

/** How many are over the deadline, and how many are due today. */
export function summaryOf({ groups }: MyDayView): { overdue: number; today: number } {
  const total = (key: MyDayKey) => groups.find((group) => group.key === key)?.total ?? 0;
  return { overdue: total('overdue'), today: total('today') };
}
