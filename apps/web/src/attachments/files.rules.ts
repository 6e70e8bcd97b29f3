import { allEndings, endingOf, FILE_MAX, fileKinds, type AttachmentView } from '@vertskap/contract';

/** A file that lies on the server and is not sent yet; kept in the draft. */
export type Attached = Pick<AttachmentView, 'id' | 'name' | 'type' | 'size'>;

export type Fault = 'size' | 'empty' | 'kind' | 'ending' | 'many' | 'crowd' | 'network';
/** May the same file succeed without anybody changing it? */
export const mayRetry = (fault: Fault): boolean => fault === 'network' || fault === 'crowd';

export const MAX_MB = FILE_MAX / 1_000_000;

/** What is wrong with a file, as far as its name and size tell; the server looks at what it holds. */
export function faultOf({ name, size }: Pick<File, 'name' | 'size'>): Fault | null {
  if (size > FILE_MAX) return 'size';
  if (size === 0) return 'empty';
  return allEndings.includes(endingOf(name)) ? null : 'kind';
}

const DRAWN_MAX = 5_000_000;
/** Whether it is drawn in the page: an image that every browser draws, unless it is too heavy for a telephone at the quay. */
export const isDrawn = ({ type, size }: Pick<AttachmentView, 'type' | 'size'>): boolean =>
  fileKinds[type]?.shown === true && size <= DRAWN_MAX;

/** For the chooser of the system. */
export const accepted = allEndings.map((ending) => `.${ending}`).join();

/** The unit in which a size is said, and how many of it, to two digits: 340 kB, 2.4 MB. */
export function inUnits(bytes: number): { amount: number; unit: 'kB' | 'MB' } {
  const kilo = Math.max(1, Math.round(bytes / 1000));
  if (kilo < 1000) return { amount: kilo, unit: 'kB' };
  const mega = bytes / 1_000_000;
  return { amount: mega < 10 ? Math.round(mega * 10) / 10 : Math.round(mega), unit: 'MB' };
}

/** What a deed sends of files: nothing where there are none. */
export const idsOf = (files: Attached[]): { attachments?: string[] } =>
  files.length > 0 ? { attachments: files.map(({ id }) => id) } : {};
