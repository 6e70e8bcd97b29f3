/** Judges a history of posts. Knows nothing of the product: only what was sent, acknowledged, stored and heard. */

/** A post that was acknowledged, as often as it was; `seq` and `id` are what the reply said. */
export type Ack = { stream: string; key: string; seq: number; id: string };
/** A row of the log, in any order. */
export type Logged = { stream: string; seq: number; key: string };
/** A message as it is stored; its text is the key it was sent with. */
export type Stored = { id: string; key: string };
/** The numbers one listener applied, in the order it applied them. */
export type Heard = { stream: string; seqs: number[] };
export type History = { acks: Ack[]; log: Logged[]; messages: Stored[]; heard: Heard[] };

export type Judgement = {
  acknowledged: number;
  /** Acknowledged, but not in the log or not among the messages. */
  lost: number;
  /** In the log or among the messages more than once. */
  doubled: number;
  /** Numbers missing from 1, 2, 3 … within a stream, or used twice. */
  misnumbered: number;
  /** Replies that say another number or message than what is stored, or than another reply to the same key. */
  misanswered: number;
  /** Numbers that a listener missed, heard twice, out of order, or though they were never stored. */
  misheard: number;
};

export function judge({ acks, log, messages, heard }: History): Judgement {
  const logged = Map.groupBy(log, (l) => l.key);
  const stored = Map.groupBy(messages, (m) => m.key);
  const keys = new Set(acks.map((a) => a.key));
  const streams = Map.groupBy(log, (l) => l.stream);
  const length = (stream: string): number => streams.get(stream)?.length ?? 0;
  const many = (groups: Map<string, unknown[]>): number => [...groups.values()].filter((g) => g.length > 1).length;
  return {
    acknowledged: keys.size,
    lost: [...keys].filter((key) => !logged.has(key) || !stored.has(key)).length,
    doubled: Math.max(many(logged), many(stored)),
    misnumbered: [...streams.values()].reduce(
      (sum, rows) => sum + astray(rows.map((r) => r.seq).sort((a, b) => a - b)),
      0,
    ),
    misanswered: acks.filter((a) => {
      const [row] = logged.get(a.key) ?? [];
      const [message] = stored.get(a.key) ?? [];
      if (!row || !message) return false; // that is lost, and counted there
      return row.seq !== a.seq || row.stream !== a.stream || message.id !== a.id;
    }).length,
    misheard: heard.reduce((sum, h) => sum + astray(h.seqs) + Math.abs(length(h.stream) - h.seqs.length), 0),
  };
}

/** How many are not where they belong in 1, 2, 3 … */
const astray = (seqs: number[]): number => seqs.filter((seq, i) => seq !== i + 1).length;

const fine: History = {
  acks: [
    { stream: 's', key: 'a', seq: 1, id: 'm1' },
    { stream: 's', key: 'b', seq: 2, id: 'm2' },
    { stream: 's', key: 'b', seq: 2, id: 'm2' },
  ],
  log: [
    { stream: 's', seq: 1, key: 'a' },
    { stream: 's', seq: 2, key: 'b' },
  ],
  messages: [
    { id: 'm1', key: 'a' },
    { id: 'm2', key: 'b' },
  ],
  heard: [{ stream: 's', seqs: [1, 2] }],
};
type Count = Exclude<keyof Judgement, 'acknowledged'>;

/** Histories with one fault each, and one with none: the judge is only worth something if it finds just these. */
export const planted: { fault: string; found: Count | null; history: History }[] = [
  { fault: 'none', found: null, history: fine },
  {
    fault: 'acknowledged before it was committed',
    found: 'lost',
    history: { ...fine, log: fine.log.slice(0, 1), heard: [{ stream: 's', seqs: [1] }] },
  },
  {
    fault: 'event without its message',
    found: 'lost',
    history: {
      ...fine,
      messages: fine.messages.slice(0, 1),
      acks: fine.acks.slice(0, 1).concat({ stream: 's', key: 'b', seq: 2, id: 'm2' }),
    },
  },
  {
    fault: 'no unique key',
    found: 'doubled',
    history: { ...fine, messages: [...fine.messages, { id: 'm3', key: 'b' }] },
  },
  {
    fault: 'a number used twice',
    found: 'misnumbered',
    history: {
      ...fine,
      log: [...fine.log, { stream: 's', seq: 2, key: 'c' }],
      heard: [{ stream: 's', seqs: [1, 2, 3] }],
    },
  },
  {
    fault: 'counter outside the transaction',
    found: 'misnumbered',
    history: { ...fine, log: [fine.log[0]!, { stream: 's', seq: 3, key: 'b' }], acks: fine.acks.slice(0, 1) },
  },
  {
    fault: 'a repeat answered as a new one',
    found: 'misanswered',
    history: { ...fine, acks: [...fine.acks, { stream: 's', key: 'b', seq: 3, id: 'm3' }] },
  },
  {
    fault: 'NOTIFY without reading the gap',
    found: 'misheard',
    history: { ...fine, heard: [{ stream: 's', seqs: [2] }] },
  },
  {
    fault: 'the last one never delivered',
    found: 'misheard',
    history: { ...fine, heard: [{ stream: 's', seqs: [1] }] },
  },
  {
    fault: 'an identity as cursor: the one that committed late is never read',
    found: 'misheard',
    history: { ...fine, heard: [{ stream: 's', seqs: [1] }] },
  },
  {
    fault: 'published before it was committed, which then failed',
    found: 'misheard',
    history: { ...fine, heard: [{ stream: 's', seqs: [1, 2, 3] }] },
  },
  {
    fault: 'repeats remembered in the memory of one server',
    found: 'doubled',
    history: {
      ...fine,
      log: [...fine.log, { stream: 's', seq: 3, key: 'b' }],
      heard: [{ stream: 's', seqs: [1, 2, 3] }],
    },
  },
  { fault: 'resume off by one', found: 'misheard', history: { ...fine, heard: [{ stream: 's', seqs: [1, 1, 2] }] } },
  { fault: 'a time stamp as cursor', found: 'misheard', history: { ...fine, heard: [{ stream: 's', seqs: [2, 1] }] } },
];

/** Whether exactly the planted fault was found. */
export const caught = ({ found, history }: (typeof planted)[number]): boolean => {
  const { acknowledged: _, ...counts } = judge(history);
  return Object.entries(counts).every(([count, value]) => value > 0 === (count === found));
};
