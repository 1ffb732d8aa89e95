import type { Migration } from './migration.ts'

/** The first schema: every noun its own table, a project's history of steps, and the installation's settings. */
export const firstNouns: Migration = {
  number: 1,
  sql: `
create table projects (
  id text not null primary key,
  name text not null,
  company text not null,
  currency text not null,
  plant_country text not null,
  plant_city text not null,
  source_file text,
  is_sample integer not null check (is_sample in (0, 1)),
  created_at text not null,
  opened_at text,
  changed_at text not null,
  removed_at text
) strict;

create table parts (
  project_id text not null references projects (id) deferrable initially deferred,
  id text not null,
  part_number text not null,
  description text not null,
  unit text not null,
  mass_kg real,
  volume_m3 real,
  hs_code text,
  category text,
  make_or_buy text,
  stock real,
  requalification_weeks real,
  raw_material text,
  extra text not null,
  origins text not null,
  primary key (project_id, id)
) strict;

create table products (
  project_id text not null references projects (id) deferrable initially deferred,
  part_id text not null,
  demand_per_year real,
  margin_per_unit real,
  finished_stock real,
  origins text not null,
  primary key (project_id, part_id),
  foreign key (project_id, part_id) references parts (project_id, id) deferrable initially deferred
) strict;

create table lines (
  project_id text not null references projects (id) deferrable initially deferred,
  id text not null,
  parent_id text,
  child_id text not null,
  quantity real,
  scrap_share real,
  position text not null,
  "references" text not null,
  note text not null,
  alternate_of text,
  origins text not null,
  primary key (project_id, id),
  foreign key (project_id, parent_id) references parts (project_id, id) deferrable initially deferred,
  foreign key (project_id, child_id) references parts (project_id, id) deferrable initially deferred,
  foreign key (project_id, alternate_of) references lines (project_id, id) deferrable initially deferred
) strict;
create index lines_by_parent on lines (project_id, parent_id);
create index lines_by_child on lines (project_id, child_id);
create index lines_by_alternate on lines (project_id, alternate_of) where alternate_of is not null;

create table suppliers (
  project_id text not null references projects (id) deferrable initially deferred,
  id text not null,
  name text not null,
  origins text not null,
  primary key (project_id, id)
) strict;

create table sites (
  project_id text not null references projects (id) deferrable initially deferred,
  id text not null,
  supplier_id text not null,
  city text not null,
  country text,
  recovery_days real,
  capacity_per_day real,
  financial_risk real,
  origins text not null,
  primary key (project_id, id),
  foreign key (project_id, supplier_id) references suppliers (project_id, id) deferrable initially deferred
) strict;
create index sites_by_supplier on sites (project_id, supplier_id);

create table offers (
  project_id text not null references projects (id) deferrable initially deferred,
  id text not null,
  part_id text not null,
  site_id text not null,
  unit_price real,
  currency text not null,
  price_breaks text not null,
  incoterm text,
  minimum_order real,
  order_quantity real,
  lead_time_days real,
  lead_time_deviation_days real,
  transport_mode text,
  share real not null,
  reject_share real,
  duty_rate real,
  recovery_days real,
  origins text not null,
  primary key (project_id, id),
  foreign key (project_id, part_id) references parts (project_id, id) deferrable initially deferred,
  foreign key (project_id, site_id) references sites (project_id, id) deferrable initially deferred
) strict;
create index offers_by_part on offers (project_id, part_id);
create index offers_by_site on offers (project_id, site_id);

create table scenarios (
  project_id text not null references projects (id) deferrable initially deferred,
  id text not null,
  letter text not null,
  name text not null,
  description text not null,
  parent_id text,
  created_at text not null,
  primary key (project_id, id),
  foreign key (project_id, parent_id) references scenarios (project_id, id) deferrable initially deferred
) strict;
create index scenarios_by_parent on scenarios (project_id, parent_id);

create table choices (
  project_id text not null references projects (id) deferrable initially deferred,
  id text not null,
  scenario_id text not null,
  part_id text not null,
  kind text not null check (kind in ('buffer', 'second-source', 'move')),
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
  primary key (project_id, id),
  foreign key (project_id, scenario_id) references scenarios (project_id, id) deferrable initially deferred,
  foreign key (project_id, part_id) references parts (project_id, id) deferrable initially deferred
) strict;
create index choices_by_scenario on choices (project_id, scenario_id);
create index choices_by_part on choices (project_id, part_id);

create table parameters (
  project_id text not null references projects (id) deferrable initially deferred,
  id text not null,
  scenario_id text,
  key text not null,
  value real not null,
  origin text not null,
  primary key (project_id, id),
  foreign key (project_id, scenario_id) references scenarios (project_id, id) deferrable initially deferred
) strict;
create index parameters_by_scenario on parameters (project_id, scenario_id);

create table changes (
  project_id text not null references projects (id) deferrable initially deferred,
  sequence integer not null,
  name text not null,
  at text not null,
  forward text not null,
  backward text not null,
  undone integer not null default 0 check (undone in (0, 1)),
  primary key (project_id, sequence)
) strict;

create table settings (
  key text not null primary key,
  value text not null
) strict;
`,
}
