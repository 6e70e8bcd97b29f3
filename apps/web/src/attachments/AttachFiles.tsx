import { useId, useRef } from 'react';
import { Button, ValidationMessage } from '@digdir/designsystemet-react';
import { ArrowsCirclepathIcon, PaperclipIcon, XMarkIcon } from '@navikt/aksel-icons';
import { MOST_ATTACHMENTS } from '@vertskap/contract';
import { t } from '../i18n/index.js';
import { FileIcon } from './FileIcon.js';
import { accepted, MAX_MB, mayRetry } from './files.rules.js';
import { sizeInWords } from './size.js';
import type { Attachments, Upload } from './use-attachments.js';
import './attachments.css';

type Props = {
  attachments: Attachments;
  /** Somebody wants to send while files are still on their way. */ awaited: boolean;
};

/** Choosing files, and what has become of each: on its way, there, or why not. */
export function AttachFiles({ attachments, awaited }: Props) {
  const { attached, uploads, add, remove, retry } = attachments;
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  return (
    <div className="attach">
      {attached.length + uploads.length > 0 && (
        <ul className="attach-list" aria-label={t('files.attached')}>
          {attached.map(({ id, name, size, type }) => (
            <li key={id} className="attach-file">
              <FileIcon type={type} />
              <span className="attach-name">{name}</span>
              <span className="attach-size">{sizeInWords(size)}</span>
              <Remove label={t('files.remove', { name })} onClick={() => remove(id)} />
            </li>
          ))}
          {uploads.map((upload) => (
            <OnItsWay key={upload.key} upload={upload} remove={remove} retry={retry} />
          ))}
        </ul>
      )}
      <div className="attach-choose">
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={accepted}
          onChange={({ target }) => {
            add(Array.from(target.files ?? []));
            target.value = ''; // the same file can be chosen again
          }}
        />
        <Button
          type="button"
          variant="secondary"
          data-size="sm"
          aria-describedby={hint}
          onClick={() => input.current?.click()}
        >
          <PaperclipIcon aria-hidden /> {t('files.attach')}
        </Button>
        <span id={hint} className="attach-hint">
          {t('files.hint', { max: MAX_MB })} <span className="attach-by-hand">{t('files.hint.drop')}</span>
        </span>
      </div>
      <span className="visually-hidden" role="status">
        {attached.length > 0 && t('files.uploaded', { name: attached.at(-1)?.name ?? '' })}
      </span>
      {awaited && uploads.length > 0 && <ValidationMessage>{t('files.wait')}</ValidationMessage>}
    </div>
  );
}

type OnItsWayProps = { upload: Upload } & Pick<Attachments, 'remove' | 'retry'>;
function OnItsWay({ upload: { key, file, share, fault }, remove, retry }: OnItsWayProps) {
  const { name, size } = file;
  const percent = Math.floor(share * 100);
  return (
    <li className="attach-file" data-fault={fault ? '' : undefined}>
      <FileIcon type={file.type} />
      <span className="attach-name">{name}</span>
      {(!fault || fault === 'size') && (
        <span className="attach-size">{fault ? sizeInWords(size) : `${percent} %`}</span>
      )}
      {fault && mayRetry(fault) && (
        <Button
          type="button"
          variant="tertiary"
          data-size="sm"
          icon
          aria-label={t('files.retry', { name })}
          onClick={() => retry(key)}
        >
          <ArrowsCirclepathIcon aria-hidden />
        </Button>
      )}
      <Remove label={t(fault ? 'files.remove' : 'files.stop', { name })} onClick={() => remove(key)} />
      {fault ? (
        <span className="attach-why" role="alert">
          {t(`files.fault.${fault}`, { max: MAX_MB, n: MOST_ATTACHMENTS })}
        </span>
      ) : (
        <progress
          className="attach-progress"
          max={1}
          value={share}
          aria-label={t('files.uploading', { name, percent })}
        />
      )}
    </li>
  );
}

const Remove = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <Button type="button" variant="tertiary" data-size="sm" icon aria-label={label} onClick={onClick}>
    <XMarkIcon aria-hidden />
  </Button>
);
