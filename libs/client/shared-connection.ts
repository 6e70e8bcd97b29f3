import type { Doing, Follow, FollowReply, Stream } from '@vertskap/contract';
import type { Connection, Ears } from './connection.js';

/** The part of the Web Locks API that is used: in browsers `navigator.locks`, in Node `locks` of node:worker_threads. */
export type Locks = {
  request: (name: string, options: { steal?: boolean }, work: () => Promise<void>) => Promise<unknown>;
};
/** A BroadcastChannel. */
export type Channel = {
  postMessage: (message: unknown) => void;
  addEventListener: (type: 'message', listener: (event: { data: unknown }) => void) => void;
  close: () => void;
};
export type Sharing = { name: string; locks: Locks; channel: (name: string) => Channel };

type Told = { [K in keyof Ears]: { ear: K; said: Parameters<Ears[K]> } }[keyof Ears];
type Message =
  | { kind: 'hello'; from: string }
  | { kind: 'ask'; from: string; id: number; request: Follow }
  | { kind: 'leave'; from: string; stream: Stream }
  | { kind: 'attend'; from: string; needId: string; doing: Doing | null }
  | { kind: 'reconnect' }
  | { kind: 'taken'; to: string; id: number }
  | { kind: 'answer'; to: string; id: number; reply: FollowReply | null }
  | ({ kind: 'told'; to?: string } & Told);

/** A page that leads and says nothing for so long is frozen, or gone without a word. */
const SILENCE_MS = 3_000;

/**
 * One connection for all pages of a browser. The page that holds the lock leads: it has the socket, asks for the others and
 * passes on what it hears. When it is closed the next one leads, which asks at once what nobody has answered it, as on a reload, and all
 * ask again from what they hold; one that does not answer is replaced. `open` opens a connection of its own.
 */
export function shareConnection(
  open: (ears: Ears) => Connection,
  { name, locks, channel }: Sharing,
  ears: Ears,
): Connection {
  const me = crypto.randomUUID();
  const air = channel(name);
  const asked = new Map<number, { request: Follow; taken: () => void; answer: (reply: FollowReply | null) => void }>();
  let leading: Lead | undefined;
  let closed = false;
  let letGo: () => void = () => {};
  let gone: () => void = () => {};
  let number = 0;

  const say = (message: Message): void => void (closed || air.postMessage(message));
  const tell = (told: Told, to?: string): void => {
    if (to === undefined || to === me) (ears[told.ear] as (...said: unknown[]) => void)(...told.said);
    if (to !== me) say({ kind: 'told', ...(to && { to }), ...told });
  };

  async function lead(steal = false): Promise<void> {
    const held = locks.request(name, steal ? { steal } : {}, async () => {
      if (closed) return;
      const led = (leading = createLead(open, tell, locks, name));
      for (const { request, answer } of asked.values())
        void led
          .ask(me, request)
          .catch(() => null)
          .then(answer);
      await new Promise<void>((done) => (letGo = done));
    });
    await held.catch(() => {}); // another page took the lead: it had reason to think that we were gone
    leading?.close();
    leading = undefined;
    if (!closed) void lead();
  }

  air.addEventListener('message', ({ data }) => {
    const message = data as Message;
    switch (message.kind) {
      case 'taken':
        return message.to === me ? asked.get(message.id)?.taken() : undefined;
      case 'answer':
        return message.to === me ? asked.get(message.id)?.answer(message.reply) : undefined;
      case 'told':
        if (message.to === undefined || message.to === me)
          (ears[message.ear] as (...said: unknown[]) => void)(...message.said);
        return undefined;
      case 'ask':
        if (!leading) return undefined;
        say({ kind: 'taken', to: message.from, id: message.id });
        return void leading
          .ask(message.from, message.request)
          .catch(() => null)
          .then((reply) => say({ kind: 'answer', to: message.from, id: message.id, reply }));
      case 'hello':
        return leading?.greet(message.from);
      case 'leave':
        return leading?.leave(message.from, message.stream);
      case 'attend':
        return leading?.attend(message.from, message.needId, message.doing);
      case 'reconnect':
        return leading?.reconnect();
    }
  });

  function askLeader(request: Follow): Promise<FollowReply> {
    const id = number++;
    return new Promise((done, fail) => {
      const silence = setTimeout(() => {
        asked.delete(id);
        fail(new Error('the page that leads does not answer'));
        if (!closed && !leading) void lead(true);
      }, SILENCE_MS);
      asked.set(id, {
        request,
        taken: () => clearTimeout(silence),
        answer: (reply) => {
          if (!asked.delete(id)) return;
          clearTimeout(silence);
          if (reply) done(reply);
          else fail(new Error('not connected'));
        },
      });
      say({ kind: 'ask', from: me, id, request });
    });
  }

  void locks.request(pageLock(name, me), {}, () =>
    closed ? Promise.resolve() : new Promise<void>((done) => (gone = done)),
  );
  void lead();
  say({ kind: 'hello', from: me });
  return {
    ask: (request) => (leading ? leading.ask(me, request) : askLeader(request)),
    leave: (stream) => (leading ? leading.leave(me, stream) : say({ kind: 'leave', from: me, stream })),
    attend: (needId, doing) =>
      leading ? leading.attend(me, needId, doing) : say({ kind: 'attend', from: me, needId, doing }),
    reconnect: () => (leading ? leading.reconnect() : say({ kind: 'reconnect' })),
    close: () => {
      closed = true;
      letGo();
      gone();
      air.close();
    },
  };
}

