import Sqlite, { type Database } from 'better-sqlite3'
import { rowSums } from '../store/migrations/006-row-sums.ts'
import type { Chance } from './chance.ts'
import { mutateBytes } from './mutate-bytes.ts'

/** Runs SQL on a database in memory with every safety taken off, as its maker can; what fails changes nothing. */
export function withSql(bytes: Uint8Array, work: (database: Database) => void): Uint8Array {
  const database = new Sqlite(Buffer.from(bytes))
  try {
    database.unsafeMode(true)
    database.pragma('foreign_keys = off')
    database.pragma('ignore_check_constraints = on')
    database.pragma('writable_schema = on')
    work(database)
    return database.serialize()
  } finally {
    database.close()
  }
}

function attempt(database: Database, sql: string): void {
  try {
    database.exec(sql)
  } catch {
    // Not every change fits every file.
  }
}

/** Makes the check sums of all rows right again, as a stranger can who read how they are made. */
export function sumAgain(database: Database): void {
  try {
    rowSums.fill?.(database)
  } catch {
    // A file from before there were sums has none.
  }
}

const tables = ['projects', 'parts', 'products', 'lines', 'suppliers', 'sites', 'offers', 'scenarios', 'choices', 'parameters', 'shocks', 'wishes', 'part_wishes', 'works', 'changes', 'settings']

/** Values as SQL that a cell may hold and should not. */
const oddValues = [
  'null', "''", "' '", '0', '-0.0', '-1', '1e308', '-1e308', '9e999', '-9e999', '5e-324', '9223372036854775807', '-9223372036854775808', '0.1', "x'00ff'", 'zeroblob(100000)', "cast(x'eda080' as text)", "cast(x'ff00fe' as text)", "char(0)", "'a' || char(0) || 'b'",
  'char(0x202E) || \'fdp.exe\'', "char(0xFEFF)", "'__proto__'", "'constructor'", "'toString'", "'''; drop table parts; --'", "'=HYPERLINK(\"http://evil.example\")'", "'<img src=x onerror=alert(1)>'", "'../../../etc/passwd'", "printf('%.*c', 200000, 'x')", "printf('%.*c', 20000, char(0x0301))",
  `'{"__proto__":{"polluted":true}}'`, `'{"constructor":{"prototype":{"polluted":true}}}'`, `'[]'`, `'{}'`, `'null'`, `'"x"'`, `'{'`, `'[{"kind":"typed","at":1e999}]'`, "printf('%.*c', 100000, '[')", "replace(printf('%.*c', 20000, 'x'), 'x', '[') || replace(printf('%.*c', 20000, 'x'), 'x', ']')", `'{"stock":{"kind":"sheet","file":"__proto__","sheet":null,"cell":"A1","raw":"1"}}'`,
  "'2026-13-45T99:99:99.999Z'", "'NL'", "'EUR'", "'true'", "'a'", "'axle'", "'wagon'", "'l1'", "'bearing'",
]

/** Statements about the schema that no file of ours holds. */
const strangeSchemas = [
  'create trigger evil after insert on parts begin delete from projects; end', 'create trigger evil before update on projects begin select raise(abort, \'no\'); end', 'create view more as with recursive c(x) as (select 1 union all select x + 1 from c) select x from c',
  'alter table settings rename to other; create view settings as select 1 as key, 2 as value', 'create table more (x text) strict', 'create table sqlite_more (x)', 'create index more on parts (part_number)', "create index more on parts (part_number collate nocase) where length(randomblob(1000000)) > 0",
  "alter table parts add column more text generated always as ('x')", 'alter table parts add column more text default (hex(zeroblob(100)))', 'create virtual table more using fts5(x)', 'create virtual table more using rtree(id, a, b)', 'analyze', 'create table more (id integer primary key autoincrement)',
  "insert into sqlite_schema values ('table', 'more', 'more', 2, 'create table more (x)')", "insert into sqlite_schema values ('trigger', 'evil', 'parts', 0, 'create trigger evil after insert on parts begin delete from projects; end')", "insert into sqlite_schema values ('view', 'parts', 'parts', 0, 'create view parts as select * from parts')",
  "insert into sqlite_schema values ('table', 'more', 'more', 0, 'create virtual table more using dbstat')", "insert into sqlite_schema values ('table', 'x' || char(0), 'y', 999999, 'create table')", "update sqlite_schema set sql = replace(sql, 'strict', '')", "update sqlite_schema set sql = replace(sql, 'not null', 'not null check (length(randomblob(100000000)) > 0)')",
  "update sqlite_schema set sql = replace(sql, 'mass_kg real', 'mass_kg real default (load_extension(''evil''))')", 'update sqlite_schema set rootpage = 2', 'update sqlite_schema set rootpage = rootpage + 1', 'update sqlite_schema set rootpage = 1', 'update sqlite_schema set name = upper(name)', 'delete from sqlite_schema', "delete from sqlite_schema where name = 'parts'",
  "update sqlite_schema set type = 'view' where name = 'parts'", "update sqlite_schema set sql = sql || ' -- '", "update sqlite_schema set sql = printf('%.*c', 1000000, '(') where name = 'parts'", "update sqlite_schema set tbl_name = 'projects'",
]

