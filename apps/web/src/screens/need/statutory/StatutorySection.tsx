import { Heading } from '@digdir/designsystemet-react';
import type { NeedView } from '@vertskap/contract';
import { t } from '../../../i18n/index.js';
import { StatutoryClockCard } from './StatutoryClockCard.js';
import { statutoryOf } from './statutory.rules.js';
import { RegisterDialog } from '../dialogs.js';

/** The deadlines that the law sets for this need. Business sees them too. */
export default function StatutorySection({ view }: { view: NeedView }) {
  const { need, abilities } = view;
  const clocks = statutoryOf(need.clocks);
  const mayRegister = abilities.includes('register_statutory');
  return (
    <section className="statutory" aria-labelledby="statutory-title">
      <Heading level={2} data-size="xs" id="statutory-title">
        {t('statutory.title')}
      </Heading>
      {clocks.length === 0 && <p className="need-quiet">{t('statutory.none')}</p>}
      {clocks.length > 0 && (
        <ul className="statutory-clocks">
          {clocks.map((clock) => (
            <StatutoryClockCard key={clock.id} view={view} clock={clock} />
          ))}
        </ul>
      )}
      {mayRegister && <RegisterDialog need={need} />}
    </section>
  );
}
