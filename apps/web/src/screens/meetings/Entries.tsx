import { useRef, useState } from 'react';
import { Button, Tag, Textfield } from '@digdir/designsystemet-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import type { AgendaItem, MeetingEntry, MeetingView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { plainDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { Failure, FormDialog } from '../../ui/index.js';
import { titleOf } from './title.js';
import { useChanged, useDoing } from './use-meeting.js';
import { WhatCameOfIt } from './WhatCameOfIt.js';

type Props = { meeting: MeetingView; item: AgendaItem };

/** What was decided, and who does what by when. */
export function Entries({ meeting, item }: Props) {
  const writes = meeting.abilities.includes('minute');
  return (
    <>
      {item.entries.length > 0 && (
        <ul className="entries">
          {item.entries.map((entry) => (
            <Entry key={entry.id} meeting={meeting} item={item} entry={entry} />
          ))}
        </ul>
      )}
      {writes && (
        <div className="row minutes-acts">
          <EntryDialog meeting={meeting} item={item} kind="decision" />
          <EntryDialog meeting={meeting} item={item} kind="action" />
        </div>
      )}
    </>
  );
}

function Entry({ meeting, item, entry }: Props & { entry: MeetingEntry }) {
  const { id, kind, body, owner, dueOn } = entry;
  const { act, busy, problem } = useDoing(meeting);
  const label = t('meetings.entry.remove', { what: body });
  const params = { id: meeting.id, itemId: item.id, entryId: id };
  return (
    <li>
      <div>
        <Tag data-color={kind === 'decision' ? 'info' : 'accent'} data-size="sm">
          {t(`meetings.entry.${kind}`)}
        </Tag>
        <p>{body}</p>
        {owner && (
          <p className="meeting-quiet">
            {dueOn ? t('meetings.entry.who-when', { owner, date: plainDate(dueOn) }) : owner}
          </p>
        )}
        <WhatCameOfIt meeting={meeting} item={item} entry={entry} />
        {problem !== null && <Failure error={problem} />}
      </div>
      {meeting.abilities.includes('minute') && (
        <Button
          variant="tertiary"
          data-size="sm"
          icon
          className="minutes-acts"
          title={label}
          aria-label={label}
          disabled={busy}
          onClick={() => void act(() => call(api.removeEntry, { params }))}
        >
          <XMarkIcon aria-hidden />
        </Button>
      )}
    </li>
  );
}

function EntryDialog({ meeting, item, kind }: Props & { kind: MeetingEntry['kind'] }) {
  const changed = useChanged(meeting.id);
  const [body, setBody] = useState('');
  const [owner, setOwner] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [tried, setTried] = useState(false);
  const clientKey = useRef('');
  const isAction = kind === 'action';

  function start(): void {
    setBody('');
    setOwner('');
    setDueOn('');
    setTried(false);
    clientKey.current = crypto.randomUUID();
  }
  async function submit(): Promise<boolean> {
    setTried(true);
    if (body.trim() === '' || (isAction && owner.trim() === '')) return false;
    const what = isAction
      ? { kind, body: body.trim(), owner: owner.trim(), dueOn: dueOn || null }
      : { kind, body: body.trim() };
    await call(api.addEntry, {
      params: { id: meeting.id, itemId: item.id },
      body: { clientKey: clientKey.current, what },
    });
    await changed();
    return true;
  }
  return (
    <FormDialog
      open={t(`meetings.entry.add.${kind}`)}
      title={t(`meetings.entry.add.${kind}`)}
      submit={t('common.save')}
      variant="tertiary"
      label={t('meetings.entry.add.of', {
        what: t(`meetings.entry.add.${kind}`),
        title: titleOf(item),
      })}
      onOpen={start}
      onSubmit={submit}
    >
      <Textfield
        label={t(`meetings.entry.${kind}.what`)}
        multiline
        rows={2}
        maxLength={1000}
        value={body}
        error={tried && body.trim() === '' && t('meetings.entry.missing')}
        onChange={(event) => setBody(event.target.value)}
      />
      {isAction && (
        <div className="row">
          <Textfield
            label={t('meetings.entry.who')}
            maxLength={200}
            value={owner}
            error={tried && owner.trim() === '' && t('meetings.entry.who.missing')}
            onChange={(event) => setOwner(event.target.value)}
          />
          <Textfield
            type="date"
            label={t('meetings.entry.when')}
            value={dueOn}
            onChange={(event) => setDueOn(event.target.value)}
          />
        </div>
      )}
    </FormDialog>
  );
}
