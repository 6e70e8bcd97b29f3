import { useRef } from 'react';
import { Alert, Field, Label, Textarea } from '@digdir/designsystemet-react';
import type { AgendaItem, MeetingView } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { useNow } from '../../ui/index.js';
import { Entries } from './Entries.js';
import { useMinutes } from './use-minutes.js';

const WRITES_MS = 12_000;

type Props = { meeting: MeetingView; item: AgendaItem };

/** What was said of an item, what was decided, and who does what: written by several at once, until both sides have approved it. */
export function Minutes({ meeting, item }: Props) {
  const writes = meeting.abilities.includes('minute');
  const { body, clash } = item.minutes;
  return (
    <div className="minutes">
      {writes ? <Writing meeting={meeting} item={item} /> : body !== '' && <p className="minutes-text">{body}</p>}
      {writes && clash && (
        <Alert data-color="warning" data-size="sm">
          {t('meetings.minutes.clash')}
        </Alert>
      )}
      <Entries meeting={meeting} item={item} />
    </div>
  );
}

function Writing({ meeting, item }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const { text, saving, write } = useMinutes({ meetingId: meeting.id, item, box });
  const { by, at, you } = item.minutes;
  const now = useNow(3_000);
  const writing = by !== null && at !== null && !you && now.getTime() - Date.parse(at) < WRITES_MS;
  return (
    <>
      <Field className="minutes-field">
        <Label>{t('meetings.minutes.of')}</Label>
        <Textarea
          ref={box}
          rows={Math.max(3, text.split('\n').length + 1)}
          maxLength={20_000}
          value={text}
          onChange={(event) => write(event.target.value)}
        />
      </Field>
      <p className="minutes-text minutes-printed">{text}</p>
      <p className="meeting-facts minutes-state" role="status">
        {writing ? t('meetings.minutes.writing', { name: by }) : text !== '' && t(`meetings.minutes.${saving}`)}
      </p>
    </>
  );
}
