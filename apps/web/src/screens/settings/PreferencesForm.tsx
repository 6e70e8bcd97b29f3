import { useState } from 'react';
import { Alert, Button, Heading, Switch } from '@digdir/designsystemet-react';
import type { NotificationPreferences, NotificationSettings } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { useActing } from '../../session/session.js';
import { Failure } from '../../ui/index.js';
import { HoursFields } from './HoursFields.js';
import { useSave } from './use-settings.js';

/** What is told by mail, and when; kept when one presses the button. */
export function PreferencesForm({ settings }: { settings: NotificationSettings }) {
  const { side } = useActing();
  const [wanted, setWanted] = useState(settings.preferences);
  const save = useSave();
  const changed = JSON.stringify(wanted) !== JSON.stringify(settings.preferences);
  const change = (next: Partial<NotificationPreferences>) => {
    save.reset();
    setWanted({ ...wanted, ...next });
  };
  const mail = (next: Partial<NotificationPreferences['mail']>) => change({ mail: { ...wanted.mail, ...next } });
  return (
    <form
      className="stack settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(wanted);
      }}
    >
      <section className="card stack">
        <Heading level={2} data-size="2xs">
          {t('settings.mail')}
        </Heading>
        {!settings.mail && <Alert data-color="info">{t('settings.mail.none')}</Alert>}
        <Switch
          label={t('settings.mail.interrupts')}
          description={t(`settings.mail.interrupts.${side}`)}
          checked={wanted.mail.interrupts}
          onChange={(event) => mail({ interrupts: event.target.checked })}
        />
        <Switch
          label={t('settings.mail.bundled')}
          description={t('settings.mail.bundled.text')}
          checked={wanted.mail.bundled}
          onChange={(event) => mail({ bundled: event.target.checked })}
        />
        {settings.digest && (
          <Switch
            label={t('settings.mail.digest')}
            description={t(`settings.digest.${settings.digest}`)}
            checked={wanted.mail.digest}
            onChange={(event) => mail({ digest: event.target.checked })}
          />
        )}
        {settings.reply && <p className="settings-hint">{t(`settings.reply.${side}`)}</p>}
      </section>
      <HoursFields hours={wanted.hours} usual={settings.usual.hours} onChange={(hours) => change({ hours })} />
      {save.isError && <Failure error={save.error} />}
      <div className="row">
        <Button type="submit" disabled={!changed} loading={save.isPending}>
          {t('settings.save')}
        </Button>
        <p role="status">{save.isSuccess && !changed && t('settings.saved')}</p>
      </div>
    </form>
  );
}
