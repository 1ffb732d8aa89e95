import type { Migration } from './migration.ts'

/** What-ifs by name, capacities that stretch, sites that hang on others, stand-by contracts, locked plans, and what is written on the report. */
export const shocksAndStandBy: Migration = {
  number: 3,
  sql: `
create table shocks (
  project_id text not null references projects (id) deferrable initially deferred,
  id text not null,
  scenario_id text,
  name text not null,
  is_on text not null check (is_on in ('true', 'false')),
  event text not null,
  primary key (project_id, id),
  foreign key (project_id, scenario_id) references scenarios (project_id, id) deferrable initially deferred
) strict;
create index shocks_by_scenario on shocks (project_id, scenario_id);

alter table products add column capacity_per_day real;
alter table products add column flexible_capacity text not null default '[]';
alter table sites add column flexible_capacity text not null default '[]';
alter table sites add column depends_on text not null default '[]';
alter table scenarios add column locked_at text;
alter table projects add column report text;
alter table changes add column author text not null default '';

create table choices_of_all_kinds (
  project_id text not null references projects (id) deferrable initially deferred,
  id text not null,
  scenario_id text not null,
  part_id text not null,
  kind text not null check (kind in ('buffer', 'second-source', 'move', 'stand-by')),
  note text not null,
  days real,
  country text,
  city text,
  supplier_name text,
  share real,
  quote real,
  quote_currency text,
  one_off_cost real,
  recovery_days real,
  start_month real,
  dual_running_months real,
  exit_cost real,
  production text,
  switch_days real,
  cost_per_year real,
  cost_per_day real,
  primary key (project_id, id),
  foreign key (project_id, scenario_id) references scenarios (project_id, id) deferrable initially deferred,
  foreign key (project_id, part_id) references parts (project_id, id) deferrable initially deferred
) strict;
insert into choices_of_all_kinds (
  project_id, id, scenario_id, part_id, kind, note, days, country, city, supplier_name, share, quote, quote_currency, one_off_cost,
  recovery_days, start_month, dual_running_months, exit_cost, production
) select
  project_id, id, scenario_id, part_id, kind, note, days, country, city, supplier_name, share, quote, quote_currency, one_off_cost,
  recovery_days, start_month, dual_running_months, exit_cost, production
from choices order by rowid;
drop table choices;
alter table choices_of_all_kinds rename to choices;
create index choices_by_scenario on choices (project_id, scenario_id);
create index choices_by_part on choices (project_id, part_id);
`,
}
