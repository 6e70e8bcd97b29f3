import { Button } from '@digdir/designsystemet-react';
import type { NeedSummary } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { whenPressed } from '../../deeds/when-pressed.js';
import { t } from '../../i18n/index.js';
import { Failure } from '../../ui/index.js';
import { useSnoozing } from './use-snoozing.js';

const PutOffDialog = whenPressed(
  () => import('./PutOffDialog.js').then((m) => m.PutOffDialog),
  () => ({ label: t('my-day.put-off'), variant: 'tertiary', small: true }),
);

/** Puts the need off in my own list, or takes it back. */
export function PutOff({ need, snoozed }: { need: NeedSummary; snoozed: boolean }) {
  return snoozed ? <Wake need={need} /> : <PutOffDialog need={need} />;
}

function Wake({ need: { id, title } }: { need: NeedSummary }) {
  const { send, sending, problem } = useSnoozing();
  return (
    <>
      <Button
        variant="tertiary"
        data-size="sm"
        loading={sending}
        aria-label={t('my-day.wake.of', { title })}
        onClick={() => void send(() => call(api.wake, { params: { id } }))}
      >
        {t('my-day.wake')}
      </Button>
      {problem !== null && <Failure error={problem} />}
    </>
  );
}
