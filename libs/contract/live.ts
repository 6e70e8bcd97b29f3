import { z } from 'zod';
import { PeopleChange } from './administration.js';
import { Id, Instant } from './common.js';
import { ClockView } from './clock.js';
import { ActivityView, Deed, HoldingView, MessageView, NeedShared, NoteView } from './need.js';

const UUID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/**
 * A stream is one audience's ordered log: its name is the socket room and the address for catching up.
 * `need/<id>/shared` everyone who may see the need · `need/<id>/internal` staff who handle it ·
 * `municipality/<id>`, `association/<id>`, `space/<id>` that something in the lists of that audience moved, or its people did ·
 * `membership/<id>` that its holder was told something.
 */
export const Stream = z
  .string()
  .regex(new RegExp(`^(need/${UUID}/(shared|internal)|(municipality|association|space|membership)/${UUID})$`));
export type Stream =
  | `need/${string}/shared`
  | `need/${string}/internal`
  | `municipality/${string}`
  | `association/${string}`
  | `space/${string}`
  | `membership/${string}`;

/** The fields of a need that a deed can change. */
export const NeedMoved = NeedShared.pick({
  state: true,
  theme: true,
  urgency: true,
  holder: true,
  holderSince: true,
  offer: true,
  changedAt: true,
  due: true,
  version: true,
  priority: true,
  statusRequests: true,
  council: true,
});

export type NeedMoved = z.infer<typeof NeedMoved>;

/** One deed and all that followed from it; rows replace those with the same id. */
export const NeedEvent = z.object({
  kind: z.literal('need.moved'),
  deed: Deed,
  need: NeedMoved,
  message: MessageView.nullable(),
  clocks: z.array(ClockView),
  holdings: z.array(HoldingView),
  activity: ActivityView,
});
export type NeedEvent = z.infer<typeof NeedEvent>;

export const LiveEvent = z.discriminatedUnion('kind', [
  NeedEvent,
  z.object({ kind: z.literal('note.posted'), note: NoteView }),
  z.object({ kind: z.literal('clocks.moved'), clocks: z.array(ClockView) }),
  z.object({ kind: z.literal('consultations.changed') }),
  z.object({ kind: z.literal('assignment.changed') }),
  z.object({ kind: z.literal('need.touched'), needId: Id }),
  z.object({ kind: z.literal('notified'), needId: Id.nullable() }),
  PeopleChange.extend({ kind: z.literal('people.changed') }),
]);
export type LiveEvent = z.infer<typeof LiveEvent>;

/** `seq` counts 1, 2, 3 … without holes inside its stream; a hole means: catch up. */
export const Envelope = z
  .object({ stream: Stream, seq: z.int().min(1), at: Instant, event: LiveEvent })
  .meta({ id: 'Envelope' });
export type Envelope = { stream: Stream; seq: number; at: string; event: LiveEvent };

export const Follow = z.object({ stream: Stream, after: z.int().min(0) }).strict();
export type Follow = { stream: Stream; after: number };

/** How a reader who holds everything up to `after` becomes current. `more`: ask again from the last of `events`. */
export type FollowReply =
  | { outcome: 'current'; seq: number }
  | { outcome: 'events'; events: Envelope[]; more: boolean }
  | { outcome: 'reload' }
  | { outcome: 'refused' };

export interface ServerToClient {
  /** What became deliverable together travels together; in order within each stream. */
  events: (envelopes: Envelope[]) => void;
  /** Deliveries may have been missed: follow every stream again from what you hold. */
  catchUp: () => void;
  /** This server goes away: leave it at a random moment within so many milliseconds and connect anew, to another one. */
  moveOn: (notice: { withinMs: number }) => void;
  /** The session ended or the membership was changed: the server disconnects after this. */
  signedOut: () => void;
}
export interface ClientToServer {
  follow: (request: Follow, reply: (reply: FollowReply) => void) => void;
  unfollow: (request: { stream: Stream }) => void;
}
