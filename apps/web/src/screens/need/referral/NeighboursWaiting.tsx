import { Link } from 'wouter';
import { Heading } from '@digdir/designsystemet-react';
import { t } from '../../../i18n/index.js';
import { Standing } from '../consultation/Standing.js';
import { useReferralsToUs } from './use-referrals.js';
import '../need.css';

/** Which neighbours wait for us, and until when, for the coordinator among what else is due; nothing where nobody does. */
export default function NeighboursWaiting() {
  const { data = [] } = useReferralsToUs();
  if (data.length === 0) return null;
  return (
    <section className="my-day-group" aria-labelledby="group-neighbours">
      <Heading level={2} data-size="xs" id="group-neighbours">
        {t('referral.to-us')} <span className="my-day-count">{data.length}</span>
      </Heading>
      <div className="card">
        <ul className="side-list">
          {data.map(({ id, purpose, from, dueAt, verdict, contribution, shared }) => (
            <li key={id}>
              <p>
                <Link href="/regioner" className="ds-link">
                  {t(purpose === 'contribute' ? 'referral.part.from' : 'referral.asks', { from: from.name })}
                </Link>
              </p>
              <p lang={shared.language}>{shared.title}</p>
              {purpose === 'contribute' && <Standing owed={{ clock: { dueAt, verdict }, contribution }} />}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
