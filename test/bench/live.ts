import { api } from '@vertskap/contract';
import { ServerProcess } from '../faults/server-process.js';
import { progress } from '../harness/progress.js';
import { Visitor } from '../harness/visitor.js';
import type { Writer } from './live/bare.js';
import { Child } from './live/child.js';
import { cpuOf, cpuOfFamily, memoryOf } from './live/cpu.js';
import type { Delivered, Order, Target } from './live/crowd.js';
import type { Posted, Round } from './live/posts.js';
import { actorOf, aScene, prepared, type Scene, sessionOf } from './live/scene.js';

type Postgres = { url: string; ownerUrl: string; appUrl: string; pid: number; stop: () => Promise<void> };
type Options = { short: boolean; startPostgres: (options: object) => Promise<Postgres> };
type Goals = Record<string, { value: number; goal: string; met: boolean }>;

/**
 * P1 to P6 and P8: our server as it is installed beside a bare socket.io server and bare `pg`, in rounds that are interleaved.
 * Only the ratios mean anything on a machine that others use too. CPU is what the kernel counts of each process.
 */
export async function bench({ short, startPostgres }: Options): Promise<Goals> {
  if (process.platform !== 'linux') throw new Error('This measurement reads /proc, which only Linux has.');
  const size = short
    ? { rounds: 3, ms: 1_000, readers: 50, writers: 32, crowd: 200 }
    : { rounds: 9, ms: 4_000, readers: 200, writers: 32, crowd: 1_000 };
  const postgres = await startPostgres({ durable: true, settings: ['max_connections=200'] });
  const stage = await Stage.open(postgres, size.readers);
  try {
    console.log(
      `${size.rounds} interleaved rounds of ${size.ms} ms; min / median / max. Durable PostgreSQL, Node ${process.version}.`,
    );
    await stage.memory(size.crowd);
    const bar = progress('Rounds', size.rounds);
    for (let round = 0; round < size.rounds; round++) {
      await stage.posting(size.ms, size.writers);
      await stage.saturated(size.ms, size.writers);
      await stage.unloaded(size.ms);
      bar.step();
    }
    bar.done();
    for (let round = 0; round < Math.ceil(size.rounds / 3); round++) await stage.storm(size.crowd);
    return stage.goals(size);
  } finally {
    await stage.close();
    await postgres.stop();
  }
}

class Stage {
  private readonly seen = new Map<string, number[]>();

  private constructor(
    private readonly postgres: Postgres,
    private readonly readers: number,
    private readonly at: {
      server: ServerProcess;
      url: string;
      floor: Child<never>;
      floorUrl: string;
      posts: Child<Round>;
      listeners: Child<Order>;
      speakers: Child<Order>;
      sessions: { cookie: string; token: string }[];
      writer: Writer;
      ours: Scene;
      bare: Scene;
    },
  ) {}

  static async open(postgres: Postgres, readers: number): Promise<Stage> {
    const owner = await prepared(postgres.ownerUrl, postgres.appUrl);
    await owner.query('create table plain_message (id uuid primary key, need_id uuid, body text, at timestamptz)');
    const [bare, ours] = [await aScene(owner, 8, 64), await aScene(owner, 8, 64)];
    const server = new ServerProcess({
      DATABASE_URL: postgres.ownerUrl,
      APP_DATABASE_URL: postgres.appUrl,
      VERTSKAP_DEMO: '1',
    });
    const url = `http://127.0.0.1:${await server.start()}`;
    const scenes = JSON.stringify({ bare: bare.needs, ours: ours.needs });
    const floor = await Child.start<never>('floor', [postgres.ownerUrl]);
    const sessions = await Promise.all((ours.needs[0]?.writers ?? []).map((writer) => sessionOf(url, writer)));
    const writer = await actorOf(owner, bare.needs[0]?.writers[0] ?? '');
    await owner.destroy();
    return new Stage(postgres, readers, {
      server,
      url,
      floor,
      floorUrl: `http://127.0.0.1:${String(floor.said)}`,
      posts: await Child.start<Round>('posts', [postgres.appUrl, postgres.ownerUrl, scenes]),
      listeners: await Child.start<Order>('crowd'),
      speakers: await Child.start<Order>('crowd'),
      sessions,
      writer,
      ours,
      bare,
    });
  }

