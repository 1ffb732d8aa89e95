import type { Migration } from './migration.ts'

/** What the whole cost of a part needs besides: duty with and without proof of origin, packs, tooling, and own production with its start. */
export const termsAndProduction: Migration = {
  number: 2,
  sql: `
alter table offers add column preferential_duty_rate real;
alter table offers add column origin_proof text;
alter table offers add column anti_dumping_rate real;
alter table offers add column anti_dumping_per_tonne real;
alter table offers add column assists_per_unit real;
alter table offers add column royalty_share real;
alter table offers add column tooling_cost real;
alter table offers add column pack_size real;

alter table choices add column start_month real;
alter table choices add column dual_running_months real;
alter table choices add column exit_cost real;
alter table choices add column production text;
`,
}
