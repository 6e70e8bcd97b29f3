import type { RaiseNeed } from '@vertskap/contract';
import { consult, contribute } from '@vertskap/handling';
import {
  amendMessage,
  goalsFor,
  markRead,
  memberBehind,
  needToMergeInto,
  performDeed,
  postNote,
  raiseNeed,
  readersOf,
  registerStatutory,
  sectorOfNeed,
} from '@vertskap/needs';
import { type Actor, loadActor } from '@vertskap/organisations';
import { type Files, row, sql, type Sql, type Tx } from '@vertskap/platform';
import { cast } from './cast.js';
import { idOf, membershipIdOf } from './ids.js';
import type { Beat } from './opportunity.js';
import { takePhotos } from './photos.js';
import { goalsOf } from './plan.js';
import { sectorId, spaceOf } from './places.js';
import type { PersonKey, SectorKey, Step, Story, WrittenLanguage } from './story.types.js';
import type { Act, Scene } from './timeline.js';

type Stage = { tx: Tx; files: Files; actors: Map<PersonKey, Actor>; needs: Map<string, string> };
type Command = Parameters<typeof performDeed>[5];

/** Plays scenes and beats, through the same use cases as real life, each at its own moment. One that is refused ends it all. */
export async function play(tx: Tx, files: Files, scenes: readonly Scene[], beats: readonly Beat[]): Promise<void> {
  const stage: Stage = { tx, files, actors: new Map(), needs: new Map() };
  const all = [...scenes, ...beats].toSorted((a, b) => a.at.getTime() - b.at.getTime());
  for (const part of all)
    await ('happens' in part ? part.happens(tx) : perform(stage, part)).catch((error: unknown) => {
      const place = 'happens' in part ? 'a beat' : part.key;
      throw new Error(`the demonstration cannot be played at ${place}, ${part.at.toISOString()}`, { cause: error });
    });
}

async function perform(stage: Stage, { story, key, at, act, date }: Scene): Promise<void> {
  const { tx, needs } = stage;
  const actor = await actorOf(stage, act.by, at);
  const clientKey = idOf('deed', key);
  if (act.do === 'raise') {
    const { needId } = await raiseNeed(tx, at, actor, raising(story, clientKey));
    needs.set(story.id, needId);
    return;
  }
  const needId = needs.get(story.id);
  if (needId === undefined) throw new Error(`${story.id} was not raised before`);
  if (act.do === 'opened') return markRead(tx, at, actor, needId, 1);
  if (act.do === 'serves') {
    const goals = await goalsFor(tx, actor, needId, await goalsOf(tx, story.theme));
    await performDeed(tx, at, actor, needId, { clientKey }, { deed: 'label', goals });
    return;
  }
  if (act.do === 'internal_note') await postNote(tx, at, actor, needId, { clientKey, body: act.text });
  else if (act.do === 'amend')
    await amendMessage(tx, at, actor, await lastOf(tx, actor, needId), { clientKey, body: act.text });
  else if (act.do === 'consult' || act.do === 'contribute')
    await consulting(tx, at, actor, needId, clientKey, story, act, date);
  else if (act.do === 'register_statutory')
    await registerStatutory(tx, at, actor, needId, { clientKey, rule: act.rule, receivedOn: date ?? '' });
  else {
    const photos = 'photos' in act && act.photos ? act.photos : [];
    const attachments = await takePhotos(tx, stage.files, at, actor, key, photos);
    const command = await commandOf(stage, at, actor, needId, story, act, date);
    await performDeed(tx, at, actor, needId, { clientKey, attachments }, command);
  }
}

const lastOf = async (tx: Tx, { membershipId }: Actor, needId: string) => ({
  id: needId,
  messageId: await idIn(
    tx,
    sql`select id from message where need_id = ${needId} and membership_id = ${membershipId} order by ordinal desc limit 1`,
  ),
});

async function actorOf({ tx, actors }: Stage, person: PersonKey, at: Date): Promise<Actor> {
  const known = actors.get(person) ?? (await loadActor(tx, membershipIdOf(person), at));
  if (!known) throw new Error(`${person} may not act`);
  actors.set(person, known);
  return known;
}

const raising = (story: Story, clientKey: string): RaiseNeed => ({
  clientKey,
  spaceId: spaceOf(story.association),
  municipalityId: idOf('municipality', story.municipality),
  title: story.title,
  body: story.body,
  language: story.lang,
  onBehalf: onBehalf(story),
  askedSectorId: story.askedSector && sectorId(story.municipality, story.askedSector),
  kind: 'need',
  theme: story.theme,
  urgency: story.urgency,
  visibility: story.visibility ?? 'space',
});

function onBehalf({ onBehalf: who }: Story): RaiseNeed['onBehalf'] {
  if (who === 'all_members') return { kind: 'all_members' };
  if ('unnamed' in who) return { kind: 'unnamed', count: who.unnamed };
  return { kind: 'companies', companyIds: who.companies.map((key) => idOf('company', key)) };
}

