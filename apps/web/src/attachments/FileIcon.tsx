import { FileIcon as PlainIcon, FilePdfIcon, FileTextIcon, ImageIcon } from '@navikt/aksel-icons';

/** What kind of file it is, at a glance. */
export function FileIcon({ type }: { type: string }) {
  const props = { 'aria-hidden': true, className: 'file-icon' };
  if (type.startsWith('image/')) return <ImageIcon {...props} />;
  if (type === 'application/pdf') return <FilePdfIcon {...props} />;
  return type === '' ? <PlainIcon {...props} /> : <FileTextIcon {...props} />;
}
