import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody was writing when they left: theirs alone, in the capacity they were writing in. */
@Entity('draft')
export class DraftRow {
  @PrimaryColumn('uuid', { name: 'membership_id' }) membershipId!: string;
  @PrimaryColumn('text') key!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('jsonb') content!: Record<string, unknown>;
  @Column('timestamptz', { name: 'saved_at' }) savedAt!: Date;
}
