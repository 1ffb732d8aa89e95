import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Chance } from '../testing/chance.ts'
import { projectFileSeeds } from '../testing/project-file-seeds.ts'
import { spoiltProjectFile, sumAgain, withSql } from '../testing/spoil-project-file.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { ownStore, tryProjectFile } from '../testing/try-project-file.ts'
import type { Store } from './open.ts'

const seeds = projectFileSeeds()
const [today] = seeds
if (today === undefined) throw new Error('no project file')

/** What came of opening today's file after a stranger ran this SQL on it and made its sums right again. */
const after = (store: Store, work: string | ((database: Database) => void)): Promise<string> =>
  tryProjectFile(store, withSql(today.bytes, (database) => {
    if (typeof work === 'string') database.exec(work)
    else work(database)
    sumAgain(database)
  }))

let store: Store
const done = Promise.withResolvers<void>()
let folder: Promise<void>
beforeAll(async () => {
  const made = Promise.withResolvers<void>()
  folder = withFolder(async (path) => {
    store = ownStore(join(path, 'remweg.sqlite'))
    made.resolve()
    await done.promise
    store.close()
  })
  await made.promise
})
afterAll(async () => {
  done.resolve()
  await folder
})

const many = (count: number, table: string): string => `with recursive n(x) as (select 1 union all select x + 1 from n where x < ${count}) insert into ${table}`

test('no statement of ours, whatever a file made it say, writes a schema or loads a library', () => {
  const database = new Sqlite(Buffer.from(today.bytes))
  try {
    database.pragma('writable_schema = on')
    for (const sql of ["update sqlite_schema set sql = 'x'", 'delete from sqlite_schema', "select load_extension('evil')"]) expect(() => database.exec(sql)).toThrow(/may not be modified|not authorized/)
  } finally {
    database.close()
  }
})

