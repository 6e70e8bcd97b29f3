import type { NeedView } from '@vertskap/contract';
import { texts, withTexts } from '../../../i18n/index.js';
import { later } from '../../../ui/index.js';
import { useReferrals } from './use-referrals.js';

const ReferralList = later(() => withTexts([texts.deeds], () => import('./ReferralList.js')));

/** To which neighbours this was to go or for their part in it, or from which it came; and the coordinator's way to them. Nothing where there is neither. */
export function Referrals({ view: { need } }: { view: NeedView }) {
  const found = useReferrals(need);
  if (!found || found.referrals.length + found.neighbours.length + found.askable.length === 0) return null;
  return <ReferralList need={need} {...found} />;
}
