import { useState } from 'react';
import type { MeetingView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { wallOf } from './oslo-time.js';
import { useChanged } from './use-meeting.js';
import { whenAndWhere, WhenAndWhere, type Written } from './WhenAndWhere.js';

function written({ startsAt, minutes, place }: MeetingView): Written {
  const [date, time] = wallOf(startsAt);
  return { date, time, minutes, place };
}

/** Moves a meeting; everybody who is invited is told, and asked anew where the time is another. */
export function ChangeDialog({ meeting }: { meeting: MeetingView }) {
  const changed = useChanged(meeting.id);
  const [form, setForm] = useState(written(meeting));
  const [tried, setTried] = useState(false);

  async function submit(): Promise<boolean> {
    setTried(true);
    const when = whenAndWhere(form);
    if (!when) return false;
    const params = { id: meeting.id };
    await call(api.changeMeeting, { params, body: { ...when, expectedVersion: meeting.version } });
    await changed();
    return true;
  }
  return (
    <FormDialog
      open={t('meetings.change')}
      title={t('meetings.change')}
      submit={t('meetings.change.send')}
      onOpen={() => (setForm(written(meeting)), setTried(false))}
      onSubmit={submit}
    >
      <WhenAndWhere written={form} tried={tried} onChange={(news) => setForm((old) => ({ ...old, ...news }))} />
      <p>{t('meetings.change.text')}</p>
    </FormDialog>
  );
}
