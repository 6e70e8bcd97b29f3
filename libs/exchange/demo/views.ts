import { saveView } from '@vertskap/needs';
import { loadActor } from '@vertskap/organisations';
import type { Tx } from '@vertskap/platform';
import { idOf, membershipIdOf } from './ids.js';

/** What the coordinator looks for often, under a name. */
export async function saveViews(tx: Tx, now: Date): Promise<void> {
  const coordinator = await loadActor(tx, membershipIdOf('marianne'), now);
  if (!coordinator) throw new Error('nobody can save the views');
  await saveView(tx, now, coordinator, idOf('deed', 'a view of land'), {
    page: 'needs',
    name: 'Åpent om næringsareal',
    filters: { state: ['open', 'answered'], theme: 'land', sort: 'due' },
    starts: false,
  });
}
