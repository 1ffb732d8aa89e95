import type { Database } from 'better-sqlite3'
import { nounTables } from '../nouns.ts'
import { projectColumns, rowSum, stepColumns } from '../row-sum.ts'
import type { Migration } from './migration.ts'

const tables = [
  { table: 'projects', project: 'id', columns: projectColumns },
  { table: 'changes', project: 'project_id', columns: stepColumns },
  ...nounTables.map(({ table, columns }) => ({ table, project: 'project_id', columns: columns.map(({ column }) => column) })),
]

/** Sums every row that was written before rows had sums. */
function sumAll(database: Database): void {
  for (const { table, project, columns } of tables) {
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
