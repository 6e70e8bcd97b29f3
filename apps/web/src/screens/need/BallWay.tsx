import type { NeedView } from '@vertskap/contract';
import { BallStrip } from '../../figures/BallStrip.js';
import { grossAndNet, stays } from './strip.rules.js';

/** Where the ball has been, how long it lay there, and whose time that was. */
export function BallWay({ view }: { view: NeedView }) {
  const path = stays(view);
  return <BallStrip stays={path} totals={grossAndNet(path)} secondsPerWorkday={view.secondsPerWorkday} />;
}
