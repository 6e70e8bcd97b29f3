import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, staff } from './walls.js';

const role = (name: string): string => `current_setting('app.role', true) = '${name}'`;
const named = `named @> jsonb_build_array(jsonb_build_object('id', nullif(current_setting('app.membership', true), '')))`;

/** Restricted needs are for those who are named, and for the coordinators, who name the handlers. */
export class Restricted1765500000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await this.policies(q, `(visibility <> 'restricted' or ${role('coordinator')} or ${named})`);
  }

  async down(q: QueryRunner): Promise<void> {
    await this.policies(q, `(visibility <> 'restricted' or ${named})`);
  }

  private async policies(q: QueryRunner, open: string): Promise<void> {
    const ofMunicipality = `municipality_id = ${asking('municipality')} and ${staff} and ${open}`;
    const ofAssociation = `association_id = ${asking('association')} and ${role('association_representative')} and (visibility <> 'restricted' or ${named})`;
    await q.query(`
alter policy of_municipality on need using (${ofMunicipality}) with check (${ofMunicipality});
alter policy of_association on need using (${ofAssociation}) with check (${ofAssociation})`);
  }
}
