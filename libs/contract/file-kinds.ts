/** Limits and kinds of attached files; here, without schemas, so that the page can look before it sends. */

/** Of one file, in bytes. */
export const FILE_MAX = 20_000_000;
/** On one message. */
export const MOST_ATTACHMENTS = 10;

/** `ending`s that a name may have, the usual one first. `shown`: an image that every browser draws and that can hold no script. */
export type FileKind = { endings: [string, ...string[]]; shown?: true };

const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/**
 * What can be attached, by the media type that the content is found to have. No markup, which could run, no archives, which hide what
 * they hold, and no office documents with macros.
 */
export const fileKinds: Record<string, FileKind> = {
  'image/jpeg': { endings: ['jpg', 'jpeg', 'jpe', 'jfif'], shown: true },
  'image/png': { endings: ['png'], shown: true },
  'image/gif': { endings: ['gif'], shown: true },
  'image/webp': { endings: ['webp'], shown: true },
  'image/heic': { endings: ['heic', 'heif'] },
  'image/tiff': { endings: ['tif', 'tiff'] },
  'application/pdf': { endings: ['pdf'] },
  [`${openXml}.wordprocessingml.document`]: { endings: ['docx'] },
  [`${openXml}.spreadsheetml.sheet`]: { endings: ['xlsx'] },
  [`${openXml}.presentationml.presentation`]: { endings: ['pptx'] },
  [`${openDocument}.text`]: { endings: ['odt'] },
  [`${openDocument}.spreadsheet`]: { endings: ['ods'] },
  [`${openDocument}.presentation`]: { endings: ['odp'] },
  'text/plain': { endings: ['txt', 'csv', 'md', 'log'] },
};

/** The part of a name after its last dot, in small letters; empty where it has none. */
export const endingOf = (name: string): string => /[^.]\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

export const allEndings: string[] = Object.values(fileKinds).flatMap(({ endings }) => endings);
