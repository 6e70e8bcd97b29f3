import { Field, Fieldset, Label, Radio, Select } from '@digdir/designsystemet-react';
import type { Theme, Urgency } from '@vertskap/contract';
import { t } from '../../../i18n/index.js';
import { themes } from '../../needs/themes.js';

/** Empty: as it is. */
export type Labels = { theme: Theme | ''; urgency: Urgency | '' };
export const nothingLabelled: Labels = { theme: '', urgency: '' };

export function LabelFields({ labels, onChange }: { labels: Labels; onChange: (labels: Labels) => void }) {
  return (
    <>
      <Field>
        <Label>{t('need.fact.theme')}</Label>
        <Select
          value={labels.theme}
          onChange={(event) => onChange({ ...labels, theme: event.target.value as Labels['theme'] })}
        >
          <Select.Option value="">{t('desk.label.as-is')}</Select.Option>
          {themes.map((theme) => (
            <Select.Option key={theme} value={theme}>
              {t(`common.theme.${theme}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
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
