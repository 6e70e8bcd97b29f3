import { useEffect, useRef, useState, type RefObject } from 'react';
import { mergeText, type AgendaItem } from '@vertskap/contract';
import { api, call } from '../../api/call.js';

const SAVE_AFTER_MS = 800;
const AGAIN_AFTER_MS = 4_000;

type Saving = 'saved' | 'waiting' | 'failed';
type At = { meetingId: string; item: AgendaItem; box: RefObject<HTMLTextAreaElement | null> };

/**
 * What I write of an item: saved while I write, on top of the version that I had. The server merges it with what others wrote meanwhile, and
 * here its answer is merged with what I have written since. What others save comes into my text when I have none unsaved, and else with the next answer.
 */
export function useMinutes({ meetingId, item: { id: itemId, minutes }, box }: At) {
  const known = useRef({ version: minutes.version, body: minutes.body });
  const written = useRef(minutes.body);
  const sending = useRef(false);
  const gone = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [text, setText] = useState(minutes.body);
  const [saving, setSaving] = useState<Saving>('saved');

  function show(next: string): void {
    if (next === written.current) return;
    const place = placeAfter(written.current, next, box.current);
    written.current = next;
    setText(next);
    if (place) requestAnimationFrame(() => box.current?.setSelectionRange(...place));
  }
  function later(ms: number): void {
    clearTimeout(timer.current);
    if (gone.current) return;
    timer.current = setTimeout(() => void save(), ms);
  }
  async function save(): Promise<void> {
    if (sending.current || written.current === known.current.body) return;
    sending.current = true;
    const sent = written.current;
    try {
      const body = { body: sent, base: known.current.version };
      const saved = await call(api.writeMinutes, { params: { id: meetingId, itemId }, body });
      known.current = saved;
      show(mergeText(sent, written.current, saved.body).text);
      setSaving(written.current === saved.body ? 'saved' : 'waiting');
      if (written.current !== saved.body) later(SAVE_AFTER_MS);
    } catch {
      setSaving('failed');
      later(AGAIN_AFTER_MS);
    } finally {
      sending.current = false;
    }
  }
  function write(next: string): void {
    written.current = next;
    setText(next);
    setSaving('waiting');
    later(SAVE_AFTER_MS);
  }

  useEffect(() => {
    if (minutes.version <= known.current.version || sending.current) return;
    if (written.current !== known.current.body) return later(0);
    known.current = minutes;
    show(minutes.body);
  });
  const leave = useRef(save);
  useEffect(() => {
    leave.current = save;
  });
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      clearTimeout(timer.current);
      void leave.current(); // what was written a moment ago
    };
  }, []);
  return { text, saving, write };
}

/** Where the caret is after the text around it changed: what stood before it stays before it. */
function placeAfter(before: string, after: string, box: HTMLTextAreaElement | null): [number, number] | null {
  if (!box || box !== document.activeElement) return null;
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const moved = (at: number): number => (at <= same ? at : Math.max(same, at + after.length - before.length));
  return [moved(box.selectionStart), moved(box.selectionEnd)];
}
