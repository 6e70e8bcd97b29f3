import { useState } from 'react';
import { Checkbox, Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import type { Rhythm, Theme } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { themes } from '../needs/themes.js';

/** As many as the contract lets there be, whose schemas stay out of the page. */
const MOST = 5;

/** Says what a space talks about most. */
export function SpaceThemesDialog({ rhythm }: { rhythm: Rhythm }) {
  const { space } = rhythm;
  const client = useQueryClient();
  const [chosen, setChosen] = useState<Theme[]>([]);
  const many = chosen.length > MOST;

  async function submit(): Promise<boolean> {
    if (many) return false;
    await call(api.setSpaceThemes, { params: { id: space.id }, body: { themes: chosen } });
    await client.invalidateQueries({ queryKey: ['meetings'] });
    return true;
  }
  return (
    <FormDialog
      open={t('meetings.themes.set')}
      title={t('meetings.themes.of', { name: space.name })}
      submit={t('common.save')}
      variant="tertiary"
      label={t('meetings.themes.of', { name: space.name })}
      onOpen={() => setChosen(rhythm.themes)}
      onSubmit={submit}
    >
      <p>{t('meetings.themes.text')}</p>
      <Fieldset>
        <Fieldset.Legend>{t('meetings.themes.choose', { most: MOST })}</Fieldset.Legend>
        {themes.map((theme) => (
          <Checkbox
            key={theme}
            label={t(`common.theme.${theme}`)}
            checked={chosen.includes(theme)}
            onChange={({ target }) =>
              setChosen(target.checked ? [...chosen, theme] : chosen.filter((other) => other !== theme))
            }
          />
        ))}
        {many && <ValidationMessage>{t('meetings.themes.many', { most: MOST })}</ValidationMessage>}
      </Fieldset>
    </FormDialog>
  );
}
