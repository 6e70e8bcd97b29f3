import { Fieldset, Heading, Radio } from '@digdir/designsystemet-react';
import { choose, schemes, sizes, useChosen } from '../../appearance/settings.js';
import { t } from '../../i18n/index.js';

/** Size and light, on this device. */
export function AppearanceCard() {
  const [size, scheme] = [useChosen('size'), useChosen('scheme')];
  return (
    <section className="card stack">
      <Heading level={2} data-size="2xs">
        {t('settings.appearance')}
      </Heading>
      <Fieldset>
        <Fieldset.Legend>{t('settings.size')}</Fieldset.Legend>
        {sizes.map((choice) => (
          <Radio
            key={choice}
            name="size"
            value={choice}
            label={t(`settings.size.${choice}`)}
            checked={choice === size}
            onChange={() => choose('size', choice)}
          />
        ))}
      </Fieldset>
      <Fieldset>
        <Fieldset.Legend>{t('settings.scheme')}</Fieldset.Legend>
        {schemes.map((choice) => (
          <Radio
            key={choice}
            name="scheme"
            value={choice}
            label={t(`settings.scheme.${choice}`)}
            checked={choice === scheme}
            onChange={() => choose('scheme', choice)}
          />
        ))}
      </Fieldset>
      <p className="settings-hint">{t('settings.appearance.text')}</p>
    </section>
  );
}
