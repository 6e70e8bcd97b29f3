import { api, type Ledger, type ListCommitments } from '@vertskap/contract';
import type { Visitor } from './visitor.js';

/** The ledger of what the municipality promised, or of what else is asked for, as somebody reads it. */
export const ledger = async (by: Visitor, query: Partial<ListCommitments> = {}): Promise<Ledger> =>
  (await by.call(api.ledger, { query: { side: 'municipality', limit: '100', ...query } as never })).body;
