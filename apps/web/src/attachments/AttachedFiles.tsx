import { useState } from 'react';
import { Button, Dialog } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import type { AttachmentView } from '@vertskap/contract';
import { api } from '../api/call.js';
import { t } from '../i18n/index.js';
import { FileIcon } from './FileIcon.js';
import { isDrawn } from './files.rules.js';
import { sizeInWords } from './size.js';
import './attachments.css';

/** The files of a message: images to look at, and everything to save. */
export function AttachedFiles({ files = [] }: { files?: AttachmentView[] | undefined }) {
  if (files.length === 0) return null;
  return (
    <ul className="files" aria-label={t('files.of')}>
      {files.map((file) => (
        <li key={file.id}>
          {isDrawn(file) && <Picture file={file} />}
          <a className="files-link" href={addressOf(file)} download={file.name}>
            <FileIcon type={file.type} />
            <span className="files-name">{file.name}</span>
            <span className="files-size">{sizeInWords(file.size)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

const addressOf = ({ id }: AttachmentView): string => `/api${api.attachment.path.replace(':id', id)}`;

/** Small among the letters; as large as the screen when pressed. */
function Picture({ file }: { file: AttachmentView }) {
  const [open, setOpen] = useState(false);
  const { name } = file;
  return (
    <>
      <button
        type="button"
        className="files-picture"
        aria-label={t('files.open', { name })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <img src={addressOf(file)} alt="" loading="lazy" />
      </button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        closeButton={t('common.close')}
        className="files-dialog"
        aria-label={name}
      >
        {open && <img src={addressOf(file)} alt={name} />}
        <div className="files-dialog-foot">
          <span>{name}</span>
          <Button asChild variant="secondary" data-size="sm">
            <a href={addressOf(file)} download={name}>
              <DownloadIcon aria-hidden /> {t('files.download')}
            </a>
          </Button>
        </div>
      </Dialog>
    </>
  );
}
