import { useRef, useState, type FormEvent } from 'react';
import { Button, Textfield } from '@digdir/designsystemet-react';
import type { MeetingView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { Failure } from '../../ui/index.js';
import { useDoing } from './use-meeting.js';

/** A topic in a line, put on the agenda at once. The key is kept until it is there, so that trying again adds it once. */
export function AddTopic({ meeting }: { meeting: MeetingView }) {
  const { act, busy, problem } = useDoing(meeting);
  const [topic, setTopic] = useState('');
  const key = useRef('');

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (topic.trim() === '') return;
    key.current ||= crypto.randomUUID();
    const body = { clientKey: key.current, what: { kind: 'topic' as const, topic: topic.trim() } };
    if (!(await act(() => call(api.addItem, { params: { id: meeting.id }, body })))) return;
    key.current = '';
    setTopic('');
  }
  return (
    <form className="agenda-add" onSubmit={(event) => void add(event)}>
      <Textfield
        label={t('meetings.item.add')}
        description={t('meetings.item.add.text')}
        maxLength={300}
        value={topic}
        onChange={(event) => setTopic(event.target.value)}
      />
      <Button type="submit" variant="secondary" loading={busy}>
        {t('meetings.item.add.send')}
      </Button>
      {problem !== null && <Failure error={problem} />}
    </form>
  );
}
