import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Field, Label, Select } from '@digdir/designsystemet-react';
import type { MeetingView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { useChanged } from './use-meeting.js';

/** Invites somebody of the own organisation; nothing is shown where everybody is. */
export function InviteDialog({ meeting: { id, people } }: { meeting: MeetingView }) {
  const changed = useChanged(id);
  const [membershipId, setMembershipId] = useState('');
  const { data } = useQuery({
    queryKey: ['meeting', id, 'options', 'people', people.length],
    queryFn: ({ signal }) => call(api.meetingOptions, { params: { id } }, signal),
  });
  if (!data || data.people.length === 0) return null;

  async function submit(): Promise<boolean> {
    if (membershipId === '') return false;
    await call(api.inviteToMeeting, { params: { id }, body: { membershipId } });
    await changed();
    return true;
  }
  return (
    <FormDialog
      open={t('meetings.invite')}
      title={t('meetings.invite')}
      submit={t('meetings.invite.send')}
      onOpen={() => setMembershipId('')}
      onSubmit={submit}
    >
      <Field>
        <Label>{t('meetings.invite.who')}</Label>
        <Select value={membershipId} onChange={(event) => setMembershipId(event.target.value)}>
          <Select.Option value="">{t('meetings.invite.choose')}</Select.Option>
          {data.people.map(({ id: one, name }) => (
            <Select.Option key={one} value={one}>
              {name}
            </Select.Option>
          ))}
        </Select>
      </Field>
    </FormDialog>
  );
}
