import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Heading, Link, Textfield } from '@digdir/designsystemet-react';
import { api, call } from '../../api/call.js';
import { exact } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { hasWork } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { CopyButton, Failure, Loading } from '../../ui/index.js';

const queryKey = ['calendar-feed'];

/** My deadlines and meetings in a calendar of my own, by a secret address that is shown once. */
export function CalendarCard() {
  const acting = useActing();
  const whose = acting.side === 'municipality' && !hasWork(acting) ? 'meetings' : acting.side;
  const client = useQueryClient();
  const feed = useQuery({ queryKey, queryFn: ({ signal }) => call(api.calendarFeed, undefined, signal) });
  const again = () => client.invalidateQueries({ queryKey });
  const open = useMutation({ mutationFn: () => call(api.openCalendarFeed), onSuccess: again });
  const close = useMutation({
    mutationFn: () => call(api.closeCalendarFeed),
    onSuccess: () => (open.reset(), again()),
  });
  const since = feed.data?.since;
  const failure = open.error ?? close.error;
  return (
    <section className="card stack">
      <Heading level={2} data-size="2xs">
        {t('settings.calendar')}
      </Heading>
      <p>{t(`settings.calendar.${whose}`)}</p>
      {feed.isPending && <Loading rows={1} />}
      {feed.isError && !feed.data && <Failure error={feed.error} onRetry={() => void feed.refetch()} />}
      {since && open.data && <NewAddress address={open.data.address} />}
      {since && !open.data && <p role="status">{t('settings.calendar.on', { at: exact(since) })}</p>}
      {feed.data && (
        <div className="row">
          <Button variant="secondary" loading={open.isPending} onClick={() => open.mutate()}>
            {t(since ? 'settings.calendar.renew' : 'settings.calendar.open')}
          </Button>
          {since && (
            <Button variant="tertiary" loading={close.isPending} onClick={() => close.mutate()}>
              {t('settings.calendar.close')}
            </Button>
          )}
        </div>
      )}
      {since && <p className="settings-hint">{t('settings.calendar.renew.text')}</p>}
      {failure && <Failure error={failure} />}
      <p className="settings-hint">{t('settings.calendar.hint')}</p>
    </section>
  );
}

function NewAddress({ address }: { address: string }) {
  return (
    <div className="stack" role="status">
      <Textfield
        label={t('settings.calendar.link')}
        description={t('settings.calendar.once')}
        readOnly
        value={address}
        onFocus={(event) => event.target.select()}
      />
      <div className="row">
        <CopyButton text={address} label={t('settings.calendar.copy')} done={t('settings.calendar.copied')} />
        <Link href={address.replace(/^https?:/, 'webcal:')}>{t('settings.calendar.subscribe')}</Link>
      </div>
    </div>
  );
}
