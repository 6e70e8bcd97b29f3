import { useId } from 'react';
import { PadlockLockedIcon } from '@navikt/aksel-icons';
import type { NoteView } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { When } from '../../ui/index.js';

/** What only the municipality sees; nothing about it looks like a letter. */
export function InternalNote({ note }: { note: NoteView }) {
  const head = useId();
  return (
    <article className="note" aria-labelledby={head}>
      <p className="note-head" id={head}>
        <span className="note-label">
          <PadlockLockedIcon aria-hidden /> {t('need.internal')} <small>{t('need.internal-only')}</small>
        </span>
        <span>
          {note.author.name} ({note.author.unit})
        </span>
        <When at={note.at} />
      </p>
      <div className="letter-body">{note.body}</div>
    </article>
  );
}
