import { Heading } from '@digdir/designsystemet-react';
import { PadlockLockedIcon } from '@navikt/aksel-icons';
import type { NeedView } from '@vertskap/contract';
import { deedForm } from '../../../deeds/deed-form.js';
import { t } from '../../../i18n/index.js';

const NameReadersDialog = deedForm(
  () => import('./NameReadersDialog.js').then((m) => m.NameReadersDialog),
  () => ({ label: t('readers.name') }),
);

/** Of a restricted need: who reads it, and how somebody is named. */
export default function Readers({ view: { need, abilities } }: { view: NeedView }) {
  const waits = !need.readers.some(({ side }) => side === 'municipality');
  return (
    <section className="readers" aria-labelledby="readers-title">
      <Heading level={2} data-size="2xs" id="readers-title">
        <PadlockLockedIcon aria-hidden /> {t('readers.title')}
      </Heading>
      <ul className="readers-list">
        {need.readers.map(({ id, name, unit }) => (
          <li key={id}>
            <strong>{name}</strong>, {unit}
          </li>
        ))}
        <li>{t('readers.coordinators', { municipality: need.municipality.name })}</li>
      </ul>
      {waits && <p className="need-quiet">{t('readers.waits')}</p>}
      {abilities.includes('name_readers') && <NameReadersDialog need={need} />}
    </section>
  );
}
