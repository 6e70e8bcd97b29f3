import { randomUUID } from 'node:crypto';
import { performOnce } from '@vertskap/needs';
import { poolOf } from '@vertskap/platform';
import { appDatabase, setupDatabase } from '../../../apps/api/src/data-source.js';
import { BARE, bareValues } from './bare.js';
import { actorOf, type Scene, words } from './scene.js';

/** What a round is to do, and what came of it. Times in milliseconds, CPU of this process in seconds. */
export type Round = { how: 'ours' | 'bare' | 'insert'; writers: number; ms: number };
export type Posted = { posts: number; cpu: number; seconds: number; latencies: number[] };

const [url = '', ownerUrl = '', scenes = '{}'] = process.argv.slice(2);

/** A process that posts as fast as it can: through the product's own path, or by one bare statement that writes the same rows. */
async function main(): Promise<void> {
  const needsOf = JSON.parse(scenes) as Record<'ours' | 'bare', Scene['needs']>;
  const db = await appDatabase(url, 20).initialize();
  const actors = new Map(
    await Promise.all(
      [...new Set(Object.values(needsOf).flatMap((needs) => needs.flatMap((n) => n.writers)))].map(
        async (id) => [id, await actorOf(db, id)] as const,
      ),
    ),
  );
  const ours = async (needId: string, writer: string): Promise<void> => {
    const actor = actors.get(writer);
    if (!actor) throw new Error('unknown writer');
    const text = { body: words, language: 'nb' as const };
    await performOnce(db, actor, needId, { clientKey: randomUUID() }, { deed: 'comment', ...text });
  };
  const pool = poolOf(await setupDatabase(ownerUrl, 20).initialize());
  const bare = async (needId: string, writer: string): Promise<void> => {
    const actor = actors.get(writer);
    if (actor) await pool.query({ name: 'bare', text: BARE, values: bareValues(needId, actor, words) });
  };
  const insert = async (needId: string): Promise<void> => {
    await pool.query({ name: 'insert', text: PLAIN, values: [randomUUID(), needId, words] });
  };
  const round = async ({ how, writers, ms }: Round): Promise<Posted> => {
    const post = { ours, bare, insert }[how];
    const needs = needsOf[how === 'ours' ? 'ours' : 'bare'];
    const [began, cpu, end] = [performance.now(), process.cpuUsage(), performance.now() + ms];
    const latencies: number[] = [];
    const write = async (n: number): Promise<void> => {
      for (let i = n; performance.now() < end; i += writers) {
        const need = needs[i % needs.length];
        const writer = need?.writers[n % need.writers.length];
        if (!need || !writer) return;
        const sent = performance.now();
        await post(need.id, writer);
        latencies.push(performance.now() - sent);
      }
    };
    await Promise.all(Array.from({ length: writers }, (_, n) => write(n)));
    const used = process.cpuUsage(cpu);
    return {
      posts: latencies.length,
      cpu: (used.user + used.system) / 1e6,
      seconds: (performance.now() - began) / 1000,
      latencies,
    };
  };
  process.on('message', (order: Round) => void round(order).then((posted) => process.send?.(posted)));
  process.send?.('ready');
}

const PLAIN = 'insert into plain_message (id, need_id, body, at) values ($1, $2, $3, now())';

void main();
