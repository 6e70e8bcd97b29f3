import { useState } from 'react';
import { Alert } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import type { Rhythm } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { FormDialog, SelectField } from '../../ui/index.js';
import { SpaceThemesDialog } from './SpaceThemesDialog.js';

const CHOICES = [1, 2, 3, 4, 6, 12];

/** How often each space means to meet and what it talks about most, and a warning before it does not meet. */
export function Rhythms({ rhythms, maySet }: { rhythms: Rhythm[]; maySet: boolean }) {
  const shown = rhythms.filter(({ months, themes }) => maySet || months !== null || themes.length > 0);
  return shown.map((rhythm) => (
    <section key={rhythm.space.id} className="card stack">
      <div className="rhythm">
        <p>
          <strong>{rhythm.space.name}</strong>
          <br />
          {said(rhythm)}
          {rhythm.themes.length > 0 && (
            <>
              <br />
              {t('meetings.themes', { themes: rhythm.themes.map((theme) => t(`common.theme.${theme}`)).join(', ') })}
            </>
          )}
        </p>
        {maySet && (
          <div className="row">
            <CadenceDialog rhythm={rhythm} />
            <SpaceThemesDialog rhythm={rhythm} />
          </div>
        )}
      </div>
      {rhythm.breaks && rhythm.nextBy && (
        <Alert data-color="warning">{t('meetings.cadence.breaks', { date: inWords(rhythm.nextBy) })}</Alert>
      )}
    </section>
  ));
}

function said({ months, nextBy }: Rhythm): string {
  if (months === null) return t('meetings.cadence.none');
  const often = t('meetings.cadence.every', { n: months });
  return nextBy ? `${often} ${t('meetings.cadence.next', { date: inWords(nextBy) })}` : often;
}

function CadenceDialog({ rhythm: { space, months } }: { rhythm: Rhythm }) {
  const client = useQueryClient();
  const [chosen, setChosen] = useState('');

  async function submit(): Promise<boolean> {
    const body = { months: chosen === '' ? null : Number(chosen) };
    await call(api.setCadence, { params: { id: space.id }, body });
    await client.invalidateQueries({ queryKey: ['meetings'] });
    return true;
  }
  return (
    <FormDialog
      open={t('meetings.cadence.set')}
      title={t('meetings.cadence.of', { name: space.name })}
      submit={t('common.save')}
      variant="tertiary"
      label={t('meetings.cadence.set.of', { name: space.name })}
      onOpen={() => setChosen(months === null ? '' : String(months))}
      onSubmit={submit}
    >
      <SelectField
        label={t('meetings.cadence')}
        none={t('meetings.cadence.none')}
        value={chosen}
        choices={CHOICES.map((n) => [String(n), t('meetings.cadence.every', { n })])}
        onChange={setChosen}
      />
      <p>{t('meetings.cadence.text')}</p>
    </FormDialog>
  );
}
