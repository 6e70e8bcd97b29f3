import { useQuery } from '@tanstack/react-query';
import type { WinterPausesView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { mayChangePromises } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { Failure, Loading, Page } from '../../ui/index.js';
import { useStatutoryRules } from '../guides/use-guides.js';
import { RulePause } from './RulePause.js';
import '../calendar/calendar.css';
import '../promises/promises.css';
import './winter-pause.css';

/** The local regulations by which statutory deadlines stand still in winter: for everybody to see, for two roles to enter. */
export default function WinterPauseScreen() {
  const rules = useStatutoryRules();
  const pauses = useQuery<WinterPausesView>({
    queryKey: ['winter-pauses'],
    queryFn: ({ signal }) => call(api.winterPauses, undefined, signal),
  });
  const mayChange = mayChangePromises(useActing());
  const error = pauses.error ?? rules.error;
  const retry = () => void Promise.all([pauses.refetch(), rules.refetch()]);
  return (
    <Page title={t('winter-pause.title')} lead={t('winter-pause.lead')} width="narrow">
      {pauses.data && rules.data ? (
        <>
          {rules.data.rules
            .filter(({ localPause }) => localPause)
            .map((rule) => (
              <RulePause key={rule.id} rule={rule} pauses={pauses.data.pauses} mayChange={mayChange} />
            ))}
          {!mayChange && <p>{t('winter-pause.read-only')}</p>}
        </>
      ) : error ? (
        <Failure error={error} onRetry={retry} />
      ) : (
        <Loading rows={1} />
      )}
    </Page>
  );
}
