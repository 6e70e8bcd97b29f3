import { Fieldset, Radio } from '@digdir/designsystemet-react';
import type { Theme, Urgency } from '@vertskap/contract';
import { t } from '../../../i18n/index.js';
import { SelectField } from '../../../ui/index.js';
import { themes } from '../../needs/themes.js';

/** Empty: as it is. */
export type Labels = { theme: Theme | ''; urgency: Urgency | '' };
export const nothingLabelled: Labels = { theme: '', urgency: '' };

type Props = {
  labels: Labels;
  /** Whether it was sent with everything as it is, and still is so. */
  unchanged: boolean;
  onChange: (labels: Labels) => void;
};

export function LabelFields({ labels, unchanged, onChange }: Props) {
  return (
    <>
      <SelectField
        label={t('need.fact.theme')}
        none={t('desk.label.as-is')}
        value={labels.theme}
        error={unchanged && t('desk.label.missing')}
        choices={themes.map((theme) => [theme, t(`common.theme.${theme}`)])}
        onChange={(theme) => onChange({ ...labels, theme: theme as Labels['theme'] })}
      />
      <Fieldset>
        <Fieldset.Legend>{t('need.fact.urgency')}</Fieldset.Legend>
        {(['', 'normal', 'urgent'] as const).map((urgency) => (
          <Radio
            key={urgency}
            name="label-urgency"
            value={urgency}
            label={t(urgency === '' ? 'desk.label.as-is' : `need.urgency.${urgency}`)}
            checked={labels.urgency === urgency}
            onChange={() => onChange({ ...labels, urgency })}
          />
        ))}
      </Fieldset>
      <p className="effect">
        <strong>{t('need.effect')}</strong> {t('desk.label.effect')}
      </p>
    </>
  );
}
