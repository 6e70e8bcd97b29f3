import { useEffect, useRef } from 'react';
import { Button } from '@digdir/designsystemet-react';
import type { NeedShared, NeedView } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { discard, unsentWords, type OutboxEntry } from '../../live/index.js';
import { outbox } from '../../live/outbox.js';
import { NoteFrame } from './InternalNote.js';
import { LetterFrame } from './LetterFrame.js';
import { useReader } from './use-reader.js';
import { takeBack } from './use-send.js';
import type { Written } from './written.rules.js';
import { usePending } from './use-pending.js';

/** What I wrote that is not in the thread yet: on screen at once, and never lost. */
export function Pending({ view, onTakenBack }: { view: NeedView } & TakesBack) {
  useEffect(() => () => outbox.release(), []); // who goes on to something else has sent it
  const entries = usePending(view);
  if (entries.length === 0) return null;
  return (
    <ol className="thread pending">
      {entries.map((entry) => (
        <li key={entry.key}>
          <Unsent need={view.need} entry={entry} onTakenBack={onTakenBack} />
        </li>
      ))}
    </ol>
  );
}

type TakesBack = { onTakenBack: (written: Written) => void };

function Unsent({ need, entry, onTakenBack }: { need: NeedShared; entry: OutboxEntry } & TakesBack) {
  const author = useReader();
  const failed = entry.state === 'failed';
  const held = entry.state === 'held';
  const state = t(
    entry.state === 'waiting' ? 'need.waiting' : failed ? 'need.unsent' : held ? 'need.held' : 'need.sending',
  );
  const letter = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (held || failed) letter.current?.scrollIntoView({ block: 'center' }); // what takes it back, or sends it again, must be at hand
  }, [held, failed]);
  function undo() {
    const written = takeBack(entry);
    if (written) onTakenBack(written);
  }
  const content = (
    <>
      <div className="letter-body" ref={letter}>
        {unsentWords(entry)}
      </div>
      {filesOf(entry) > 0 && <p className="need-quiet">{t('files.count', { n: filesOf(entry) })}</p>}
      {held && (
        <Button data-size="sm" variant="secondary" onClick={undo}>
          {t('need.undo-send')}
        </Button>
      )}
      {failed && <Choices need={need} entry={entry} />}
    </>
  );
  if (entry.deed === 'postNote' || entry.deed === 'consult' || entry.deed === 'contribute') {
    return (
      <NoteFrame author={author} when={state}>
        {content}
      </NoteFrame>
    );
  }
  return (
    <LetterFrame author={author} when={state} failed={failed}>
      {content}
    </LetterFrame>
  );
}

const filesOf = ({ sent }: OutboxEntry): number =>
  Array.isArray(sent.body.attachments) ? sent.body.attachments.length : 0;

/** The server said no, so nothing was done: the next attempt is a new deed, against the need as it is now. */
function Choices({ need, entry }: { need: NeedShared; entry: OutboxEntry }) {
  const overtaken = entry.problem?.code === 'stale_version';
  const lost = entry.problem?.code === 'invalid_input' && filesOf(entry) > 0;
  function again() {
    const { clientKey: _, ...body } = entry.sent.body;
    if (lost) delete body.attachments;
    if ('expectedVersion' in body) body.expectedVersion = need.version;
    discard(entry.key);
    type Sent = Parameters<typeof outbox.send<typeof entry.deed>>[1];
    const sent = { ...entry.sent, body } as unknown as Sent;
    outbox.send(entry.deed, sent, entry.membershipId).done.catch(() => undefined); // the new entry shows why
  }
  return (
    <div role="alert">
      <p className="pending-why">
        {t(overtaken ? 'need.problem.overtaken' : lost ? 'files.gone' : 'need.not-sent')}
        {entry.problem && !overtaken && !lost && ` ${t('common.reference', { reference: entry.problem.reference })}`}
      </p>
      <div className="need-buttons">
        <Button data-size="sm" onClick={again}>
          {t(overtaken ? 'need.send-anyway' : lost ? 'files.send-without' : 'common.retry')}
        </Button>
        <Button data-size="sm" variant="tertiary" onClick={() => discard(entry.key)}>
          {t('common.delete')}
        </Button>
      </div>
    </div>
  );
}
