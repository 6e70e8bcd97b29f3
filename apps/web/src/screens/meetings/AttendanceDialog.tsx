import { useState } from 'react';
import { Checkbox, Textfield } from '@digdir/designsystemet-react';
import type { MeetingPerson, MeetingView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { useChanged } from './use-meeting.js';

type Props = { meeting: MeetingView; person: MeetingPerson };

/** Whether somebody who was invited was there, and on whose behalf. */
export function AttendanceDialog({ meeting: { id }, person }: Props) {
  const changed = useChanged(id);
  const [present, setPresent] = useState(true);
  const [onBehalf, setOnBehalf] = useState('');

  async function submit(): Promise<boolean> {
    const who = { kind: 'invited' as const, personId: person.id };
    await call(api.recordAttendance, {
      params: { id },
      body: { who, present, onBehalf: present ? onBehalf.trim() || null : null },
    });
    await changed();
    return true;
  }
  return (
    <FormDialog
      open={t('meetings.attendance')}
      title={t('meetings.attendance.of', { name: person.name })}
      submit={t('common.save')}
      variant="tertiary"
      label={t('meetings.attendance.of', { name: person.name })}
      onOpen={() => (setPresent(true), setOnBehalf(person.onBehalf ?? person.unit))}
      onSubmit={submit}
    >
      <Checkbox
        label={t('meetings.attendance.was')}
        checked={present}
        onChange={(event) => setPresent(event.target.checked)}
      />
      {present && <OnBehalf value={onBehalf} onChange={setOnBehalf} />}
    </FormDialog>
  );
}

/** Somebody without a login who was there: of the side that writes them down. */
export function GuestDialog({ meeting: { id } }: { meeting: MeetingView }) {
  const changed = useChanged(id);
  const [name, setName] = useState('');
  const [onBehalf, setOnBehalf] = useState('');
  const [tried, setTried] = useState(false);

  async function submit(): Promise<boolean> {
    setTried(true);
    if (name.trim() === '') return false;
    const who = { kind: 'guest' as const, name: name.trim() };
    await call(api.recordAttendance, {
      params: { id },
      body: { who, present: true, onBehalf: onBehalf.trim() || null },
    });
    await changed();
    return true;
  }
  return (
    <FormDialog
      open={t('meetings.guest')}
      title={t('meetings.guest')}
      submit={t('common.save')}
      onOpen={() => (setName(''), setOnBehalf(''), setTried(false))}
      onSubmit={submit}
    >
      <Textfield
        label={t('meetings.guest.name')}
        maxLength={200}
        value={name}
        error={tried && name.trim() === '' && t('meetings.guest.missing')}
        onChange={(event) => setName(event.target.value)}
      />
      <OnBehalf value={onBehalf} onChange={setOnBehalf} />
    </FormDialog>
  );
}

const OnBehalf = ({ value, onChange }: { value: string; onChange: (value: string) => void }) => (
  <Textfield
    label={t('meetings.attendance.for')}
    description={t('meetings.attendance.for.text')}
    maxLength={200}
    value={value}
    onChange={(event) => onChange(event.target.value)}
  />
);
