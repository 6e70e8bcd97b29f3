import { Controller, Inject } from '@nestjs/common';
import { api, type PushDevice, type PushDevices } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, type Config, DataSource, Endpoint, Input } from '@vertskap/platform';
import { addDevice, devicesOf, removeDevice } from './devices.js';

@Controller()
export class PushController {
  constructor(
    private readonly db: DataSource,
    @Inject('CONFIG') private readonly config: Config,
  ) {}

  @Endpoint(api.pushDevices)
  devices(@Asking() actor: Actor): Promise<PushDevices> {
    return asActor(this.db, actor, (tx) => devicesOf(tx, actor));
  }

  @Endpoint(api.addPushDevice)
  add(@Asking() actor: Actor, @Input() { body }: Input<typeof api.addPushDevice>): Promise<PushDevice> {
    return asActor(this.db, actor, (tx) => addDevice(tx, new Date(), actor, body, this.config.PUSH_SERVICES));
  }

  @Endpoint(api.removePushDevice)
  async remove(@Asking() actor: Actor, @Input() { params }: Input<typeof api.removePushDevice>): Promise<null> {
    await asActor(this.db, actor, (tx) => removeDevice(tx, actor, params.id));
    return null;
  }
}
