import type { Envelope } from '@vertskap/contract';

/** Where an event belongs for a reader who holds everything up to `last`. */
export function place(last: number, envelope: Envelope): 'next' | 'seen' | 'hole' {
  if (envelope.seq <= last) return 'seen';
  return envelope.seq === last + 1 ? 'next' : 'hole';
}
