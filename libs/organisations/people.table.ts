import type { Language, Role } from '@vertskap/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('person')
export class PersonRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash!: string | null;
  @Column('text') language!: Language;
  @Column('boolean') demo!: boolean;
}

@Entity('membership')
export class MembershipRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') role!: Role;
  @Column('text') position!: string;
  @Column('uuid', { name: 'municipality_id', nullable: true }) municipalityId!: string | null;
  @Column('uuid', { name: 'sector_id', nullable: true }) sectorId!: string | null;
  @Column('uuid', { name: 'association_id', nullable: true }) associationId!: string | null;
  @Column('uuid', { name: 'company_id', nullable: true }) companyId!: string | null;
}
