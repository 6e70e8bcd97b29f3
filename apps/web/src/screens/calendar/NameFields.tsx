import { useState } from 'react';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { languages, t } from '../../i18n/index.js';
import type { Names } from './hours.rules.js';

type Props = { value: Names; onChange: (names: Names) => void };

export const noName: Names = { nb: '', nn: '', en: '' };

/** One name for all languages, until somebody wants one for each. */
export function NameFields({ value, onChange }: Props) {
  const [each, setEach] = useState(value.nb !== value.nn || value.nb !== value.en);
  if (!each)
    return (
      <div className="stack name-fields">
        <Textfield
          label={t('calendar.name')}
          description={t('calendar.name.text')}
          maxLength={100}
          value={value.nb}
          onChange={({ target }) => onChange({ nb: target.value, nn: target.value, en: target.value })}
        />
        <div>
          <Button variant="tertiary" data-size="sm" onClick={() => setEach(true)}>
            {t('calendar.name.each')}
          </Button>
        </div>
      </div>
    );
  return (
    <>
      {languages.map((language) => (
        <Textfield
          key={language}
          label={t(`calendar.name.${language}`)}
          lang={language}
          maxLength={100}
          value={value[language]}
          onChange={({ target }) => onChange({ ...value, [language]: target.value })}
        />
      ))}
    </>
  );
}
