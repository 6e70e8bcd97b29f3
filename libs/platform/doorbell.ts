import { Client } from 'pg';

export type Doorbell = { close: () => Promise<void> };

const RETRY_MS = 500;

/**
 * Listens to a PostgreSQL channel. `onRing` gets each payload; `onBack` is called whenever the line was down and is up
 * again, since rings were missed meanwhile. A lost ring costs a delay: whoever listens must also look by themselves.
 */
export async function doorbell(
  url: string,
  channel: string,
  onRing: (payload: string) => void,
  onBack: () => void,
): Promise<Doorbell> {
  let client: Client | undefined;
  let closed = false;

  const connect = async (): Promise<void> => {
    const next = new Client({ connectionString: url, keepAlive: true });
    next.on('error', () => {}); // 'end' follows and does the work
    next.on('notification', ({ payload }) => onRing(payload ?? ''));
    await next.connect();
    await next.query(`listen ${next.escapeIdentifier(channel)}`);
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
    close: async () => {
      closed = true;
      await client?.end();
    },
  };
}
