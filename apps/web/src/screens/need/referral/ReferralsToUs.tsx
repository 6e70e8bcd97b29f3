import { Heading } from '@digdir/designsystemet-react';
import { t } from '../../../i18n/index.js';
import { ReferralCard } from './ReferralCard.js';
import { useReferralsToUs } from './use-referrals.js';
import '../need.css';

/** What neighbours would refer to us, for the coordinator to answer; nothing where nobody asks. */
export default function ReferralsToUs() {
  const { data = [] } = useReferralsToUs();
  if (data.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="to-us-title">
      <Heading level={2} data-size="xs" id="to-us-title">
        {t('referral.to-us')}
      </Heading>
      {data.map((referral) => (
        <ReferralCard key={referral.id} referral={referral} />
      ))}
    </section>
  );
}