const strangeHeaders = ['user_version = 0', 'user_version = 1', 'user_version = 3', 'user_version = 7', 'user_version = 999', 'user_version = -1', 'application_id = 0', 'application_id = 77', 'schema_version = 0', 'auto_vacuum = 2', 'journal_mode = wal', 'default_cache_size = 2147483647', 'page_size = 512', 'page_size = 65536', 'encoding = "UTF-16le"', 'legacy_file_format = on']

type Spoiling = (database: Database, chance: Chance) => void

/** A table's columns; none where it is gone. */
function columnsOf(database: Database, table: string): string[] {
  try {
    return database.prepare('select name from pragma_table_info(?)').pluck().all(table).map(String)
  } catch {
    return []
  }
}

const spoilings: readonly Spoiling[] = [
  function setCell(database, chance) {
    for (let count = 1 + chance.below(3); count > 0; count -= 1) {
      const table = chance.of(tables)
      const columns = columnsOf(database, table)
      if (columns.length > 0) attempt(database, `update ${table} set "${chance.of(columns)}" = ${chance.of(oddValues)} where rowid = (select rowid from ${table} limit 1 offset ${chance.below(4)})`)
    }
  },
  function setColumn(database, chance) {
    const table = chance.of(tables)
    const columns = columnsOf(database, table)
    if (columns.length > 0) attempt(database, `update ${table} set "${chance.of(columns)}" = ${chance.of(oddValues)}`)
  },
  function copyCell(database, chance) {
    const table = chance.of(tables)
    const columns = columnsOf(database, table)
    if (columns.length > 0) attempt(database, `update ${table} set "${chance.of(columns)}" = "${chance.of(columns)}"`)
  },
  function spoilStep(database, chance) {
    const word = chance.of(['"part"', '"project"', 'axle', '"value"', 'null', '1', '[', '{', 'stock'])
    attempt(database, `update changes set ${chance.of(['forward', 'backward'])} = replace(${chance.of(['forward', 'backward'])}, '${word}', ${chance.of(oddValues)})`)
    attempt(database, `update changes set ${chance.of(['sequence = sequence - 1', 'sequence = sequence * 1000000000', 'undone = 1', 'undone = 1 - undone', 'undone = 7', "name = printf('%.*c', 301, 'x')", "project_id = 'other'"])}`)
  },
  function takeRowsAway(database, chance) {
    attempt(database, `delete from ${chance.of(tables)} where rowid % ${1 + chance.below(3)} = 0`)
  },
  function makeCircles(database, chance) {
    attempt(database, chance.of([
      'update lines set parent_id = child_id', 'update lines set alternate_of = id', "update lines set parent_id = 'axle', child_id = 'wagon'", 'update scenarios set parent_id = id', 'update lines set quantity = -1e308', "update sites set depends_on = '[\"site1\"]'",
      `update lines set parent_id = (select id from parts limit 1 offset ${chance.below(3)}), child_id = (select id from parts limit 1 offset ${chance.below(3)})`, 'update lines set quantity = 1e200, scrap_share = 1',
    ]))
  },
  function addMany(database, chance) {
    const columns = columnsOf(database, 'parts')
    if (columns.length === 0) return
    const cells = columns.map((column) => (column === 'id' ? "id || '-' || n" : `"${column}"`)).join(', ')
    attempt(database, `with recursive many(n) as (select 1 union all select n + 1 from many where n < ${chance.of([10, 500, 5000])}) insert into parts (${columns.map((column) => `"${column}"`).join(', ')}) select ${cells} from (select * from parts limit 1), many`)
  },
  function addProject(database, chance) {
    const columns = columnsOf(database, 'projects')
    const id = chance.of(["'__proto__'", "'of-fuzz'", "''", "'x'';--'", "char(0)", "'own'"])
    attempt(database, `insert into projects (${columns.map((column) => `"${column}"`).join(', ')}) select ${columns.map((column) => (column === 'id' ? id : `"${column}"`)).join(', ')} from projects limit 1`)
  },
  function strangeSchema(database, chance) {
    attempt(database, chance.of(strangeSchemas))
  },
  function strangeHeader(database, chance) {
    attempt(database, `pragma ${chance.of(strangeHeaders)}`)
    if (chance.share() < 0.5) attempt(database, 'vacuum')
  },
]

/** A project file after a stranger worked on it: with SQL, with the sums made right again more often than not, and sometimes with bytes changed after that. */
export function spoiltProjectFile(bytes: Uint8Array, chance: Chance): Uint8Array {
  const kind = chance.share()
  let made = bytes
  if (kind < 0.75) {
    made = withSql(bytes, (database) => {
      for (let count = 1 + chance.below(3); count > 0; count -= 1) chance.of(spoilings)(database, chance)
      if (chance.share() < 0.8) sumAgain(database)
    })
  }
  if (kind >= 0.65) {
    for (let count = 1 + chance.below(3); count > 0; count -= 1) made = mutateBytes(made, chance)
  }
  return made
}
