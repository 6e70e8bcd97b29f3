import { Merge, Split, Unmerge } from '../need-commands.js';
import { deed } from './route.js';

export const mergeRoutes = {
  merge: deed('merges', Merge, 'It says the same as an older need: follow it there'),
  unmerge: deed('merges/undone', Unmerge, 'It does not say the same after all'),
  split: deed('splits', Split, 'A part becomes a need of its own; the receipt is of the new need'),
} as const;
