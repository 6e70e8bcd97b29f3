import { useQuery } from '@tanstack/react-query';
import { Heading } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';
import { LanguageChoice } from '../../layout/LanguageChoice.js';
import { meets } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { ShortcutsButton } from '../../shortcuts/ShortcutsButton.js';
import { ShortcutSwitch } from '../../shortcuts/ShortcutSwitch.js';
import { Failure, Loading, Page } from '../../ui/index.js';
import { AppearanceCard } from './AppearanceCard.js';
import { CalendarCard } from './CalendarCard.js';
import { DigestPreviewCard } from './DigestPreviewCard.js';
import { MailHealthCard } from './MailHealthCard.js';
import { PushCard } from './PushCard.js';
import { PreferencesForm } from './PreferencesForm.js';
import { usePush } from './use-push.js';
import { settingsQuery } from './use-settings.js';
import '../more/more.css';
import { UndoSwitch } from './UndoSwitch.js';
import './settings.css';

/** How I want to be told, in which hours, and in which language. The page of notices keeps everything whatever is chosen here. */
export default function SettingsScreen() {
  const acting = useActing();
  const settings = useQuery(settingsQuery);
  const push = usePush();
  const coming = settings.isPending || push.devices.isPending;
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')} width="narrow">
      {coming && <Loading rows={6} />}
      {settings.isError && !settings.data && <Failure error={settings.error} onRetry={() => void settings.refetch()} />}
      {!coming && (
        <>
          {settings.data && <PreferencesForm key={acting.id} settings={settings.data} />}
          <PushCard push={push} />
          {meets(acting) && <CalendarCard />}
          {settings.data?.digest && <DigestPreviewCard />}
          {acting.role === 'administrator' && <MailHealthCard />}
          <AppearanceCard />
          <section className="card stack">
            <Heading level={2} data-size="2xs">
              {t('session.language')}
            </Heading>
            <div className="more-language">
              <LanguageChoice />
            </div>
            <p className="settings-hint">{t('settings.language.text')}</p>
          </section>
          <section className="card stack">
            <UndoSwitch />
          </section>
          <section className="card stack">
            <Heading level={2} data-size="2xs">
              {t('shortcuts.title')}
            </Heading>
            <ShortcutSwitch />
            <div className="row">
              <ShortcutsButton />
            </div>
          </section>
        </>
      )}
    </Page>
  );
}
