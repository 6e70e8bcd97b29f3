import { rows, sql, type Tx } from '@vertskap/platform';
import type { Outcome } from '../outcome.rules.js';

const ends: Outcome['deed'][] = ['answer', 'decline', 'refer', 'merge', 'withdraw'];

/** A need that is open no more goes to no neighbour: what was under way is over, and whoever was asked reads nothing more of it. */
export const endReferrals = (tx: Tx, { deed, need }: Outcome): Promise<unknown>[] =>
  ends.includes(deed)
    ? [
        rows(
          tx,
          sql`update referral set state = 'withdrawn' where need_id = ${need.id} and state in ('asked', 'offered')`,
        ),
      ]
    : [];
