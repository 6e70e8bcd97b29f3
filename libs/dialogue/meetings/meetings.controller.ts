import { Controller } from '@nestjs/common';
import {
  api,
  type MeetingList,
  type MeetingOptions,
  type MeetingView,
  type Rhythm,
  type SeriesDates,
  type WrittenMinutes,
} from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input, type Tx } from '@vertskap/platform';
import { addItem, meetingOptions, moveItem, removeItem, treatItem } from './agenda.js';
import { approveMinutes, readyMinutes } from './approve.js';
import { rhythmsOf, setCadence } from './cadence.js';
import { setSpaceThemes } from './space-themes.js';
import { callMeeting, cancelMeeting, changeMeeting } from './call.js';
import { meetingOf, meetingsOf } from './meetings.js';
import { addEntry, removeEntry, writeMinutes } from './minutes.js';
import { callSeries, cancelRest, seriesDates } from './series.js';
import { answerMeeting, inviteToMeeting, recordAttendance } from './people.js';

@Controller()
export class MeetingsController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.meetings)
  meetings(@Asking() actor: Actor): Promise<MeetingList> {
    return asActor(this.db, actor, (tx) => meetingsOf(tx, new Date(), actor));
  }

  @Endpoint(api.callMeeting)
  call(@Asking() actor: Actor, @Input() { body }: Input<typeof api.callMeeting>): Promise<{ id: string }> {
    return asActor(this.db, actor, (tx) => callMeeting(tx, new Date(), actor, body));
  }

  @Endpoint(api.seriesDates)
  seriesDates(@Asking() actor: Actor, @Input() { params, query }: Input<typeof api.seriesDates>): Promise<SeriesDates> {
    return asActor(this.db, actor, (tx) => seriesDates(tx, new Date(), actor, params.id, query));
  }

  @Endpoint(api.callSeries)
  callSeries(@Asking() actor: Actor, @Input() { body }: Input<typeof api.callSeries>): Promise<{ ids: string[] }> {
    return asActor(this.db, actor, (tx) => callSeries(tx, new Date(), actor, body));
  }

  @Endpoint(api.cancelRest)
  cancelRest(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.cancelRest>): Promise<null> {
    return this.doing(actor, (tx, now) => cancelRest(tx, now, actor, params.id, body));
  }

  @Endpoint(api.rhythms)
  rhythms(@Asking() actor: Actor): Promise<Rhythm[]> {
    return asActor(this.db, actor, (tx) => rhythmsOf(tx, new Date(), actor));
  }

  @Endpoint(api.setSpaceThemes)
  themes(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.setSpaceThemes>): Promise<null> {
    return this.doing(actor, (tx) => setSpaceThemes(tx, actor, params.id, body));
  }

  @Endpoint(api.setCadence)
  cadence(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.setCadence>): Promise<null> {
    return this.doing(actor, (tx, now) => setCadence(tx, now, actor, params.id, body));
  }

  @Endpoint(api.meeting)
  meeting(@Asking() actor: Actor, @Input() { params }: Input<typeof api.meeting>): Promise<MeetingView> {
    return asActor(this.db, actor, (tx) => meetingOf(tx, new Date(), actor, params.id));
  }

  @Endpoint(api.meetingOptions)
  options(@Asking() actor: Actor, @Input() { params }: Input<typeof api.meetingOptions>): Promise<MeetingOptions> {
    return asActor(this.db, actor, (tx) => meetingOptions(tx, new Date(), actor, params.id));
  }

  @Endpoint(api.changeMeeting)
  change(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.changeMeeting>): Promise<null> {
    return this.doing(actor, (tx, now) => changeMeeting(tx, now, actor, params.id, body));
  }

  @Endpoint(api.cancelMeeting)
  cancel(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.cancelMeeting>): Promise<null> {
    return this.doing(actor, (tx, now) => cancelMeeting(tx, now, actor, params.id, body));
  }

  @Endpoint(api.addItem)
  addItem(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.addItem>): Promise<{ id: string }> {
    return asActor(this.db, actor, (tx) => addItem(tx, new Date(), actor, params.id, body));
  }

  @Endpoint(api.moveItem)
  moveItem(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.moveItem>): Promise<null> {
    return this.doing(actor, (tx, now) => moveItem(tx, now, actor, params.id, params.itemId, body));
  }

  @Endpoint(api.removeItem)
  removeItem(@Asking() actor: Actor, @Input() { params }: Input<typeof api.removeItem>): Promise<null> {
    return this.doing(actor, (tx, now) => removeItem(tx, now, actor, params.id, params.itemId));
  }

  @Endpoint(api.treatItem)
  treatItem(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.treatItem>): Promise<null> {
    return this.doing(actor, (tx, now) => treatItem(tx, now, actor, params.id, params.itemId, body.treated));
  }

  @Endpoint(api.writeMinutes)
  write(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.writeMinutes>): Promise<WrittenMinutes> {
    return asActor(this.db, actor, (tx) => writeMinutes(tx, new Date(), actor, params.id, params.itemId, body));
  }

  @Endpoint(api.addEntry)
  addEntry(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.addEntry>): Promise<{ id: string }> {
    return asActor(this.db, actor, (tx) => addEntry(tx, new Date(), actor, params.id, params.itemId, body));
  }

  @Endpoint(api.removeEntry)
  removeEntry(@Asking() actor: Actor, @Input() { params }: Input<typeof api.removeEntry>): Promise<null> {
    return this.doing(actor, (tx, now) => removeEntry(tx, now, actor, params.id, params.itemId, params.entryId));
  }

  @Endpoint(api.readyMinutes)
  ready(@Asking() actor: Actor, @Input() { params }: Input<typeof api.readyMinutes>): Promise<null> {
    return this.doing(actor, (tx, now) => readyMinutes(tx, now, actor, params.id));
  }

  @Endpoint(api.approveMinutes)
  approve(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.approveMinutes>): Promise<null> {
    return this.doing(actor, (tx, now) => approveMinutes(tx, now, actor, params.id, body));
  }

  @Endpoint(api.answerMeeting)
  answer(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.answerMeeting>): Promise<null> {
    return this.doing(actor, (tx, now) => answerMeeting(tx, now, actor, params.id, body.answer));
  }

  @Endpoint(api.inviteToMeeting)
  invite(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.inviteToMeeting>): Promise<null> {
    return this.doing(actor, (tx, now) => inviteToMeeting(tx, now, actor, params.id, body.membershipId));
  }

  @Endpoint(api.recordAttendance)
  attendance(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.recordAttendance>): Promise<null> {
    return this.doing(actor, (tx, now) => recordAttendance(tx, now, actor, params.id, body));
  }

  private async doing(actor: Actor, work: (tx: Tx, now: Date) => Promise<void>): Promise<null> {
    await asActor(this.db, actor, (tx) => work(tx, new Date()));
    return null;
  }
}
