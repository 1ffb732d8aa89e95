import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { dataFolder } from '../data-folder.ts'
import { backupFolderOf, backupsIn } from '../store/automatic-backups.ts'
import { checkStore } from '../store/check.ts'
import { isTooSmall, lookFirst } from '../store/look-first.ts'
import { schemaVersion } from '../store/migrate.ts'
import { databaseName, openStore, type Store } from '../store/open.ts'
import { hasLog, openAlone, projectsIn } from '../store/open-alone.ts'
import { lookable, openToLook } from '../store/open-or-look.ts'
import { asStoreFailure, isDamaged } from '../store/store-failure.ts'
import { schemaOf } from '../store/tally.ts'
import { english } from '../../shared/text/english.ts'
import { type Command, exitCode, Refused } from './command.ts'
import { readArguments } from './read-arguments.ts'
import { salvageTo, savedInWords } from './salvage-to.ts'

/** What a check found. */
interface Checked {
  readonly file: string
  readonly complaints: readonly string[]
  /** The number of the schema the file was written with; null where it cannot be read. */
  readonly version: number | null
  readonly projects: number | null
}

function openReadable(file: string): Store {
  try {
    return hasLog(file) ? openStore(file) : openAlone(file)
  } catch (error) {
    const failure = asStoreFailure(error, file)
    if (!lookable.has(failure.code)) throw failure
    return openToLook(file, '', failure)
  }
}

/** Looks at a database without changing it: one of an earlier version is checked as it lies. */
function check(file: string): Checked {
  const hasBackups = backupsIn(backupFolderOf(file)).length > 0
  const { damage, version } = lookFirst(file, hasBackups)
  if (damage !== null && !hasBackups && isTooSmall(file)) throw isDamaged(file)
  if (damage !== null) return { file, complaints: [`${file} is damaged: ${english(damage)}.`], version: null, projects: null }
  // A new database is made by the app, never by looking.
  if (version === 0 && !existsSync(`${file}-wal`)) throw new Refused('no-database', `${file} is not a database of Remweg${statSync(file).size === 0 ? ': it is empty' : ''}. Nothing was written to it. Name a database or a .remweg file.`)
  // Opening it would bring it to today's form, which is left to the app.
  if (version > 0 && version < schemaVersion) return { file, complaints: [], version, projects: null }
  try {
    const store = openReadable(file)
    try {
      const complaints = checkStore(store)
      const projects = projectsIn(store)
      return { file, complaints, version: schemaOf(store), projects }
    } finally {
      store.close()
    }
  } catch (error) {
    const failure = asStoreFailure(error, file)
    if (failure.code !== 'damaged-file' || !existsSync(file)) throw failure
    return { file, complaints: [failure.message], version: null, projects: null }
  }
}

/** Copies of the file as it was before its form was changed: the way back to an older Remweg. */
const olderCopies = (file: string): string[] =>
  readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.version-`)).toSorted().map((name) => join(dirname(file), name))

function inWords({ file, complaints, version, projects }: Checked): string {
  const backups = backupsIn(backupFolderOf(file))
  const [newest] = backups
  const older = olderCopies(file)
  return [
    complaints.length > 0 ? `${file} is not sound:\n${complaints.join('\n')}`
      : projects === null ? `${file} is of data version ${version ?? '?'}; this Remweg writes ${schemaVersion}. Open it with the app, which brings a copy to the new form, checks it and keeps the file as it was.`
        : `${file} is sound: ${projects} ${projects === 1 ? 'project' : 'projects'}, data version ${version ?? '?'}.`,
    newest === undefined ? 'There is no automatic backup yet.' : `${backups.length} automatic ${backups.length === 1 ? 'backup' : 'backups'}, the newest of ${newest.at} (UTC), in ${backupFolderOf(file)}.`,
    ...older.map((path) => `The file as it was before its form was changed: ${path}. To go back to the older Remweg, close Remweg and put it in the place of ${file}.`),
    ...(complaints.length > 0 ? ['remweg check FILE --salvage OUT writes what can be saved of it; the app shows the same when it starts.'] : []),
  ].join('\n')
}

/** The integrity of a database, and what can be saved of a damaged one. */
export const checkCommand: Command = {
  name: 'check',
  usage: '[FILE] [--data DIR] [--salvage OUT] [--json]',
  does: 'reads a whole database and says whether it is sound; with --salvage writes what can be saved of a damaged one',
  help: () => `Every page, reference, check sum and value is read. Exit code 3 when something is wrong.

  FILE            a database or a .remweg file; default: the one of the data folder
  --data DIR      the folder of the database; default: REMWEG_DATA or the usual place
  --salvage OUT   writes what can be saved to a new .remweg file, which the app opens; nothing is written to FILE`,
  run: async (args, output) => {
    const { values, positionals } = readArguments(args, { data: { type: 'string' }, json: { type: 'boolean' }, salvage: { type: 'string' } }, { least: 0, most: 1, missing: '' })
    const file = positionals[0] === undefined ? join(values.data ?? dataFolder(), databaseName) : resolve(positionals[0])
    if (!existsSync(file)) throw new Refused('no-database', `There is no database ${file}. Remweg makes it when it first opens; name another folder with --data.`)
    if (values.salvage !== undefined) {
      const saved = salvageTo(file, resolve(values.salvage))
      if (values.json === true) output.answer(JSON.stringify({ file, salvaged: resolve(values.salvage), ...saved }))
      else output.answer(savedInWords(resolve(values.salvage), saved))
      return saved.projects.every(({ state }) => state === 'whole') ? exitCode.done : exitCode.checkFailed
    }
    const checked = check(file)
    const backups = backupsIn(backupFolderOf(file))
    if (values.json === true) output.answer(JSON.stringify({ ...checked, backups, olderCopies: olderCopies(file) }))
    else output.answer(inWords(checked))
    return checked.complaints.length === 0 ? exitCode.done : exitCode.checkFailed
  },
}

