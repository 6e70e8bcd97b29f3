import { Controller } from '@nestjs/common';
import { api, type DraftView } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, Input, Refusal, row, sql } from '@vertskap/platform';
import { DraftRow } from './draft.table.js';

const KEPT = 100;

@Controller()
export class DraftsController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.drafts)
  async drafts(@Asking() actor: Actor): Promise<DraftView[]> {
    const { membershipId } = actor;
    const found = await asActor(this.db, actor, (tx) =>
      tx.find(DraftRow, { where: { membershipId }, order: { savedAt: 'desc' }, take: KEPT }),
    );
    return found.map(view);
  }

  @Endpoint(api.saveDraft)
  async save(@Asking() actor: Actor, @Input() { params, body }: Input<typeof api.saveDraft>): Promise<DraftView> {
    const { content, base } = body;
    const whatIsKnown =
      base === undefined ? sql`true` : sql`(draft.saved_at <= ${base} or draft.content = excluded.content)`;
    const saved = await asActor(this.db, actor, (tx) =>
      row<{ savedAt: Date }>(
        tx,
        sql`insert into draft (membership_id, key, person_id, content, saved_at)
          values (${actor.membershipId}, ${params.key}, ${actor.personId}, ${JSON.stringify(content)}::jsonb, ${new Date()})
          on conflict (membership_id, key) do update
            set content = excluded.content, saved_at = greatest(excluded.saved_at, draft.saved_at + interval '1 millisecond')
            where ${whatIsKnown}
          returning saved_at as "savedAt"`,
      ),
    );
    if (!saved) throw new Refusal('stale_version', 'Another device has kept something else since; look at it first.');
    return view({ key: params.key, content, savedAt: saved.savedAt });
  }

  @Endpoint(api.deleteDraft)
  async delete(@Asking() actor: Actor, @Input() { params }: Input<typeof api.deleteDraft>): Promise<null> {
    const { membershipId } = actor;
    await asActor(this.db, actor, (tx) => tx.delete(DraftRow, { membershipId, key: params.key }));
    return null;
  }
}

const view = ({ key, content, savedAt }: Pick<DraftRow, 'key' | 'content' | 'savedAt'>): DraftView => ({
  key,
  content,
  savedAt: savedAt.toISOString(),
});
