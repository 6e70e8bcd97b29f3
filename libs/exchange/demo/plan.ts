import { addGoal } from '@vertskap/dialogue';
import { loadActor } from '@vertskap/organisations';
import { row, sql, type Tx } from '@vertskap/platform';
import { idOf, membershipIdOf } from './ids.js';
import type { Theme } from './story.types.js';

const DAY_MS = 86_400_000;

/** The business plan of Kystby. The last one nobody has asked about yet. */
const plan = [
  {
    key: 'areas',
    title: 'Klare næringsarealer på Moen og Holmen',
    indicator: '40 dekar regulert og solgt',
    theme: 'land',
    below: null,
  },
  { key: 'sea', title: 'Plass til havbruk og sjømat ved kaia', indicator: null, theme: 'harbour', below: 'areas' },
  {
    key: 'centre',
    title: 'Et levende sentrum',
    indicator: 'Ingen tomme butikklokaler i Storgata',
    theme: 'town_centre',
    below: null,
  },
  {
    key: 'people',
    title: 'Nok folk med riktig kompetanse',
    indicator: '25 nye læreplasser',
    theme: 'recruitment',
    below: null,
  },
  { key: 'startups', title: 'Flere som starter for seg selv', indicator: null, theme: null, below: null },
] as const;
type Goal = (typeof plan)[number]['key'];

/** Which goal a need of a theme serves; the others are what the plan does not cover. */
const served: Partial<Record<Theme, Goal>> = {
  land: 'areas',
  town_centre: 'centre',
  parking: 'centre',
  recruitment: 'people',
  knowledge: 'people',
};

export const isServed = (theme: Theme): boolean => theme in served;

/** Written down by the coordinator before the first story. */
export async function enterPlan(tx: Tx, now: Date): Promise<void> {
  const at = new Date(now.getTime() - 600 * DAY_MS);
  const coordinator = await loadActor(tx, membershipIdOf('marianne'), now);
  if (!coordinator) throw new Error('nobody can write the plan down');
  const year = at.getUTCFullYear();
  for (const [i, { title, indicator, theme, below }] of plan.entries()) {
    const parentId = below && (await goalId(tx, below));
    const goal = { title, indicator, theme, parentId, from: `${year}-01-01`, to: `${year + 3}-12-31` };
    await addGoal(tx, new Date(at.getTime() + i * 60_000), coordinator, goal);
  }
}

/** The goals that a need of this theme serves. */
export async function goalsOf(tx: Tx, theme: Theme): Promise<string[]> {
  const goal = served[theme];
  return goal ? [await goalId(tx, goal)] : [];
}

async function goalId(tx: Tx, key: Goal): Promise<string> {
  const title = plan.find((goal) => goal.key === key)?.title ?? '';
  const found = await row<{ id: string }>(
    tx,
    sql`select id from goal where municipality_id = ${idOf('municipality', 'kystby')} and title = ${title}`,
  );
  if (!found) throw new Error(`the plan has no goal ${key}`);
  return found.id;
}
