import type { Language } from '@vertskap/contract';
import { inParts } from './mention.rules.js';

/** What somebody wrote, in its own language, with those it mentions marked. */
export const Words = ({ body, mentions, language }: { body: string; mentions?: string[]; language?: Language }) => (
  <div className="letter-body" lang={language}>
    {inParts(body, mentions).map(({ text, mention }, i) => (mention ? <strong key={i}>{text}</strong> : text))}
  </div>
);