/** Held as long as a page lives. */
const pageLock = (name: string, page: string): string => `${name}.${page}`;

type Lead = ReturnType<typeof createLead>;

/** What the page that leads does for all: follows what any of them wants, and forgets pages that have ended. */
function createLead(
  open: (ears: Ears) => Connection,
  tell: (told: Told, to?: string) => void,
  locks: Locks,
  name: string,
) {
  const wanted = new Map<Stream, Set<string>>();
  const attended = new Map<string, Map<string, Doing>>();
  const known = new Set<string>();
  let state: 'connected' | 'broken' | undefined;
  const connection = open({
    events: (...said) => tell({ ear: 'events', said }),
    presence: (...said) => tell({ ear: 'presence', said }),
    rejoin: () => {
      tell({ ear: 'rejoin', said: [] });
      for (const needId of attended.keys()) connection.attend(needId, doingOf(needId));
    },
    state: (...said) => {
      state = said[0];
      tell({ ear: 'state', said });
    },
    signedOut: () => tell({ ear: 'signedOut', said: [] }),
  });

  const doingOf = (needId: string): Doing | null => {
    const all = [...(attended.get(needId)?.values() ?? [])];
    return all.includes('writing') ? 'writing' : (all[0] ?? null);
  };

  function know(page: string): void {
    if (known.has(page)) return;
    known.add(page);
    void locks.request(pageLock(name, page), {}, async () => {
      for (const stream of wanted.keys()) leave(page, stream);
      for (const needId of attended.keys()) attend(page, needId, null);
    });
  }
  function leave(page: string, stream: Stream): void {
    const pages = wanted.get(stream);
    if (!pages?.delete(page) || pages.size > 0) return;
    wanted.delete(stream);
    connection.leave(stream);
  }
  function attend(page: string, needId: string, doing: Doing | null): void {
    const pages = attended.get(needId) ?? new Map<string, Doing>();
    if (doing) {
      know(page);
      attended.set(needId, pages.set(page, doing));
    } else if (!pages.delete(page)) return;
    if (pages.size === 0) attended.delete(needId);
    connection.attend(needId, doingOf(needId));
  }
  return {
    ask: (page: string, request: Follow): Promise<FollowReply> => {
      know(page);
      wanted.set(request.stream, (wanted.get(request.stream) ?? new Set()).add(page));
      return connection.ask(request);
    },
    greet: (page: string): void => {
      if (state) tell({ ear: 'state', said: [state] }, page);
    },
    leave,
    attend,
    reconnect: connection.reconnect,
    close: connection.close,
  };
}
