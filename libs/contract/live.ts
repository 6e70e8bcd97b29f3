import { z } from 'zod';
import { Id, Instant } from './common.js';
import { LiveEvent } from './events.js';
import { Stream } from './streams.js';

/** `seq` counts 1, 2, 3 … without holes inside its stream; a hole means: catch up. */
export const Envelope = z
  .object({ stream: Stream, seq: z.int().min(1), at: Instant, event: LiveEvent })
  .meta({ id: 'Envelope' });
export type Envelope = { stream: Stream; seq: number; at: string; event: LiveEvent };

export const Follow = z.object({ stream: Stream, after: z.int().min(0) }).strict();
export type Follow = { stream: Stream; after: number };

/** How a reader who holds everything up to `after` becomes current. `more`: ask again from the last of `events`. */
export const FollowReply = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('current'), seq: z.int() }),
  z.object({ outcome: z.literal('events'), events: z.array(Envelope), more: z.boolean() }),
  z.object({ outcome: z.literal('reload'), seq: z.int().describe('where the stream is now') }),
  z.object({ outcome: z.literal('refused') }),
]);
export type FollowReply =
  | { outcome: 'current'; seq: number }
  | { outcome: 'events'; events: Envelope[]; more: boolean }
  | { outcome: 'reload'; seq: number }
  | { outcome: 'refused' };

/** What somebody does with a need they have open; `writing`: an answer, a note, anything. */
export const Doing = z.enum(['reading', 'writing']);
export type Doing = z.infer<typeof Doing>;

/** Which staff have a need open now. Nothing of it is kept, and only those who read the internal notes are told. */
export const Presence = z.object({
  needId: Id,
  people: z.array(z.object({ membershipId: Id, name: z.string(), unit: z.string(), doing: Doing })),
});
export type Presence = z.infer<typeof Presence>;

export const Attend = z.object({ needId: Id, doing: Doing.nullable().describe('null: I have closed it') }).strict();
export type Attend = z.infer<typeof Attend>;

/** What the server says over a socket. */
export const said = {
  events: {
    summary: 'What became deliverable together travels together; in order within each stream',
    payload: z.array(Envelope),
  },
  presence: {
    summary: 'Who else of the staff has a need open, anew with every change; passing, and without a number',
    payload: Presence,
  },
  catchUp: {
    summary: 'Deliveries may have been missed: follow every stream again from what you hold',
    payload: null,
  },
  moveOn: {
    summary: 'This server goes away: leave it at a random moment within so many milliseconds and connect anew',
    payload: z.object({ withinMs: z.int() }),
  },
  signedOut: {
    summary: 'The session ended or the membership was changed: the server disconnects after this',
    payload: null,
  },
};

/** What is asked of the server over a socket. */
export const asked = {
  follow: { summary: 'Follow a stream from what I hold', payload: Follow, reply: FollowReply },
  attend: {
    summary:
      'I have this need open, or am writing; whoever may read its internal notes hears `presence` of it from then on',
    payload: Attend,
    reply: null,
  },
  unfollow: { summary: 'Follow it no more', payload: z.object({ stream: Stream }), reply: null },
};

type Payload<P> = P extends z.ZodType ? [payload: z.infer<P>] : [];
export type ServerToClient = Omit<
  { [F in keyof typeof said]: (...sent: Payload<(typeof said)[F]['payload']>) => void },
  'events'
> & {
  events: (envelopes: Envelope[]) => void;
};
export interface ClientToServer {
  follow: (request: Follow, reply: (reply: FollowReply) => void) => void;
  unfollow: (request: { stream: Stream }) => void;
  attend: (request: Attend) => void;
}
