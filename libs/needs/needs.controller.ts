import { Controller } from '@nestjs/common';
import {
  api,
  type ClockExplanation,
  COUNTED_TO,
  type FilterOptions,
  type HandlingOptions,
  type HomeView,
  type NeedCount,
  type NeedPage,
  type NeedView,
  type RaisingOptions,
  type Receipt,
  type SearchResult,
} from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input } from '@vertskap/platform';
import type { ClockCommand, Command } from './deed.rules.js';
import { goalsFor } from './goals/goals.js';
import { explainClock } from './explain-clock.js';
import { homeOf } from './home.js';
import { countNeeds, filterOptions, listNeeds } from './list-needs.js';
import { mentionable, mentionsOnce } from './mentions/mentionable.js';
import { viewNeed } from './need-view.js';
import { type NoteReceipt, postNote, repeatedNote } from './notes.js';
import { once, repeated } from './once.js';
import { handlingOptions, raisingOptions } from './options.js';
import { type Deed, performOnce } from './perform-deed.js';
import { raiseNeed } from './raise-need.js';
import { markRead, markUnread } from './readings.js';
import { searchNeeds } from './search.js';

@Controller()
export class NeedsController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.home)
  home(@Asking() actor: Actor): Promise<HomeView> {
    return asActor(this.db, actor, (tx) => homeOf(tx, actor));
  }

  @Endpoint(api.filterOptions)
  filterOptions(@Asking() actor: Actor): Promise<FilterOptions> {
    return asActor(this.db, actor, (tx) => filterOptions(tx, actor));
  }

  @Endpoint(api.raisingOptions)
  raisingOptions(@Asking() actor: Actor): Promise<RaisingOptions> {
    return asActor(this.db, actor, (tx) => raisingOptions(tx, new Date(), actor));
  }

  @Endpoint(api.handlingOptions)
  handlingOptions(
    @Asking() actor: Actor,
    @Input() { params }: Input<typeof api.handlingOptions>,
  ): Promise<HandlingOptions> {
    return asActor(this.db, actor, (tx) => handlingOptions(tx, new Date(), actor, params.id));
  }

  @Endpoint(api.mentionable)
  async mentionable(@Asking() actor: Actor, @Input() { params }: Input<typeof api.mentionable>) {
    const found = await asActor(this.db, actor, (tx) => mentionable(tx, new Date(), actor, params.id));
    return { mentionable: found };
  }

  @Endpoint(api.listNeeds)
  list(@Asking() actor: Actor, @Input() { query }: Input<typeof api.listNeeds>): Promise<NeedPage> {
    return asActor(this.db, actor, (tx) => listNeeds(tx, new Date(), actor, query));
  }

  @Endpoint(api.countNeeds)
  count(@Asking() actor: Actor, @Input() { query }: Input<typeof api.countNeeds>): Promise<NeedCount> {
    return asActor(this.db, actor, (tx) => countNeeds(tx, new Date(), actor, query, COUNTED_TO));
  }

  @Endpoint(api.search)
  search(@Asking() actor: Actor, @Input() { query }: Input<typeof api.search>): Promise<SearchResult> {
    return asActor(this.db, actor, (tx) => searchNeeds(tx, actor, query));
  }

  @Endpoint(api.need)
  need(@Asking() actor: Actor, @Input() { params }: Input<typeof api.need>): Promise<NeedView> {
    return asActor(this.db, actor, (tx) => viewNeed(tx, new Date(), actor, params.id));
  }

  @Endpoint(api.explainClock)
  explainClock(@Asking() actor: Actor, @Input() { params }: Input<typeof api.explainClock>): Promise<ClockExplanation> {
    return asActor(this.db, actor, (tx) => explainClock(tx, new Date(), actor, params.id, params.clockId));
  }

  @Endpoint(api.markRead)
  async markRead(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.markRead>): Promise<null> {
    await asActor(this.db, actor, (tx) => markRead(tx, new Date(), actor, params.id, body.seq));
    return null;
  }

  @Endpoint(api.markUnread)
  async markUnread(@Asking() actor: Actor, @Input() { params }: Input<typeof api.markUnread>): Promise<null> {
    await asActor(this.db, actor, (tx) => markUnread(tx, new Date(), actor, params.id));
    return null;
  }

  @Endpoint(api.raiseNeed)
  raise(@Asking() actor: Actor, @Input() { body }: Input<typeof api.raiseNeed>): Promise<Receipt> {
    return once(
      this.db,
      actor,
      (tx) => repeated(tx, actor, body.clientKey, ['raise']),
      (tx) => raiseNeed(tx, new Date(), actor, body),
    );
  }

  @Endpoint(api.postNote)
  postNote(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.postNote>): Promise<NoteReceipt> {
    return once(
      this.db,
      actor,
      (tx) => repeatedNote(tx, actor, body.clientKey, params.id),
      (tx) => postNote(tx, new Date(), actor, params.id, body),
    );
  }

  @Endpoint(api.postMessage)
  async postMessage(
    @Asking() actor: Actor,
    @Input() { params, body }: Input<typeof api.postMessage>,
  ): Promise<Receipt> {
    const mentions =
      body.mentions && (await asActor(this.db, actor, (tx) => mentionsOnce(tx, new Date(), actor, params.id, body)));
    return this.perform(
      actor,
      params.id,
      { ...body, mentions },
      body.kind === 'provisional_answer' ? { deed: 'provisional_answer', ...body } : { deed: body.kind, ...body },
    );
  }

  @Endpoint(api.moveWakeUp)
  moveWakeUp(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.moveWakeUp>): Promise<Receipt> {
    const { clockId } = params;
    return this.perform(actor, params.id, body, { deed: 'move_wake_up', clockId, wakeOn: body.wakeOn });
  }

  @Endpoint(api.confirm)
  confirm(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.confirm>): Promise<Receipt> {
    return this.perform(actor, params.id, body, { deed: 'confirm', ...body });
  }

  @Endpoint(api.sendBack)
  sendBack(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.sendBack>): Promise<Receipt> {
    return this.perform(actor, params.id, body, { deed: 'send_back', ...body });
  }

  @Endpoint(api.decline)
  decline(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.decline>): Promise<Receipt> {
    return this.perform(actor, params.id, body, { deed: 'decline', ...body });
  }

  @Endpoint(api.refer)
  refer(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.refer>): Promise<Receipt> {
    return this.perform(actor, params.id, body, { deed: 'refer', ...body });
  }

  @Endpoint(api.withdraw)
  withdraw(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.withdraw>): Promise<Receipt> {
    return this.perform(actor, params.id, body, { deed: 'withdraw', ...body });
  }

  @Endpoint(api.label)
  async label(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.label>): Promise<Receipt> {
    const { theme, urgency, goalIds } = body;
    const goals = goalIds && (await asActor(this.db, actor, (tx) => goalsFor(tx, actor, params.id, goalIds)));
    return this.perform(actor, params.id, body, { deed: 'label', theme, urgency, goals });
  }

  private perform(actor: Actor, needId: string, deed: Deed, command: Command | ClockCommand): Promise<Receipt> {
    return performOnce(this.db, actor, needId, deed, command);
  }
}
