import { Readable } from 'node:stream';
import { Controller, StreamableFile } from '@nestjs/common';
import { api, type AuditPage, type ExportAudit } from '@vertskap/contract';
import { asActor, audit, DataSource, dateInOslo, Endpoint, Input } from '@vertskap/platform';
import type { Actor } from '../actor.rules.js';
import { Asking } from '../edge.guard.js';
import { auditTrail, find } from './audit-trail.js';
import { inspectedBy } from './inspected.js';

/** So many lines are in memory at a time, whatever the length of the trail. */
const CHUNK = 500;

@Controller()
export class AuditController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.auditTrail)
  auditTrail(@Asking() actor: Actor, @Input() { query }: Input<typeof api.auditTrail>): Promise<AuditPage> {
    return asActor(this.db, actor, (tx) => auditTrail(tx, actor, query));
  }

  @Endpoint(api.exportAudit)
  async exportAudit(
    @Asking() actor: Actor,
    @Input() { query }: Input<typeof api.exportAudit>,
  ): Promise<StreamableFile> {
    inspectedBy(actor);
    await asActor(this.db, actor, (tx) => audit(tx, { action: 'export.audit', object: '', new: query }));
    return new StreamableFile(Readable.from(this.lines(actor, query)), {
      type: 'application/x-ndjson; charset=utf-8',
      disposition: `attachment; filename="vertskap-audit-${dateInOslo(new Date())}.jsonl"`,
    });
  }

  /** A transaction for each part, so that a slow reader holds none open. */
  private async *lines(actor: Actor, query: ExportAudit): AsyncGenerator<string> {
    for (let cursor: string | undefined; ;) {
      const after = cursor;
      const part = await asActor(this.db, actor, (tx) => find(tx, actor, { ...query, cursor: after }, CHUNK));
      yield part.map((line) => `${JSON.stringify(line)}\n`).join('');
      cursor = part.at(-1)?.id;
      if (part.length < CHUNK || cursor === undefined) return;
    }
  }
}
