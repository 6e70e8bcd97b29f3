import { useId, type ReactNode } from 'react';
import { PadlockLockedIcon } from '@navikt/aksel-icons';
import type { Author, NoteView } from '@vertskap/contract';
import { AttachedFiles } from '../../attachments/AttachedFiles.js';
import { t } from '../../i18n/index.js';
import { Amendments } from './amend/Amendments.js';
import { LetterTime } from './LetterTime.js';
import { Words } from './mention/Words.js';

/** What only the municipality sees; nothing about it looks like a letter. */
export function InternalNote({ note, children }: { note: NoteView; children?: ReactNode }) {
  return (
    <NoteFrame author={note.author} when={<LetterTime at={note.at} />}>
      <Words body={note.body} mentions={note.mentions} />
      <AttachedFiles files={note.attachments} />
      <Amendments {...note} />
      {children}
    </NoteFrame>
  );
}

export function NoteFrame({ author, when, children }: { author: Author; when: ReactNode; children: ReactNode }) {
  const head = useId();
  return (
    <article className="note" aria-labelledby={head}>
      <p className="note-head" id={head}>
        <span className="note-label">
          <PadlockLockedIcon aria-hidden /> {t('need.internal')} <small>{t('need.internal-only')}</small>
        </span>
        <span>
          {author.name} ({author.unit})
        </span>
        <span className="note-when">{when}</span>
      </p>
      {children}
    </article>
  );
}
