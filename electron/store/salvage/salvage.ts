import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { Project } from '../../../shared/model/project.ts'
import { nounTables } from '../nouns.ts'
import { listProjects } from '../projects.ts'
import { fillMemory } from './fill.ts'
import { gather, type Gathered } from './gather.ts'
import { hasJournal, type Journal, readJournal } from './journal.ts'
import { type Mended, mendAll } from './mend.ts'
import { openPages } from './pages.ts'

/** How much of one list of a project could be saved; `lost`: how many that were there could not, as far as an index or the history names them. */
export interface SavedList {
  readonly list: string
  readonly kept: number
  readonly lost: number
}

/** What could be saved of one project. */
export interface SavedProject {
  readonly id: string
  readonly name: string
  readonly isRemoved: boolean
  /** 'whole': everything that was there, as it was; 'lacking': something is missing and counted; 'unsure': something may be missing that nothing names. */
  readonly state: 'whole' | 'lacking' | 'unsure'
  readonly lists: readonly SavedList[]
  /** Steps of the history that can still be taken back or looked at, and those that are lost. */
  readonly steps: number
  readonly lostSteps: number
  readonly fromHistory: number
  readonly isNameless: boolean
  readonly changedAt: string
}

/** What became of the journal beside the file. */
export type JournalUse = 'none' | 'used' | 'partly' | 'left-out'

/** What could be saved of a damaged database, as a database in memory of today's schema that holds together. */
export interface Salvage {
  readonly database: Database
  readonly projects: readonly SavedProject[]
  readonly journal: JournalUse
  /** Whether its rows had check sums, by which a spoilt value is told from a sound one. */
  readonly isProven: boolean
}

interface Reading {
  readonly found: Gathered
  readonly journal: Journal | null
}

function read(file: string, journal: Journal | null): Reading {
  const pages = openPages(file, journal)
  try {
    return { found: gather(pages), journal }
  } finally {
    pages.close()
  }
}

const rowsIn = ({ found }: Reading): number => [...found.tables.values()].reduce((sum, { rows }) => sum + rows.size, 0)
const isWhole = ({ found }: Reading): boolean => [...found.tables.values()].every(({ isComplete }) => isComplete)

/** Reads with the journal and, where that does not come out whole, without it; what yields more counts, and the newer of two that yield much the same. */
function readBest(file: string): Reading & { readonly hadJournal: boolean } {
  const journal = readJournal(file)
  const first = read(file, journal)
  if (journal === null || isWhole(first)) return { ...first, hadJournal: hasJournal(file) }
  const without = read(file, null)
  return { ...(rowsIn(first) >= rowsIn(without) * 0.9 ? first : without), hadJournal: true }
}

function idsIn({ tables }: Gathered): string[] {
  const ids = new Set<string>()
  for (const { layout, rows, named } of tables.values()) {
    if (layout.projectAt === null) continue
    for (const { project } of rows.values()) ids.add(project)
    if (layout.table === 'projects') for (const { project } of named?.values() ?? []) ids.add(project)
  }
  return [...ids]
}

/** The number of the last step that there was of a project, as far as the history or its index says. */
function lastStepOf({ tables }: Gathered, id: string): number {
  const changes = tables.get('changes')
  const all = [...(changes?.rows.values() ?? []), ...(changes?.named?.values() ?? [])]
  return all.reduce((last, { project, key }) => (project === id ? Math.max(last, Number(key)) : last), -1)
}

const countOf = (database: Database, table: string, id: string): number => z.number().int().parse(database.prepare(`select count(*) from ${table} where project_id = ?`).pluck().get(id))

function describe(found: Gathered, database: Database, mended: ReadonlyMap<string, Mended>, isJournalWhole: boolean): SavedProject[] {
  return listProjects({ database, file: '', author: '', close: () => undefined }).flatMap(({ id, name, removedAt, changedAt }) => {
    const how = mended.get(id)
    if (how === undefined) return []
    // What a broken frame of the journal held, nothing names.
    let isSure = isJournalWhole && found.tables.get('projects')?.isComplete === true
    const lists = nounTables.map(({ table, list, key }) => {
      const there = found.tables.get(table)
      if (there !== undefined && !there.isComplete && there.named === null) isSure = false
      const kept = new Set(z.array(z.string()).parse(database.prepare(`select ${key} from ${table} where project_id = ?`).pluck().all(id)))
      const missing = new Set<string>()
      for (const row of there?.named?.values() ?? []) if (row.project === id && !kept.has(row.key) && how.told.last.get(`${nounOf(table)}\0${row.key}`)?.value !== null) missing.add(row.key)
      for (const row of there?.rows.values() ?? []) if (row.project === id && !kept.has(row.key) && how.told.last.get(`${nounOf(table)}\0${row.key}`)?.value !== null) missing.add(row.key)
      return { list, kept: kept.size, lost: missing.size }
    })
    const changes = found.tables.get('changes')
    if (changes !== undefined && !changes.isComplete && changes.named === null) isSure = false
    const steps = countOf(database, 'changes', id)
    const lostSteps = Math.max(0, lastStepOf(found, id) + 1 - steps)
    const isLacking = lists.some(({ lost }) => lost > 0) || lostSteps > 0 || how.isNameless
    return [{
      id, name, isRemoved: removedAt !== null, state: isLacking ? 'lacking' as const : isSure ? 'whole' as const : 'unsure' as const,
      lists, steps, lostSteps, fromHistory: how.fromHistory, isNameless: how.isNameless, changedAt,
    }]
  })
}

const nounOf = (table: string): string => nounTables.find((one) => one.table === table)?.noun ?? ''

/** Saves what can be saved of a damaged database. Nothing is written to the file, and SQLite never opens it. `known` is a project's own row as a backup has it. */
export function salvage(file: string, known: (id: string) => Project | null = () => null): Salvage {
  const { found, journal, hadJournal } = readBest(file)
  const database = fillMemory(found)
  try {
    database.pragma('foreign_keys = off')
    const mended = mendAll(database, idsIn(found), (id) => lastStepOf(found, id), known)
    database.pragma('foreign_keys = on')
    const use: JournalUse = !hadJournal ? 'none' : journal === null ? 'left-out' : journal.broken > 0 ? 'partly' : 'used'
    return { database, projects: describe(found, database, mended, use === 'none' || use === 'used'), isProven: found.version >= 6, journal: use }
  } catch (error) {
    database.close()
    throw error
  }
}
