import { Heading } from '@digdir/designsystemet-react';
import { t } from '../../../i18n/index.js';
import { GivenContributions } from './GivenContributions.js';
import { ReferralCard } from './ReferralCard.js';
import { useReferralsToUs } from './to-us.js';
import '../need.css';

/** What neighbours would refer to us or want our part in, for the coordinator to answer, and what we gave before; nothing where nobody asks. */
export default function ReferralsToUs() {
  const { data = [] } = useReferralsToUs();
  return (
    <>
      {data.length > 0 && (
        <section className="stack" aria-labelledby="to-us-title">
          <Heading level={2} data-size="xs" id="to-us-title">
            {t('referral.to-us')}
          </Heading>
          {data.map((referral) => (
            <ReferralCard key={referral.id} referral={referral} />
          ))}
        </section>
      )}
      <GivenContributions />
    </>
  );
}
