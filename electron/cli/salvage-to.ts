import { existsSync, writeFileSync } from 'node:fs'
import type { SalvagedProject } from '../../shared/contract.ts'
import { backupsBeside, joinBackups } from '../store/salvage/backups-beside.ts'
import { type JournalUse, salvage } from '../store/salvage/salvage.ts'
import { asStoreFailure } from '../store/store-failure.ts'
import { Refused } from './command.ts'

/** What was saved of a damaged database. */
interface Saved {
  readonly journal: JournalUse
  readonly isProven: boolean
  readonly projects: readonly SalvagedProject[]
}

/** Writes what can be saved of a database to a new file; the database stays as it is. */
export function salvageTo(file: string, target: string): Saved {
  if (existsSync(target)) throw new Refused('refused', `${target} is there already. Name a new file for what is saved.`)
  const beside = backupsBeside(file)
  const { database, projects, journal, isProven } = salvage(file, (id) => beside.get(id)?.project ?? null)
  try {
    if (projects.length === 0) throw new Refused('damaged-file', `Nothing of a project could be read from ${file}. ${beside.size === 0 ? 'Look for a backup of it.' : 'Bring its projects back from the automatic backups: start Remweg, it shows them.'}`)
    database.exec('vacuum')
    writeFileSync(target, database.serialize(), { flag: 'wx' })
    return { journal, isProven, projects: joinBackups(projects, beside) }
  } catch (error) {
    throw error instanceof Refused ? error : asStoreFailure(error, target)
  } finally {
    database.close()
  }
}

const states = { whole: 'whole', lacking: 'some is missing', unsure: 'all that could be read', lost: 'only in a backup' } as const

function projectInWords({ name, state, lists, steps, lostSteps, fromHistory, isNameless, backup }: SalvagedProject): string {
  const missing = [...lists.flatMap(({ list, lost }) => (lost > 0 ? [`${lost} of ${list}`] : [])), ...(lostSteps > 0 ? [`${lostSteps} steps of the history`] : [])]
  return [
    `${name}: ${states[state]}; ${lists.flatMap(({ list, kept }) => (kept > 0 ? [`${kept} ${list}`] : [])).join(', ') || 'nothing'}, ${steps} steps`,
    ...(missing.length > 0 ? [`  missing: ${missing.join(', ')}`] : []),
    ...(fromHistory > 0 ? [`  ${fromHistory} values taken from the history`] : []),
    ...(isNameless ? ['  its name, currency and plant could not be read'] : []),
    ...(backup === null ? [] : [`  newest backup: ${backup.at}, up to step ${backup.lastStep}`]),
  ].join('\n')
}

/** What was saved, for reading. */
export function savedInWords(target: string, { journal, isProven, projects }: Saved): string {
  return [
    `Saved to ${target}.`,
    ...projects.map(projectInWords),
    ...(journal === 'partly' ? ['The journal with the last steps is broken in places; the very last steps may be missing.'] : []),
    ...(journal === 'left-out' ? ['The journal with the last steps could not be used; what was done last may be missing.'] : []),
    ...(isProven ? [] : ['The file is of an older Remweg without check sums: look the values over before you rely on them.']),
  ].join('\n')
}