  /** P2, P8: posts through the product's own path, by one bare statement, and a plain insert; no sockets. */
  async posting(ms: number, writers: number): Promise<void> {
    for (const how of ['insert', 'bare', 'ours'] as const) {
      const database = cpuOfFamily(this.postgres.pid);
      const { posts, seconds, cpu, latencies } = await this.at.posts.ask<Posted>({ how, writers, ms });
      this.note(`${how}: posts/s, ${writers} writers, 64 streams`, posts / seconds);
      this.note(`${how}: CPU ms per post, Node`, (cpu / posts) * 1e3);
      this.note(`${how}: CPU ms per post, database`, ((cpuOfFamily(this.postgres.pid) - database) / posts) * 1e3);
      this.note(`${how}: p50 ms, ${writers} writers`, middle(latencies));
    }
    this.ratio('P2', `ours: posts/s, ${writers} writers, 64 streams`, `bare: posts/s, ${writers} writers, 64 streams`);
    this.ratio('P8', 'ours: CPU ms per post, database', 'insert: CPU ms per post, database');
  }

  /** P1, P4: readers of one need, and writers that never rest. */
  async saturated(ms: number, writers: number): Promise<void> {
    for (const [name, target, pid] of this.targets('say')) {
      await this.listen(name);
      const [before, database] = [cpuOf(pid), cpuOfFamily(this.postgres.pid)];
      const waits = await this.at.speakers.ask<number[]>({ do: 'write', to: target, writers, ms, pauseMs: 0 });
      const { count, latencies } = await this.delivered(waits.length * this.readers);
      const cpu = cpuOf(pid) - before;
      this.note(`${name}: posts/s, ${this.readers} readers, ${writers} writers`, (waits.length / ms) * 1e3);
      this.note(`${name}: CPU us per delivered message`, (cpu / count) * 1e6);
      this.note(
        `${name}: CPU ms per post, database beside it`,
        ((cpuOfFamily(this.postgres.pid) - database) / waits.length) * 1e3,
      );
      this.note(`${name}: ms post to delivered, p50`, middle(latencies));
      this.note(`${name}: ms post to delivered, p99`, part(latencies, 0.99));
      this.note(`${name}: deliveries missing`, Math.max(0, waits.length * this.readers - count));
      await this.at.listeners.ask({ do: 'close' });
    }
    this.ratio('P1', 'ours: CPU us per delivered message', 'bare socket.io, no database: CPU us per delivered message');
  }

  /** P3: one writer who takes his time, and one reader. */
  async unloaded(ms: number): Promise<void> {
    for (const [name, target] of this.targets('write')) {
      await this.listen(name, 1);
      const waits = await this.at.speakers.ask<number[]>({ do: 'write', to: target, writers: 1, ms, pauseMs: 20 });
      const { latencies } = await this.delivered(waits.length);
      this.note(`${name}: ms unloaded, post to delivered, p50`, middle(latencies));
      await this.at.listeners.ask({ do: 'close' });
    }
    this.ratio(
      'P3',
      'ours: ms unloaded, post to delivered, p50',
      'bare commit and emit: ms unloaded, post to delivered, p50',
    );
  }

  /**
   * P6: what a server grows by once so many sockets follow. Asked first, of servers that have hardly done anything: later their heaps have room
   * from what they did before. A tenth of them came and went already, so that what is made once is there.
   */
  async memory(crowd: number): Promise<void> {
    const cookie = this.at.sessions[0]?.cookie ?? '';
    const of = async (name: string, url: string, pid: number, follow: { stream: string; after: number }) => {
      const connect = (count: number) => this.at.listeners.ask({ do: 'connect', url, cookie, count, follow });
      await connect(crowd / 10);
      await this.at.listeners.ask({ do: 'close' });
      await new Promise((done) => setTimeout(done, 500));
      const before = memoryOf(pid);
      await connect(crowd);
      this.note(`${name}: kB more per following socket`, (memoryOf(pid) - before) / crowd);
      await this.at.listeners.ask({ do: 'close' });
    };
    const stream = { stream: `need/${this.ours.id}/shared`, after: await this.lastSeq() };
    await of('bare socket.io', this.at.floorUrl, this.at.floor.pid, { stream: 'room', after: 0 });
    await of('ours', this.at.url, this.at.server.pid ?? 0, stream);
    this.ratio('P6', 'ours: kB more per following socket', 'bare socket.io: kB more per following socket');
  }

  /** P5: so many sockets that connect, and the same again that each have a gap of ten events. */
  async storm(crowd: number): Promise<void> {
    const need = this.ours.id;
    const connect = async (
      name: string,
      url: string,
      pid: number,
      follow: { stream: string; after: number } | null,
    ) => {
      const cpu = cpuOf(pid);
      const cookie = this.at.sessions[0]?.cookie ?? '';
      const took = await this.at.listeners.ask<number>({ do: 'connect', url, cookie, count: crowd, follow });
      this.note(`${name}: ms until all ${crowd} are there`, took);
      this.note(`${name}: server CPU s`, cpuOf(pid) - cpu);
      await this.at.listeners.ask({ do: 'close' });
      await new Promise((done) => setTimeout(done, 500));
    };
    const stream = { stream: `need/${need}/shared`, after: Math.max(1, (await this.lastSeq()) - 10) };
    const pid = this.at.server.pid ?? 0;
    await connect('ours, connecting', this.at.url, pid, null);
    await connect('ours, with a gap', this.at.url, pid, stream);
    await connect('bare socket.io', this.at.floorUrl, this.at.floor.pid, { stream: 'room', after: 0 });
    this.ratio(
      'P5',
      `ours, with a gap: ms until all ${crowd} are there`,
      `ours, connecting: ms until all ${crowd} are there`,
    );
  }

