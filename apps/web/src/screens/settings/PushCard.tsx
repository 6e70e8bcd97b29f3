import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import { pushAbility } from '../../push/device.js';
import { exact } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { useActing } from '../../session/session.js';
import { Failure, Loading } from '../../ui/index.js';
import type { usePush } from './use-push.js';

/** What waits for me, told at once on this device; and the other devices that are told. */
export function PushCard({ push: { devices, here, turnOn, turnOff } }: { push: ReturnType<typeof usePush> }) {
  const { side } = useActing();
  const others = devices.data?.devices.filter((d) => d.id !== here) ?? [];
  const ability = pushAbility();
  return (
    <section className="card stack">
      <Heading level={2} data-size="2xs">
        {t('settings.push')}
      </Heading>
      <p>{t(`settings.push.${side}`)}</p>
      {ability !== 'able' && <Alert data-color="info">{t(`settings.push.${ability}`)}</Alert>}
      {devices.isPending && <Loading rows={1} />}
      {devices.isError && !devices.data && <Failure error={devices.error} onRetry={() => void devices.refetch()} />}
      {ability === 'able' && devices.data && (
        <div className="row">
          {here ? (
            <Button variant="secondary" loading={turnOff.isPending} onClick={() => turnOff.mutate(here)}>
              {t('settings.push.off')}
            </Button>
          ) : (
            <Button variant="secondary" loading={turnOn.isPending} onClick={() => turnOn.mutate(devices.data.key)}>
              {t('settings.push.on')}
            </Button>
          )}
          <p role="status">{here && t('settings.push.here')}</p>
        </div>
      )}
      {turnOn.data === 'denied' && <Alert data-color="warning">{t('settings.push.denied')}</Alert>}
      {turnOn.isError && <Alert data-color="warning">{t('settings.push.failed')}</Alert>}
      {turnOff.isError && <Failure error={turnOff.error} />}
      {others.length > 0 && (
        <ul className="settings-devices">
          {others.map(({ id, since }) => (
            <li key={id} className="row">
              <span>{t('settings.push.other', { at: exact(since) })}</span>
              <Button
                variant="tertiary"
                data-size="sm"
                aria-label={t('settings.push.remove-one', { at: exact(since) })}
                onClick={() => turnOff.mutate(id)}
              >
                {t('settings.push.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className="settings-hint">{t('settings.push.hint')}</p>
    </section>
  );
}
