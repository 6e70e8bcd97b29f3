import type { NeedShared, ReferralsOfNeed } from '@vertskap/contract';
import { ProposeDialog } from './ProposeDialog.js';
import { ReferralCard } from './ReferralCard.js';

/** Those that the reader may know of, newest first, and whom to propose. */
export default function ReferralList({ need, referrals, neighbours }: { need: NeedShared } & ReferralsOfNeed) {
  return (
    <>
      {referrals.map((referral) => (
        <ReferralCard key={referral.id} referral={referral} />
      ))}
      {neighbours.length > 0 && (
        <div className="row">
          <ProposeDialog need={need} neighbours={neighbours} />
        </div>
      )}
    </>
  );
}
