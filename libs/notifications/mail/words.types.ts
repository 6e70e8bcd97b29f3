import type { ClockKind, MeetingDeed, NotificationView, ReferralState } from '@vertskap/contract';

type Deed = Extract<NotificationView['what'], { kind: 'deed' }>['deed'];

/** All that mails say, in one language. What people wrote is never translated. */
export type Words = {
  /** In the subject: `[B-1042] Foreløpig svar: Skiltplan i Storgata`. */
  subject: {
    deed: Record<Deed, string>;
    note: string;
    mentioned: string;
    consultation: string;
    called: string;
    lapsed: string;
    result: string;
    deadline: string;
    refused: string;
    referral: string;
    other: string;
  };
  /** A sentence for what carries no text of its own, or none that leaves the house. */
  said: {
    deed: (deed: Deed, unit: string, to: string | null) => string;
    files: (n: number) => string;
    correction: (body: string) => string;
    mentioned: (name: string, inNote: boolean) => string;
    note: (name: string) => string;
    asked: (unit: string) => string;
    contributed: (unit: string) => string;
    /** `missed` said nothing within the hour, and `next` was asked instead. */
    called: (step: 'asked' | 'deputy' | 'lapsed' | 'called_off', missed: string | null, next: string | null) => string;
    deadline: (clock: ClockKind, share: number, due: string) => string;
    refused: string;
    result: string;
    referral: (state: ReferralState, municipality: string) => string;
    other: string;
  };
  meeting: {
    /** In the subject, before what it is called: `Flyttet: Dialogmøte i Næringsrådet, fredag 4. desember`. */
    deed: Record<MeetingDeed, string>;
    title: (space: string) => string;
    when: (day: string, from: string, to: string) => string;
    where: (place: string) => string;
    by: Record<MeetingDeed, (name: string) => string>;
    why: (reason: string) => string;
    agenda: string;
    answer: string;
    open: string;
  };
  pulse: {
    subject: (association: string) => string;
    reminder: (association: string) => string;
    asks: (association: string, company: string) => string;
    answer: string;
    until: (date: string) => string;
    /** `municipalities`: by their names. */
    sees: (municipalities: string[]) => string;
    off: (association: string) => string;
  };
  /** For whoever a neighbour lends: not a word of what it is about. */
  call: {
    asks: (municipality: string) => string;
    phone: (phone: string) => string;
    off: (municipality: string) => string;
    nothingMore: string;
    open: string;
  };
  /** For the coordinators of a municipality that a neighbour waits for: not a word of the need. */
  neighbour: {
    offers: (municipality: string, n: number) => string;
    asks: (municipality: string, n: number) => string;
    /** Whose date has passed. */
    due: (municipality: string, n: number) => string;
    over: (municipality: string) => string;
    read: string;
    open: string;
  };
  promised: (date: string) => string;
  outcomeOpen: string;
  ball: { yours: string; theirs: (holder: string) => string; nobody: string };
  due: (date: string) => string;
  /** Above this line a reply is written. */
  replyLine: (number: string, becomes: 'comment' | 'note') => string;
  open: (number: string) => string;
  why: (capacity: string, kind: 'need' | 'digest' | 'meeting' | 'call' | 'neighbour') => string;
  off: string;
  settings: string;
  digest: {
    subject: (where: string) => string;
    group: Record<
      'needs_action' | 'answered' | 'offered' | 'overdue' | 'today' | 'this_week' | 'asked' | 'neighbours' | 'open',
      (n: number) => string
    >;
    unread: (n: number) => string;
    line: (due: string | null) => string;
    more: (n: number) => string;
    all: string;
  };
  page: {
    title: string;
    ask: Record<'need' | 'digest' | 'one' | 'pulse', string>;
    button: Record<'need' | 'digest' | 'one' | 'pulse', string>;
    done: string;
    again: string;
    askedNoMore: string;
    unknown: string;
  };
};
