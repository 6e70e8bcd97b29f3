import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('municipality')
export class MunicipalityRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') slug!: string;
}

@Entity('sector')
export class SectorRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'municipality_id' }) municipalityId!: string;
  @Column('text') name!: string;
  @Column('boolean') intake!: boolean;
}

@Entity('association')
export class AssociationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'org_number', nullable: true }) orgNumber!: string | null;
}

@Entity('company')
export class CompanyRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'org_number', nullable: true }) orgNumber!: string | null;
  @Column('text', { nullable: true }) industry!: string | null;
}

@Entity('association_company')
export class AssociationCompanyRow {
  @PrimaryColumn('uuid', { name: 'association_id' }) associationId!: string;
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId!: string;
}