describe('a project file that a stranger made with care', () => {
  test.each([
    ['a table that costs hours to look at, as a view', 'alter table settings rename to other; create view settings as with recursive c(x) as (select 1 union all select x + 1 from c) select x as key, x as value from c'],
    ['a view in the place of all parts', "delete from sqlite_schema where name = 'parts'; insert into sqlite_schema values ('view', 'parts', 'parts', 0, 'create view parts as select 1')"],
    ['a trigger that empties the projects', 'create trigger evil after insert on parts begin delete from projects; end'],
    ['a trigger written into the schema by hand', "insert into sqlite_schema values ('trigger', 'evil', 'parts', 0, 'create trigger evil after insert on parts begin delete from projects; end')"],
    ['a check that never ends', "update sqlite_schema set sql = replace(sql, 'mass_kg real', 'mass_kg real check (length(hex(zeroblob(1000000000))) > 0)') where name = 'parts'"],
    ['a value by default that loads a library', "update sqlite_schema set sql = replace(sql, 'mass_kg real', 'mass_kg real default (load_extension(''evil''))') where name = 'parts'"],
    ['columns that take any kind of value', "update sqlite_schema set sql = replace(sql, ') strict', ')')"],
    ['a column that computes itself', "alter table parts add column more text generated always as (hex(zeroblob(1000)))"],
    ['a virtual table', 'create virtual table more using fts5(x)'],
    ['an order of letters of its own', "update sqlite_schema set sql = replace(sql, 'part_number text', 'part_number text collate evil') where name = 'parts'"],
    ['an index over an expression', 'create index more on parts (length(part_number))'],
    ['statistics that mislead', "analyze; update sqlite_stat1 set stat = '1 1 1'"],
    ['two tables in one place', "update sqlite_schema set rootpage = (select rootpage from sqlite_schema where name = 'parts') where name = 'lines'"],
    ['a schema of a million brackets', "update sqlite_schema set sql = printf('%.*c', 1000000, '(') where name = 'parts'"],
    ['no schema', 'delete from sqlite_schema'],
    ['a version that its tables are not of', 'pragma user_version = 3'],
    ['a version below nothing', 'pragma user_version = -1'],
    ['a name without an end', "update projects set name = printf('%.*c', 5000000, 'x')"],
    ['a blob where a text belongs', "update sqlite_schema set sql = replace(sql, 'strict', ''); update parts set part_number = x'00ff'"],
    ['an empty id', "update projects set id = ''; update parts set project_id = ''; update lines set project_id = ''"],
    ['an amount that is infinite', 'update parts set stock = 9e999'],
    ['twice the same part', "insert into suppliers select * from suppliers; update sqlite_schema set sql = replace(sql, 'primary key', 'unique')"],
    ['a step in the name of another project', `update changes set forward = '[{"noun":"project","id":"own","value":null}]' where sequence > 0`],
    ['a step of nothing but brackets', "update changes set forward = printf('%.*c', 1000000, '[')"],
    ['origins of a million brackets', "update parts set origins = replace(printf('%.*c', 500000, 'x'), 'x', '[') || replace(printf('%.*c', 500000, 'x'), 'x', ']')"],
  ])('with %s is refused in words, and nothing of it is run', async (_what, sql) => {
    let said: string
    try {
      said = await after(store, sql)
    } catch (error) {
      // SQLite itself may not let it be made.
      expect(error).toBeInstanceOf(Sqlite.SqliteError)
      return
    }
    expect(said).toMatch(/^refused \((?:damaged-file|newer-file|refused)\)$/)
  })

  test.each([
    ['SQL in its names', "update projects set name = '''; drop table parts; --', company = '\"; delete from projects; --'; update parts set part_number = 'x''); drop table projects; --'"],
    ['formulas, marks that turn the line round, and markup in its texts', "update parts set part_number = '=cmd|''/c calc''!A1', description = char(0x202E) || 'fdp.exe' || char(0x2028) || '<script>alert(1)</script>' || char(0xFEFF)"],
    ['names of prototypes as ids', `update parts set extra = '{"__proto__":"x","constructor":"y","hasOwnProperty":"z"}'; update suppliers set name = '__proto__'`],
    ['halves of characters', "update parts set description = cast(x'61eda08062' as text)"],
    ['numbers at the end of all numbers', 'update parts set mass_kg = 1.7976931348623157e308, volume_m3 = 5e-324; update lines set quantity = 1e308, scrap_share = 0.999999999'],
    ['a product that is a part of itself', "update lines set child_id = 'wagon', parent_id = 'wagon', alternate_of = null"],
    ['parts that are parts of each other', "update lines set parent_id = 'axle', child_id = 'wagon' where id = 'l2'"],
    ['a scenario that came of itself', 'update scenarios set parent_id = id'],
    ['5,000 parts more', `${many(5000, 'parts')} select project_id, x, part_number, description, unit, mass_kg, volume_m3, hs_code, category, make_or_buy, stock, requalification_weeks, raw_material, extra, origins, 0 from (select * from parts limit 1), n`],
  ])('with %s is read as what it is, or refused; the own project stays, and what was taken is worked out and undone', { timeout: 60_000 }, async (_what, sql) => {
    expect(await after(store, sql)).toMatch(/^(?:taken|refused \(damaged-file\))$/)
  })

  test('with an own project\'s id never takes its place', async () => {
    const renamed = ['parts', 'products', 'lines', 'suppliers', 'sites', 'offers', 'scenarios', 'choices', 'parameters', 'shocks', 'wishes', 'part_wishes', 'works', 'changes'].map((table) => `update ${table} set project_id = 'own'`).join('; ')
    expect(await after(store, `update projects set id = 'own'; ${renamed}; update changes set forward = replace(forward, '"veldbaan"', '"own"'), backward = replace(backward, '"veldbaan"', '"own"')`)).toBe('taken')
  })

  test('with more rows than a computer holds is refused before they are read', { timeout: 120_000 }, async () => {
    const rows = `${many(1_000_001, 'suppliers')} select project_id, x, '', '{}', 0 from (select * from suppliers limit 1), n`
    expect(await tryProjectFile(store, withSql(today.bytes, (database) => { database.exec(rows) }))).toBe('refused (refused)')
  })

  // npm run fuzz:files does this with 20,000 files, in processes with limits.
  test('by chance, 40 times, is refused in words or read as a project that works', { timeout: 120_000 }, async () => {
    const outcomes = new Map<string, number>()
    for (let index = 0; index < 40; index += 1) {
      const chance = new Chance(index)
      const bytes = spoiltProjectFile(chance.of(seeds).bytes, chance)
      try {
        const outcome = await tryProjectFile(store, bytes)
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      } catch (error) {
        throw new Error(`file ${index}`, { cause: error })
      }
    }
    expect(outcomes.get('taken')).toBeGreaterThan(3)
    expect(outcomes.get('refused (damaged-file)')).toBeGreaterThan(15)
  })
})
