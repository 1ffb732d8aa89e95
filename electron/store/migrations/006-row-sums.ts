import type { Database } from 'better-sqlite3'
import { rowSum } from '../row-sum.ts'
import type { Migration } from './migration.ts'

/** The columns of each table as they were in this version; those of today may be others. A later version that fills a column of rows that are there sums them again. */
const tables: Readonly<Record<string, string>> = {
  projects: 'name company currency plant_country plant_city source_file is_sample created_at report',
  changes: 'sequence name at forward backward author undone',
  parts: 'id part_number description unit mass_kg volume_m3 hs_code category make_or_buy stock requalification_weeks raw_material extra origins',
  products: 'part_id demand_per_year margin_per_unit finished_stock capacity_per_day flexible_capacity origins',
  lines: 'id parent_id child_id quantity scrap_share position references note alternate_of origins',
  suppliers: 'id name origins',
  sites: 'id supplier_id city country recovery_days capacity_per_day flexible_capacity depends_on financial_risk origins',
  offers: 'id part_id site_id unit_price currency price_breaks incoterm minimum_order order_quantity lead_time_days lead_time_deviation_days transport_mode share reject_share duty_rate preferential_duty_rate origin_proof anti_dumping_rate anti_dumping_per_tonne assists_per_unit royalty_share tooling_cost pack_size recovery_days origins',
  scenarios: 'id letter name description parent_id created_at locked_at',
  choices: 'kind id scenario_id part_id note days country city supplier_name share quote quote_currency one_off_cost recovery_days start_month dual_running_months exit_cost production works_id hours_per_unit switch_days cost_per_year cost_per_day',
  parameters: 'id scenario_id key value origin',
  shocks: 'id scenario_id name is_on event',
  wishes: 'id objective budget suppliers heads seconds countries worst_year_at_most stages',
  part_wishes: 'part_id rule',
  works: 'id name country city opening_cost cost_per_year hours_per_year note',
}

/** Sums every row that was written before rows had sums. */
function sumAll(database: Database): void {
  for (const [table, words] of Object.entries(tables)) {
    const [project, columns] = [table === 'projects' ? 'id' : 'project_id', words.split(' ')]
    database.function('sum_of_row', { varargs: true, deterministic: true }, (id: unknown, ...cells: readonly unknown[]) => rowSum(table, String(id), columns, cells))
    database.exec(`update ${table} set sum = sum_of_row(${[project, ...columns].map((name) => `"${name}"`).join(', ')})`)
  }
}

/** A check sum beside each row of a project, by which a value that the disk changed is told from the one that was stored. */
export const rowSums: Migration = {
  number: 6,
  sql: `
alter table projects add column sum integer;
alter table parts add column sum integer;
alter table products add column sum integer;
alter table lines add column sum integer;
alter table suppliers add column sum integer;
alter table sites add column sum integer;
alter table offers add column sum integer;
alter table scenarios add column sum integer;
alter table choices add column sum integer;
alter table parameters add column sum integer;
alter table shocks add column sum integer;
alter table wishes add column sum integer;
alter table part_wishes add column sum integer;
alter table works add column sum integer;
alter table changes add column sum integer;
`,
  fill: sumAll,
}
