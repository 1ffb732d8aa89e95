import type { Migration } from './migration.ts'

/** What the buyer wishes of the best plan: one set a project, and parts that stay or have to move; works of one's own that parts share. */
export const wishesAndWorks: Migration = {
  number: 5,
  sql: `
create table wishes (
  project_id text not null references projects (id) deferrable initially deferred,
  id text not null check (id = 'wishes'),
  objective text not null,
  budget real,
  suppliers real,
  heads real,
  seconds real,
  countries text,
  worst_year_at_most real,
  stages text,
  primary key (project_id, id)
) strict;

create table part_wishes (
  project_id text not null references projects (id) deferrable initially deferred,
  part_id text not null,
  rule text not null check (rule in ('stays', 'moves')),
  primary key (project_id, part_id),
  foreign key (project_id, part_id) references parts (project_id, id) deferrable initially deferred
) strict;

create table works (
  project_id text not null references projects (id) deferrable initially deferred,
  id text not null,
  name text not null,
  country text not null,
  city text not null,
  opening_cost real not null,
  cost_per_year real not null,
  hours_per_year real,
  note text not null,
  primary key (project_id, id)
) strict;
alter table choices add column works_id text;
alter table choices add column hours_per_unit real;
`,
}
