import { firstComing, later, useComing } from '../../../ui/index.js';
import { useReferralsToUs } from './to-us.js';

const NeighbourList = later(() => import('./NeighbourList.js'));

/** Which neighbours wait for us, for the coordinator among what else is due; nothing where nobody does. */
export function NeighboursWaiting() {
  const toUs = useReferralsToUs();
  useComing(firstComing(toUs));
  const { data = [] } = toUs;
  return data.length > 0 && <NeighbourList waiting={data} />;
}
