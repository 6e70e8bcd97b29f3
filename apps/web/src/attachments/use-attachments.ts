import { useEffect, useRef, useState } from 'react';
import { MOST_ATTACHMENTS } from '@vertskap/contract';
import { api, call, ProblemError } from '../api/call.js';
import { watchSending } from '../api/watched.js';
import { faultOf, type Attached, type Fault } from './files.rules.js';

/** A file on its way, or one that did not arrive. */
export type Upload = { key: string; file: File; share: number; fault: Fault | null; stop: AbortController };

export type Attachments = {
  /** Those that have arrived. */
  attached: Attached[];
  uploads: Upload[];
  add: (files: Iterable<File>) => void;
  /** Takes it off again, wherever it has come. */
  remove: (key: string) => void;
  retry: (key: string) => void;
};

/** Files for something that is being written: uploaded at once, and kept in its draft by their ids when they have arrived. */
export function useAttachments(attached: Attached[], keep: (files: Attached[]) => void): Attachments {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const latest = useRef({ attached, keep, uploads });
  useEffect(() => {
    latest.current = { attached, keep, uploads };
  });
  useEffect(() => () => latest.current.uploads.forEach(({ stop }) => stop.abort()), []);

  const patch = (key: string, news: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...news } : upload)));
  const drop = (key: string) => setUploads((all) => all.filter((upload) => upload.key !== key));
  function put(files: Attached[]): void {
    latest.current.attached = files; // two that arrive in one turn are both kept
    latest.current.keep(files);
  }

  async function start({ key, file, stop }: Upload): Promise<void> {
    watchSending(file, (share) => patch(key, { share }));
    try {
      const done = await call(api.uploadAttachment, { query: { name: file.name }, body: file }, stop.signal);
      drop(key);
      put([...latest.current.attached, done]);
    } catch (error) {
      if (!stop.signal.aborted) patch(key, { fault: faultIn(error) });
    }
  }

  function add(files: Iterable<File>): void {
    let room = MOST_ATTACHMENTS - latest.current.attached.length - uploads.filter(({ fault }) => !fault).length;
    const fresh = Array.from(files, (file): Upload => {
      const fault = faultOf(file) ?? (room-- > 0 ? null : 'many');
      return { key: crypto.randomUUID(), file, share: 0, fault, stop: new AbortController() };
    });
    setUploads((all) => [...all, ...fresh]);
    for (const upload of fresh) if (!upload.fault) void start(upload);
  }

  function remove(key: string): void {
    uploads.find((upload) => upload.key === key)?.stop.abort();
    drop(key);
    if (!latest.current.attached.some(({ id }) => id === key)) return;
    put(latest.current.attached.filter(({ id }) => id !== key));
    void call(api.discardAttachment, { params: { id: key } }).catch(() => undefined); // else it goes by itself
  }

  function retry(key: string): void {
    const upload = uploads.find((it) => it.key === key);
    if (!upload) return;
    const again = { ...upload, share: 0, fault: null };
    patch(key, again);
    void start(again);
  }
  return { attached, uploads, add, remove, retry };
}

function faultIn(error: unknown): Fault {
  if (!(error instanceof ProblemError)) return 'network';
  if (error.code === 'payload_too_large') return 'size';
  if (error.code === 'wrong_state') return 'crowd';
  const found = error.errors.find(({ path }) => path === 'body')?.code;
  if (found === 'empty' || found === 'ending' || found === 'kind') return found;
  return error.code === 'invalid_input' && error.errors.length > 0 ? 'kind' : 'network';
}
