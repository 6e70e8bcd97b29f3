import { Controller } from '@nestjs/common';
import { api, type AssignmentView, type DeskOptions, type DeskView, type TriageResult } from '@vertskap/contract';
import { reused } from '@vertskap/needs';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input, violates } from '@vertskap/platform';
import { assign } from '../assignment/assign.js';
import { assignmentOf } from '../assignment/assignment.js';
import { deskOf, deskOptions } from './desk.js';
import { judgePair } from './duplicates.js';
import { repeatedTriage, triage } from './triage.js';
import { undoTriage } from './undo.js';

@Controller()
export class DeskController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.desk)
  desk(@Asking() actor: Actor): Promise<DeskView> {
    return asActor(this.db, actor, (tx) => deskOf(tx, new Date(), actor));
  }

  @Endpoint(api.deskOptions)
  options(@Asking() actor: Actor): Promise<DeskOptions> {
    return asActor(this.db, actor, (tx) => deskOptions(tx, new Date(), actor));
  }

  @Endpoint(api.judgePair)
  judge(@Asking() actor: Actor, @Input() { body }: Input<typeof api.judgePair>): Promise<null> {
    return asActor(this.db, actor, async (tx) => {
      await judgePair(tx, new Date(), actor, body);
      return null;
    });
  }

  @Endpoint(api.triage)
  triage(@Asking() actor: Actor, @Input() { body }: Input<typeof api.triage>): Promise<TriageResult> {
    return asActor(this.db, actor, (tx) => triage(tx, new Date(), actor, body)).catch(async (error: unknown) => {
      if (!keyTaken(error)) throw error;
      const first = await asActor(this.db, actor, (tx) => repeatedTriage(tx, actor, body.clientKey));
      if (!first) throw reused();
      return first;
    });
  }

  @Endpoint(api.undoTriage)
  undo(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.undoTriage>): Promise<TriageResult> {
    return asActor(this.db, actor, (tx) => undoTriage(tx, new Date(), actor, params.id, body)).catch(
      (error: unknown) => {
        throw keyTaken(error) ? reused() : error;
      },
    );
  }

  @Endpoint(api.assignment)
  assignment(@Asking() actor: Actor, @Input() { params }: Input<typeof api.assignment>): Promise<AssignmentView> {
    return asActor(this.db, actor, (tx) => assignmentOf(tx, new Date(), actor, params.id));
  }

  @Endpoint(api.assign)
  assign(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.assign>): Promise<AssignmentView> {
    return asActor(this.db, actor, async (tx) => {
      await assign(tx, new Date(), actor, params.id, body);
      return assignmentOf(tx, new Date(), actor, params.id);
    });
  }
}

const keyTaken = (error: unknown): boolean =>
  violates(error, 'event_once_per_key') || violates(error, 'triage_once_per_key');
