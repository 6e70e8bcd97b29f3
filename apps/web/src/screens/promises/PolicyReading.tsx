import { Heading } from '@digdir/designsystemet-react';
import { Link } from 'wouter';
import type { Policy, PolicyView, PromisedClock } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { conditionsOf } from './policy.rules.js';
import { conditionsInWords, groups, promisedInWords, urgencies } from './policy-words.js';

/** The promises as a table, the exceptions as sentences, and how they are counted. */
export function PolicyReading({ view: { policy, spaces } }: { view: PolicyView }) {
  return (
    <>
      {groups.map(({ group, clocks }) => (
        <section key={group} className="card">
          <PromiseTable caption={t(`promises.group.${group}`)} clocks={clocks} policy={policy} />
        </section>
      ))}
      <section className="card stack">
        <Heading level={2} data-size="xs">
          {t('promises.exceptions')}
        </Heading>
        {policy.exceptions.length === 0 ? (
          <p>{t('promises.exceptions.none')}</p>
        ) : (
          <>
            <ul className="exceptions">
              {policy.exceptions.map((exception) => (
                <li key={conditionsOf(exception)}>
                  <p>
                    <strong>
                      {t('promises.is', {
                        clock: t(`promises.of.${exception.clock}`),
                        promised: promisedInWords(exception.promised),
                      })}
                    </strong>
                  </p>
                  <p>{t('promises.when', { conditions: conditionsInWords(exception, spaces) })}</p>
                </li>
              ))}
            </ul>
            <p className="promises-note">{t('promises.exceptions.rule')}</p>
          </>
        )}
      </section>
      <section className="card stack">
        <Heading level={2} data-size="xs">
          {t('promises.how')}
        </Heading>
        <p>
          {t('promises.how.days')}{' '}
          <Link href="/admin/kalender" className="ds-link">
            {t('promises.how.hours')}
          </Link>
        </p>
        <p>
          {t('promises.how.commitment')} {t('promises.how.law')}
        </p>
      </section>
    </>
  );
}

type TableProps = { caption: string; clocks: PromisedClock[]; policy: Policy };

function PromiseTable({ caption, clocks, policy: { promises } }: TableProps) {
  return (
    <table className="promises-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('promises.col.clock')}</th>
          {urgencies.map((urgency) => (
            <th key={urgency} scope="col">
              {t(`promises.urgency.${urgency}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {clocks.map((clock) => (
          <tr key={clock}>
            <th scope="row">
              <span className="promises-name">{t(`promises.of.${clock}`)}</span>
              <span className="promises-note">{t(`promises.what.${clock}`)}</span>
            </th>
            {urgencies.map((urgency) => (
              <td key={urgency}>
                <span className="promises-urgency" aria-hidden>
                  {t(`promises.urgency.${urgency}`)}
                </span>
                {promisedInWords(promises[clock][urgency])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
