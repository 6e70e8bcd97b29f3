import type { ResultView, TellResult } from '@vertskap/contract';
import type { Moment } from '../../clocks/clock.rules.js';
import type { Actor } from '../../organisations/actor.rules.js';
import { authorOf } from '../need.rules.js';

export type ResultCommand = { deed: 'tell_result' } & Omit<TellResult, 'clientKey' | 'expectedVersion'>;

/** Each telling stands; the last word of each side is what that side says. */
export const told = ({ deed: _, ...said }: ResultCommand, actor: Actor, { now, newId }: Moment): ResultView => ({
  id: newId(),
  ...said,
  by: authorOf(actor),
  at: now.toISOString(),
});
