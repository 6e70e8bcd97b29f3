import { Fieldset, Radio } from '@digdir/designsystemet-react';
import type { Theme, Urgency } from '@vertskap/contract';
import { t } from '../../../i18n/index.js';
import { SelectField } from '../../../ui/index.js';
import { themes } from '../../needs/themes.js';

/** Empty: as it is. */
export type Labels = { theme: Theme | ''; urgency: Urgency | '' };
export const nothingLabelled: Labels = { theme: '', urgency: '' };

export function LabelFields({ labels, onChange }: { labels: Labels; onChange: (labels: Labels) => void }) {
  return (
    <>
      <SelectField
        label={t('need.fact.theme')}
        none={t('desk.label.as-is')}
        value={labels.theme}
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
