import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { MeetingView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog, SelectField } from '../../ui/index.js';
import { useChanged } from './use-meeting.js';

/** Invites somebody of the own organisation; nothing is shown where everybody is. */
export function InviteDialog({ meeting: { id, people } }: { meeting: MeetingView }) {
  const changed = useChanged(id);
  const [membershipId, setMembershipId] = useState('');
  const [tried, setTried] = useState(false);
  const { data } = useQuery({
    queryKey: ['meeting', id, 'options', 'people', people.length],
    queryFn: ({ signal }) => call(api.meetingOptions, { params: { id } }, signal),
  });
  if (!data || data.people.length === 0) return null;

  async function submit(): Promise<boolean> {
    setTried(true);
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
      onOpen={() => (setMembershipId(''), setTried(false))}
      onSubmit={submit}
    >
      <SelectField
        label={t('meetings.invite.who')}
        none={t('meetings.invite.choose')}
        value={membershipId}
        error={tried && membershipId === '' && t('meetings.invite.missing')}
        choices={data.people.map(({ id: one, name }) => [one, name])}
        onChange={setMembershipId}
      />
    </FormDialog>
  );
}
