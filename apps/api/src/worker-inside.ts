import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { startWorker, type Worker } from '@vertskap/notifications';
import { type Config, DataSource } from '@vertskap/platform';
import type { Logger } from 'pino';

/** The worker, run inside the server unless the configuration says that it runs beside it. */
@Injectable()
export class WorkerInside implements OnApplicationBootstrap, OnModuleDestroy {
  private worker: Worker | undefined;

  constructor(
    private readonly db: DataSource,
    @Inject('CONFIG') private readonly config: Config,
    @Inject('LOG') private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.VERTSKAP_WORKER) this.worker = startWorker(this.db, this.config, this.log);
  }

  async onModuleDestroy(): Promise<void> {
    await this.worker?.stop();
  }
}
