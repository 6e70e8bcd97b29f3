import { Link } from 'wouter';
import { Heading } from '@digdir/designsystemet-react';
import type { Referral } from '@vertskap/contract';
import { t } from '../../../i18n/index.js';
import { Standing } from '../consultation/Standing.js';

/** Which neighbours wait for us, for what, and until when. */
export default function NeighbourList({ waiting }: { waiting: Referral[] }) {
  return (
    <section className="my-day-group" aria-labelledby="group-neighbours">
      <Heading level={2} data-size="xs" id="group-neighbours">
        {t('referral.to-us')} <span className="my-day-count">{waiting.length}</span>
      </Heading>
      <div className="card">
        <ul className="side-list">
          {waiting.map(({ id, purpose, from, dueAt, verdict, contribution, shared }) => (
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
