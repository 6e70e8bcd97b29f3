import { useDeferredValue, useMemo } from 'react';
import { likelyGuides, type Named } from '@vertskap/contract';
import { LikelyGuides } from './LikelyGuides.js';

type Props = { title: string; body: string; municipality: Named };

/** The procedures that somebody may be writing about, while they write. Nothing of it leaves the page. */
export default function GuidesOfText({ municipality, ...words }: Props) {
  const title = useDeferredValue(words.title);
  const body = useDeferredValue(words.body);
  const likely = useMemo(() => likelyGuides({ title, body, theme: null }), [title, body]);
  return <LikelyGuides likely={likely} municipality={municipality} />;
}
