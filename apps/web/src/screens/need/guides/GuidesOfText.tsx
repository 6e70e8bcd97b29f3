import { likelyGuides, type Named } from '@vertskap/contract';
import { LikelyGuides } from './LikelyGuides.js';

type Props = { title: string; body: string; municipality: Named };

/** The procedures that somebody may be writing about, while they write. Nothing of it leaves the page. */
export default function GuidesOfText({ title, body, municipality }: Props) {
  return <LikelyGuides likely={likelyGuides({ title, body, theme: null })} municipality={municipality} />;
}
