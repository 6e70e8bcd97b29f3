import { FileIcon as PlainIcon, FilePdfIcon, FileTextIcon, ImageIcon } from '@navikt/aksel-icons';

/** What kind of file it is, at a glance. */
export function FileIcon({ type }: { type: string }) {
  const Icon = iconOf(type);
  return <Icon aria-hidden className="file-icon" />;
}

function iconOf(type: string): typeof PlainIcon {
  if (type.startsWith('image/')) return ImageIcon;
  if (type === 'application/pdf') return FilePdfIcon;
  return type === '' ? PlainIcon : FileTextIcon;
}