async function commandOf(
  { tx, needs }: Stage,
  at: Date,
  actor: Actor,
  needId: string,
  story: Story,
  step: Exclude<
    Act,
    { do: 'internal_note' | 'amend' | 'consult' | 'contribute' | 'register_statutory' | 'raise' | 'opened' | 'serves' }
  >,
  date: string | null,
): Promise<Command> {
  const language = languageOf(step.by);
  const sectorIn = (key: SectorKey) => sectorOfNeed(tx, actor, needId, sectorId(story.municipality, key));
  switch (step.do) {
    case 'comment':
    case 'answer':
    case 'question':
    case 'send_back':
    case 'withdraw':
      return { deed: step.do, body: step.text, language };
    case 'provisional_answer':
      return { deed: step.do, body: step.text, language, reason: step.reason, promisedBy: date ?? '' };
    case 'confirm':
      return { deed: step.do, body: step.text ?? null, language };
    case 'decline':
      return { deed: step.do, body: step.text, language, basis: step.basis ?? null };
    case 'suspend_statutory': {
      const clockId = await idIn(
        tx,
        sql`select id from clock where need_id = ${needId} and budget ->> 'rule' = ${step.rule} and stopped_at is null`,
      );
      return { deed: step.do, clockId, waitingFor: step.waitingFor, wakeOn: date ?? '' };
    }
    case 'accept':
    case 'take_back':
      return { deed: step.do };
    case 'not_ours':
      return { deed: step.do, reason: step.text, instead: step.instead ? await sectorIn(step.instead) : null };
    case 'assign_sector':
      return { deed: step.do, to: await sectorIn(step.to), reason: step.text, replyBy: date };
    case 'offer':
      return { deed: step.do, to: await sectorIn(step.to), needed: step.needed, replyBy: date };
    case 'hand_over': {
      if (step.to === 'association') return { deed: 'question', body: step.needed, language, replyBy: date };
      const { needed } = step;
      if (typeof step.to === 'object')
        return { deed: step.do, to: { kind: 'external', id: null, name: step.to.external }, needed, replyBy: date };
      return { deed: 'offer', to: await sectorIn(step.to), needed, replyBy: date };
    }
    case 'back': {
      const company = await memberBehind(tx, actor, needId, idOf('company', step.company));
      const { facts, jobs = null, kronerPerYear = null } = step;
      return { deed: step.do, company, facts, jobs, kronerPerYear };
    }
    case 'invite_to_speak':
      return { deed: step.do, companyId: idOf('company', step.company) };
    case 'merge': {
      const older = await numberIn(tx, needs.get(step.into));
      return { deed: step.do, into: await needToMergeInto(tx, actor, needId, older), reason: step.text };
    }
    case 'commit': {
      const { what, condition = null, aim } = step;
      return { deed: step.do, what, language, dueOn: date ?? '', condition, certainty: aim ? 'aim' : 'firm' };
    }
    case 'fulfil':
      return { deed: step.do, commitmentId: await promised(tx, needId, step.what) };
    case 'postpone': {
      const commitmentId = await promised(tx, needId, step.what);
      return { deed: step.do, commitmentId, dueOn: date ?? '', reason: step.text };
    }
    case 'name_readers':
      return { deed: step.do, readers: await readersOf(tx, at, actor, needId, step.people.map(membershipIdOf)) };
    case 'flag_priority':
    case 'lift_priority':
    case 'ask_status':
      return { deed: step.do, reason: step.text };
    case 'answer_status':
      return { deed: step.do, body: step.text, shared: step.shared ?? false };
    case 'refer_to_council': {
      const { body, caseNumber, needed } = step;
      return { deed: step.do, body, caseNumber, question: needed, meetingOn: date ?? '' };
    }
    case 'register_decision':
      return { deed: step.do, decision: step.text, decidedOn: date ?? '' };
  }
}

const promised = (tx: Tx, needId: string, what: string): Promise<string> =>
  idIn(tx, sql`select id from commitment where need_id = ${needId} and what = ${what} and ended_at is null`);

/** Other sectors are asked for their view, or give it. */
async function consulting(
  tx: Tx,
  at: Date,
  actor: Actor,
  needId: string,
  clientKey: string,
  story: Story,
  act: Extract<Step, { do: 'consult' | 'contribute' }>,
  replyBy: string | null,
): Promise<void> {
  if (act.do === 'consult') {
    const sectorIds = act.sectors.map((sector) => sectorId(story.municipality, sector));
    return consult(tx, at, actor, needId, { clientKey, sectorIds, question: act.question, replyBy });
  }
  const asked = await idIn(
    tx,
    sql`select id from consultation where need_id = ${needId} and asked_sector_id = ${actor.sectorId} and contributed_at is null`,
  );
  return contribute(tx, at, actor, needId, asked, { clientKey, body: act.text });
}

async function idIn(tx: Tx, query: Sql): Promise<string> {
  const found = await row<{ id: string }>(tx, query);
  if (!found) throw new Error('the story speaks of what is not there');
  return found.id;
}

async function numberIn(tx: Tx, needId: string | undefined): Promise<string> {
  const found = await row<{ number: string }>(tx, sql`select 'B-' || number as number from need where id = ${needId}`);
  if (!found) throw new Error('the story it is merged into was not raised before');
  return found.number;
}

function languageOf(person: PersonKey): WrittenLanguage {
  return cast.people.find((p) => p.key === person)?.writes ?? 'nb';
}
