import type { Language, NotificationView, PushNotice } from '@vertskap/contract';
import { abilities, loadSituation, type LoadedNeed, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { row, rows, sql, type Tx } from '@vertskap/platform';
import { readableBy } from '../notifications.js';
import { type Letter, oneLine, type Part } from './letter.js';
import { onDay, wordsOf } from './words.js';
import type { Words } from './words.types.js';

const MOST = 20;

export type Reader = { actor: Actor; language: Language; position: string };
export type NeedLetter = Letter & {
  replyBecomes: 'comment' | 'note' | null;
  /** What a push says: it stands on a locked screen, so it quotes nothing, and of a restricted need not even its title. */
  notice: Pick<PushNotice, 'title' | 'body'>;
};

type Told = {
  what: NotificationView['what'];
  level: string;
  said: {
    body: string;
    language: Language;
    author: string;
    unit: string;
    reason: string | null;
    promisedBy: string | null;
    outcomeOpen: boolean;
    files: number;
    corrections: string[];
  } | null;
};

/**
 * The letter about what is unread on one need, written as the reader, with the reader's own rights, at the moment it is sent:
 * `gone` where they may not see it any more, `read` where they have read all of it. Internal notes are named, never quoted.
 */
export async function needLetter(
  tx: Tx,
  now: Date,
  { actor, language, position }: Reader,
  mail: { id: string; needId: string },
  origin: string,
  answerable: boolean,
): Promise<NeedLetter | 'gone' | 'read'> {
  if (!(await row(tx, sql`select 1 from need n where n.id = ${mail.needId} and ${visibleTo(actor)}`))) return 'gone';
  const situation = await loadSituation(tx, mail.needId);
  if (!situation) return 'gone';
  const told = withoutRepeats(await toldIn(tx, actor, mail.id));
  if (told.length === 0) return 'read';

  const words = wordsOf(language);
  const number = `B-${situation.number}`;
  const replyBecomes = answerable ? replyOf(actor, situation) : null;
  const head = headline(told, words);
  return {
    language,
    subject: oneLine(`[${number}] ${head}: ${situation.title}`),
    notice: {
      title: `${head} – ${number}`,
      body: situation.need.visibility === 'restricted' ? '' : oneLine(situation.title),
    },
    replyBecomes,
    parts: [
      ...told.flatMap((t) => partsOf(t, words, language, now)),
      { text: ballLine(situation, actor, words, language, now) },
      ...(replyBecomes ? [{ text: `— ${words.replyLine(number, replyBecomes)} —`, quiet: true as const }] : []),
      { text: words.open(number), link: `${origin}/b/${mail.needId}` },
      { text: words.why(oneLine(`${position}, ${actor.unit}`), 'need'), quiet: true },
    ],
  };
}

const toldIn = (tx: Tx, actor: Actor, mailId: string): Promise<Told[]> =>
  rows(
    tx,
    sql`select jsonb_build_object('kind', t.kind) || t.data as what, t.level,
          case when m.id is not null then jsonb_build_object('body', m.body, 'language', m.language, 'author', m.author_name, 'unit', m.author_unit,
            'reason', m.reason, 'promisedBy', m.promised_by, 'outcomeOpen', m.outcome_open, 'files', (select count(*) from attachment x where x.message_id = m.id),
            'corrections', array(select x.body from amendment x where x.message_id = m.id and x.kind = 'correction' order by x.at)) end as said
        from notification t join need n on n.id = t.need_id
        left join message m on t.kind = 'deed' and m.need_id = t.need_id and m.ordinal = (t.data ->> 'ordinal')::int
        where (t.mail_id = ${mailId} or t.push_id = ${mailId}) and t.read_at is null and ${readableBy(actor)} order by t.at, t.id limit ${MOST}`,
  );

/**
 * A message that is in the mail has its corrections with it; of several corrections the last is said, and of several decisions about
 * whose ball it is, for one may have been taken back in the same minute.
 */
const withoutRepeats = (told: Told[]): Told[] =>
  told.filter(({ what }, i) => !told.some((other, j) => isRepeated(what, other.what, j > i)));

function isRepeated(what: Told['what'], other: Told['what'], isLater: boolean): boolean {
  if (what.kind !== 'deed' || other.kind !== 'deed') return false;
  if (what.deed === 'assign_sector') return other.deed === 'assign_sector' && isLater;
  return what.deed === 'correct' && other.ordinal === what.ordinal && (other.deed !== 'correct' || isLater);
}

function headline(told: Told[], words: Words): string {
  const most = told.findLast((t) => t.level === 'interrupts') ?? told.at(-1);
  switch (most?.what.kind) {
    case 'deed':
      return most.what.mentioned ? words.subject.mentioned : words.subject.deed[most.what.deed];
    case 'note':
      return most.what.mentioned ? words.subject.mentioned : words.subject.note;
    case 'consultation':
      return words.subject.consultation;
    case 'team_call':
      if (most.what.step === 'called_off') return words.subject.deed.make_need;
      return most.what.step === 'lapsed' ? words.subject.lapsed : words.subject.called;
    case 'deadline':
      return words.subject.deadline;
    case 'result_due':
      return words.subject.result;
    case 'referral':
      return words.subject.referral;
    case 'reply_refused':
      return words.subject.refused;
    case 'wake_up':
    case 'politics':
    case 'calendar_runs_out':
    case 'guides_due':
    case 'mandate_runs_out':
    case 'neighbour':
    case 'initiative':
    case 'insights':
    case 'pulse':
    case 'mail_failed':
    case 'meeting':
    case 'promise':
    case 'meeting_due':
    case undefined:
      return words.subject.other;
  }
}

function partsOf({ what, said }: Told, words: Words, language: Language, now: Date): Part[] {
  switch (what.kind) {
    case 'deed': {
      if (what.deed === 'correct') return corrected(what.by.unit, said, words);
      if (!said) return [{ text: words.said.deed(what.deed, what.by.unit, what.to) }];
      const promised = said.promisedBy ? ` ${words.promised(onDay(said.promisedBy, language, now))}` : '';
      return [
        ...(what.mentioned ? [{ text: words.said.mentioned(what.by.name, false) }] : []),
        { text: said.body, lang: said.language },
        { text: `${oneLine(`${said.author}, ${said.unit}`)}.${promised}` },
        ...(said.outcomeOpen ? [{ text: words.outcomeOpen }] : []),
        ...(said.files > 0 ? [{ text: words.said.files(said.files) }] : []),
        ...said.corrections.map((body) => ({ text: words.said.correction(body), lang: said.language })),
      ];
    }
    case 'note':
      return [{ text: what.mentioned ? words.said.mentioned(what.by.name, true) : words.said.note(what.by.name) }];
    case 'consultation':
      return [{ text: what.step === 'asked' ? words.said.asked(what.by.unit) : words.said.contributed(what.by.unit) }];
    case 'deadline':
      return [{ text: words.said.deadline(what.clock, what.share, onDay(momentBefore(what.dueAt), language, now)) }];
    case 'team_call':
      return [{ text: words.said.called(what.step, what.missed, what.next) }];
    case 'result_due':
      return [{ text: words.said.result }];
    case 'referral':
      return [{ text: words.said.referral(what.state, what.municipality) }];
    case 'reply_refused':
      return [{ text: words.said.refused }];
    case 'wake_up':
    case 'politics':
    case 'calendar_runs_out':
    case 'guides_due':
    case 'mandate_runs_out':
    case 'neighbour':
    case 'initiative':
    case 'insights':
    case 'pulse':
    case 'mail_failed':
    case 'meeting':
    case 'promise':
    case 'meeting_due':
      return [{ text: words.said.other }];
  }
}

/** What was said is in an earlier mail, or above: here is what was put right last. */
function corrected(unit: string, said: Told['said'], words: Words): Part[] {
  const last = said?.corrections.at(-1);
  return [
    { text: words.said.deed('correct', unit, null) },
    ...(last === undefined ? [] : [{ text: last, lang: said?.language }]),
  ];
}

function ballLine({ need }: LoadedNeed, actor: Actor, words: Words, language: Language, now: Date): string {
  const { holder, due } = need;
  if (!holder) return words.ball.nobody;
  const yours = holder.id !== null && (holder.id === actor.sectorId || holder.id === actor.associationId);
  const ball = yours ? words.ball.yours : words.ball.theirs(holder.name);
  return due ? `${ball} ${words.due(onDay(momentBefore(due.at.toISOString()), language, now))}` : ball;
}

/** What is due at midnight is due on the day that ends there. */
const momentBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();

/** Staff cannot say by mail what kind of answer it is; so what they write stays in the house. */
export function replyOf(actor: Actor, { need }: LoadedNeed): 'comment' | 'note' | null {
  const becomes = actor.side === 'association' ? 'comment' : 'note';
  return abilities(actor, need).includes(becomes) ? becomes : null;
}
