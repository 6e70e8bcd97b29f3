import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, reach, staff, wall, writtenByWhoAsks } from './walls.js';

/** What associations know of markets and tell a municipality; for all of the space, or for the municipality alone. */
export class MarketInsights1767300000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table market_insight (
  id uuid primary key, municipality_id uuid not null references municipality, space_id uuid not null references space,
  association_id uuid not null references association, membership_id uuid not null references membership, author_name text not null,
  client_key uuid not null default gen_random_uuid(),
  title text not null, body text not null, language text not null, theme text, industry text, place text, from_day date, to_day date, source text,
  audience text not null check (audience in ('space', 'municipality')), goal_id uuid references goal, version int not null default 1,
  at timestamptz not null, told boolean not null default false, check (from_day <= to_day), unique (membership_id, client_key));
create index on market_insight (municipality_id, at desc, id);
create index on market_insight (association_id, at desc, id);
create index on market_insight (space_id, at desc, id) where audience = 'space';
create index on market_insight (municipality_id, theme);
create index on market_insight (goal_id);
create index market_insight_untold on market_insight (at) where not told`);
    await wall(
      q,
      'market_insight',
      {
        of_the_house: `municipality_id = ${asking('municipality')} and ${staff}`,
        of_the_association: `association_id = ${asking('association')}`,
        of_the_space: `audience = 'space' and space_id = any(${reach('spaces')})`,
      },
      ['daily'],
    );
    await writtenByWhoAsks(q, 'market_insight');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table market_insight');
  }
}
