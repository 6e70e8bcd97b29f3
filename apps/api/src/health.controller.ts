import { Controller } from '@nestjs/common';
import { api } from '@vertskap/contract';
import { DataSource, Endpoint, Refusal } from '@vertskap/platform';

@Controller()
export class HealthController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.live)
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Endpoint(api.ready)
  async ready(): Promise<{ status: 'ok' }> {
    await this.db.query('select 1').catch(() => {
      throw new Refusal('unavailable', 'The database does not answer.');
    });
    return { status: 'ok' };
  }
}
