import { useEffect, useRef, useState } from 'react';
import type { Author, NeedView } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { useReader } from './use-reader.js';

const AT_MOST_EVERY_MS = 10_000;

/** Says politely that something new has come, gathered so that it is never more often than every ten seconds. */
export function Announcer({ view: { need, internal } }: { view: NeedView }) {
  const reader = useReader();
  const mine = ({ author }: { author: Author }) => author.name === reader.name && author.unit === reader.unit;
  const written = [...need.messages, ...(internal?.notes ?? [])].filter((it) => !mine(it)).length;

  const [said, setSaid] = useState('');
  const told = useRef(written);
  const last = useRef(0);
  useEffect(() => {
    if (written <= told.current) return undefined;
    const timer = setTimeout(
      () => {
        setSaid(t('need.new-messages', { n: written - told.current }));
        told.current = written;
        last.current = Date.now();
      },
      Math.max(0, last.current + AT_MOST_EVERY_MS - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [written]);
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}
