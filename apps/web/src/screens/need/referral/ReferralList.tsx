import type { NeedShared, ReferralsOfNeed } from '@vertskap/contract';
import { pointed } from '../../../ui/index.js';
import { AskNeighboursDialog } from './AskNeighboursDialog.js';
import { ProposeDialog } from './ProposeDialog.js';
import { ReferralCard } from './ReferralCard.js';

type Props = { need: NeedShared } & ReferralsOfNeed;

/** Those that the reader may know of, newest first, and whom to propose or ask. What tells of one points here. */
export default function ReferralList({ need, referrals, neighbours, askable }: Props) {
  return (
    <div className="stack" id="referrals" ref={pointed} tabIndex={-1}>
      {referrals.map((referral) => (
        <ReferralCard key={referral.id} referral={referral} />
      ))}
      {neighbours.length + askable.length > 0 && (
        <div className="row">
          {askable.length > 0 && <AskNeighboursDialog need={need} neighbours={askable} />}
          {neighbours.length > 0 && <ProposeDialog need={need} neighbours={neighbours} />}
        </div>
      )}
    </div>
  );
}
