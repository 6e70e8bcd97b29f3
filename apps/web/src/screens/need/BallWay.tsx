import type { NeedView } from '@vertskap/contract';
import { BallStrip } from '../../figures/BallStrip.js';
import { stays } from './strip.rules.js';

/** Where the ball has been, and how long it lay there. */
export function BallWay({ view }: { view: NeedView }) {
  const { need, heldSeconds, secondsPerWorkday } = view;
  return (
    <BallStrip
      stays={stays(view)}
      held={heldSeconds}
      secondsPerWorkday={secondsPerWorkday}
      association={need.association.name}
    />
  );
}
