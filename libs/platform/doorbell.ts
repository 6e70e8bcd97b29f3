import { Client } from 'pg';

export type Doorbell = {
  /** Says something to all who listen to a channel of this database, ourselves included; lost where the line is down. */
  say: (channel: string, payload: string) => void;
  close: () => Promise<void>;
};
/** What to do with what is said on a channel. */
export type Ears = Record<string, (payload: string) => void>;

const RETRY_MS = 500;

/**
 * Listens to channels of PostgreSQL. Each ear gets every payload of its channel; `onBack` is called whenever the line was down and is
 * up again, since rings were missed meanwhile. A lost ring costs a delay: whoever listens must also look by themselves.
 */
export async function doorbell(url: string, ears: Ears, onBack: () => void): Promise<Doorbell> {
  let client: Client | undefined;
  let closed = false;

  const connect = async (): Promise<void> => {
    const next = new Client({ connectionString: url, keepAlive: true });
    next.on('error', () => {}); // 'end' follows and does the work
    next.on('notification', ({ channel, payload }) => ears[channel]?.(payload ?? ''));
    await next.connect();
    for (const channel of Object.keys(ears)) await next.query(`listen ${next.escapeIdentifier(channel)}`);
    client = next;
    next.once('end', () => void again());
  };
  const again = async (): Promise<void> => {
    while (!closed) {
      await new Promise((done) => setTimeout(done, RETRY_MS));
      const up =
        !closed &&
        (await connect().then(
          () => true,
          () => false,
        ));
      if (up) return onBack();
    }
  };

  await connect();
  return {
    say: (channel, payload) => void client?.query('select pg_notify($1, $2)', [channel, payload]).catch(() => {}),
    close: async () => {
      closed = true;
      await client?.end();
    },
  };
}
