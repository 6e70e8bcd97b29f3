import { useState, type ClipboardEvent, type DragEvent, type ReactNode } from 'react';
import { clockTime } from '../format/index.js';
import { t } from '../i18n/index.js';
import type { Attachments } from './use-attachments.js';
import './attachments.css';

/** Where files can be dropped, and images pasted into whatever is written in it. */
export function AttachZone({ attachments: { add }, children }: { attachments: Attachments; children: ReactNode }) {
  const [over, setOver] = useState(false);

  function onDragOver(event: DragEvent) {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  }
  function onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
    if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
  }
  function onDrop(event: DragEvent) {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(false);
    add(Array.from(event.dataTransfer.files));
  }
  function onPaste(event: ClipboardEvent) {
    const files = Array.from(event.clipboardData.files);
    // what is copied out of a document comes as text, and as a picture of it: the text is meant
    if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    add(files.map(named));
  }
  return (
    <div
      className="attach-zone"
      data-over={over || undefined}
      onDragOver={onDragOver}
      onDragLeave={onDragLeave}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      {children}
      {over && (
        <p className="attach-drop" aria-hidden="true">
          {t('files.drop')}
        </p>
      )}
    </div>
  );
}

/** Browsers call every pasted image the same. */
function named(file: File): File {
  const ending = /^image\.(\w+)$/.exec(file.name)?.[1];
  if (!ending) return file;
  const time = clockTime(new Date().toISOString()).replace(':', '.');
  return new File([file], `${t('files.pasted', { time })}.${ending}`, { type: file.type });
}