  goals({ readers, writers }: { readers: number; writers: number }): Goals {
    for (const [what, values] of this.seen)
      console.log(
        `${what.padEnd(70)} ${[Math.min(...values), middle(values), Math.max(...values)].map(short).join(' / ')}`,
      );
    const goal = (id: string, goal: string, met: (value: number) => boolean, digits = 2) => {
      const value = Number(middle(this.seen.get(id) ?? []).toFixed(digits));
      return { [id]: { value, goal, met: met(value) } };
    };
    const perSecond = Math.round(middle(this.seen.get(`ours: posts/s, ${readers} readers, ${writers} writers`) ?? []));
    return {
      ...goal('P1', 'CPU per delivered message <= 0.5 of bare socket.io without a database', (v) => v <= 0.5),
      ...goal('P2', 'durable posts per second >= 1.2 of one bare statement each', (v) => v >= 1.2),
      ...goal('P3', 'unloaded, post to delivered, p50 <= 1.5 of bare commit and bare emit', (v) => v <= 1.5),
      P4: {
        value: perSecond,
        goal: `posts/s at ${readers} readers and ${writers} writers; peers are run beside it`,
        met: perSecond > 0,
      },
      ...goal('P5', 'all are back with a gap each <= 1.3 of connecting alone', (v) => v <= 1.3),
      ...goal('P6', 'memory per following socket <= 1.5 of bare socket.io', (v) => v <= 1.5),
      ...goal('P8', 'database CPU of a post with all that is derived <= 3 of a bare insert', (v) => v <= 3),
    };
  }

  async close(): Promise<void> {
    const { server, floor, posts, listeners, speakers } = this.at;
    for (const child of [floor, posts, listeners, speakers]) child.end();
    await server.kill();
  }

  private get ours(): { id: string } {
    return { id: this.at.ours.needs[0]?.id ?? '' };
  }

  /** The floor and our server, as whoever writes meets them. */
  private targets(how: 'say' | 'write'): [name: string, target: Target, pid: number][] {
    const { floorUrl, floor, url, server, sessions, writer, bare } = this.at;
    const name = how === 'say' ? 'bare socket.io, no database' : 'bare commit and emit';
    return [
      [name, { how, url: floorUrl, needId: bare.needs[0]?.id ?? '', writer }, floor.pid],
      ['ours', { how: 'post', url, needId: this.ours.id, sessions }, server.pid ?? 0],
    ];
  }

  private async listen(name: string, count = this.readers): Promise<void> {
    const { url, floorUrl, sessions } = this.at;
    const ours = name === 'ours';
    const follow = ours
      ? { stream: `need/${this.ours.id}/shared`, after: await this.lastSeq() }
      : { stream: 'room', after: 0 };
    await this.at.listeners.ask({
      do: 'connect',
      url: ours ? url : floorUrl,
      cookie: sessions[0]?.cookie ?? '',
      count,
      follow,
    });
    await this.at.listeners.ask({ do: 'delivered' });
  }

  /** What was delivered, once it is as much as expected or nothing more comes. */
  private async delivered(expected: number, quietMs = 3_000): Promise<Delivered> {
    const all: Delivered = { count: 0, latencies: [] };
    for (let quiet = 0; quiet < quietMs && all.count < expected; quiet += 100) {
      const { count, latencies } = await this.at.listeners.ask<Delivered>({ do: 'delivered' });
      if (count > 0) quiet = 0;
      all.count += count;
      all.latencies.push(...latencies);
      await new Promise((done) => setTimeout(done, 100));
    }
    return all;
  }

  private async lastSeq(): Promise<number> {
    const visitor = new Visitor(this.at.url);
    await visitor.arrive();
    await visitor.become(this.at.ours.needs[0]?.writers[0] ?? '');
    return (await visitor.call(api.need, { params: { id: this.ours.id } })).body.need.seq;
  }

  private note(what: string, value: number): void {
    this.seen.set(what, [...(this.seen.get(what) ?? []), value]);
  }

  /** Of this round: both were just noted. */
  private ratio(id: string, of: string, to: string): void {
    this.note(id, (this.seen.get(of)?.at(-1) ?? NaN) / (this.seen.get(to)?.at(-1) ?? NaN));
  }
}

const part = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;
const middle = (values: number[]): number => part(values, 0.5);
const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
