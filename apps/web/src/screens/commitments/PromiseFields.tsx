import { useId, type ReactNode } from 'react';
import { Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';
import type { PromiseForm } from './use-promise-form.js';

type Props = { form: Pick<PromiseForm, 'value' | 'set' | 'lacks'>; when: ReactNode; effect: string };

/** What is promised, by when, how certain it is and on what condition; and who will see it. */
export function PromiseFields({ form: { value, set, lacks }, when, effect }: Props) {
  const name = useId();
  return (
    <>
      <Textfield
        label={t('commitments.commit.what')}
        description={t('commitments.commit.what.text')}
        multiline
        rows={2}
        maxLength={500}
        value={value.what}
        error={lacks.what && t('commitments.commit.missing')}
        onChange={(event) => set({ what: event.target.value })}
      />
      {when}
      <Fieldset>
        <Fieldset.Legend>{t('commitments.commit.certainty')}</Fieldset.Legend>
        {(['firm', 'aim'] as const).map((certainty) => (
          <Radio
            key={certainty}
            name={name}
            value={certainty}
            label={t(`commitments.commit.${certainty}`)}
            checked={value.certainty === certainty}
            onChange={() => set({ certainty })}
          />
        ))}
      </Fieldset>
      <Textfield
        label={t('commitments.commit.condition')}
        description={t('commitments.commit.condition.text')}
        maxLength={500}
        value={value.condition}
        onChange={(event) => set({ condition: event.target.value })}
      />
      <p className="effect">{effect}</p>
    </>
  );
}
