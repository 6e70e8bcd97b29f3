import { useState } from 'react';
import { Checkbox, Textfield } from '@digdir/designsystemet-react';
import type { MeetingView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { useChanged } from './use-meeting.js';

/** Calls a meeting off, with a reason that everybody reads. */
export function CancelDialog({ meeting: { id, series } }: { meeting: MeetingView }) {
  const changed = useChanged(id);
  const [reason, setReason] = useState('');
  const [rest, setRest] = useState(false);
  const [tried, setTried] = useState(false);

  async function submit(): Promise<boolean> {
    setTried(true);
    if (reason.trim() === '') return false;
    await call(rest ? api.cancelRest : api.cancelMeeting, { params: { id }, body: { reason: reason.trim() } });
    await changed();
    return true;
  }
  return (
    <FormDialog
      open={t('meetings.cancel')}
      title={t('meetings.cancel')}
      submit={t('meetings.cancel')}
      variant="tertiary"
      danger
      onOpen={() => (setReason(''), setRest(false), setTried(false))}
      onSubmit={submit}
    >
      <Textfield
        label={t('meetings.cancel.reason')}
        description={t('meetings.cancel.reason.text')}
        multiline
        rows={3}
        maxLength={500}
        value={reason}
        error={tried && reason.trim() === '' && t('meetings.cancel.missing')}
        onChange={(event) => setReason(event.target.value)}
      />
      {series !== null && series.later > 0 && (
        <Checkbox
          label={t('meetings.cancel.rest', { n: series.later })}
          checked={rest}
          onChange={(event) => setRest(event.target.checked)}
        />
      )}
    </FormDialog>
  );
}
