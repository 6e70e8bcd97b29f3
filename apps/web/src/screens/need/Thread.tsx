import { type ComponentProps, Fragment, useState } from 'react';
import { Button, Heading } from '@digdir/designsystemet-react';
import type { NeedView } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { AmendDialog } from './dialogs.js';
import { InternalNote } from './InternalNote.js';
import { FirstLetter, Letter } from './Letter.js';
import { entriesOf, firstUnread, foldedCount, type Entry } from './thread.rules.js';
import { usePrint } from './use-print.js';
import { useReader } from './use-reader.js';
import { usePermalink } from './use-permalink.js';

/** What has been said, oldest first, as letters; staff see their internal notes among them. */
export function Thread({ view: { need, internal, mine, lastReadSeq } }: { view: NeedView }) {
  const reader = useReader();
  const [unread] = useState(() => firstUnread(need, lastReadSeq, reader));
  const pointed = usePermalink();
  const [unfolded, setUnfolded] = useState(false);
  usePrint(() => setUnfolded(true));

  const entries = entriesOf(need.messages, internal?.notes ?? []);
  const wanted = (entry: Entry) =>
    entry.kind === 'message' && (entry.message.id === unread || entry.message.ordinal === pointed);
  const amend = ({ id, body }: { id: string; body: string }, of: ComponentProps<typeof AmendDialog>['of']) => {
    const own = mine.find((it) => it.id === id);
    return own && <AmendDialog need={need} of={of} body={body} stands={own.stands} />;
  };
  const folded = unfolded ? 0 : foldedCount(entries, wanted);

  return (
    <section aria-labelledby="thread-title">
      <Heading level={2} data-size="xs" id="thread-title">
        {t('need.thread', { n: need.messages.length + 1 })}
      </Heading>
      <ol className="thread">
        <li>
          <FirstLetter need={need} />
        </li>
        {folded > 0 && (
          <li className="thread-folded">
            <Button variant="secondary" data-size="sm" onClick={() => setUnfolded(true)}>
              {t('need.show-earlier', { n: folded })}
            </Button>
          </li>
        )}
        {entries.slice(folded).map((entry) => (
          <Fragment key={entry.kind === 'message' ? entry.message.id : entry.note.id}>
            {entry.kind === 'message' && entry.message.id === unread && (
              <li className="thread-new">
                <span>{t('need.new-since')}</span>
              </li>
            )}
            <li>
              {entry.kind === 'message' ? (
                <Letter message={entry.message} pointed={entry.message.ordinal === pointed}>
                  {amend(entry.message, { messageId: entry.message.id })}
                </Letter>
              ) : (
                <InternalNote note={entry.note}>{amend(entry.note, { noteId: entry.note.id })}</InternalNote>
              )}
            </li>
          </Fragment>
        ))}
      </ol>
    </section>
  );
}
