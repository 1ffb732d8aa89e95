import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { cycleRefusal } from '../../shared/import/cycle-refusal.ts'
import { toContents } from '../../shared/import/to-contents.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { english } from '../../shared/text/english.ts'
import { projectExtension } from '../store/project-file.ts'
import { listProjects, readContents } from '../store/projects.ts'
import { readProjectFile } from '../store/read-project-file.ts'
import { Refused } from './command.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import { withStore } from './with-store.ts'

/** Plant and currency of a bare spreadsheet, unless --set says otherwise. */
export const assumedPlant = { country: 'NL', currency: 'EUR' } as const

/** Ids in the order of making, so that the same file gives the same project and the same hash. */
function counter(): () => string {
  let made = 0
  return () => `n${(made += 1)}`
}

function fromFile(path: string): ProjectContents {
  const read = readSpreadsheet(path)
  const cycle = cycleRefusal(read)
  if (cycle !== null) throw new Refused(cycle.refused.code, english(cycle.refused.message))
  // A workbook that Remweg wrote says whose it is.
  const stated = read.exact?.project
  return toContents(read, {
    projectId: 'file', projectName: stated?.name || read.file, company: stated?.company ?? '', currency: stated?.currency || assumedPlant.currency,
    plantCountry: stated?.plantCountry || assumedPlant.country, plantCity: stated?.plantCity ?? '',
    // The file's own time, so that evaluating it again gives the same hash.
    importedAt: statSync(path).mtime.toISOString(), newId: counter(),
  })
}

function fromStore(name: string, data: string | undefined): Promise<ProjectContents> {
  return withStore(data, (store) => {
    const projects = listProjects(store).filter((project) => project.removedAt === null)
    const wanted = name.toLowerCase()
    const found = projects.filter((project) => project.id === name || project.name.toLowerCase() === wanted)
    const [project, second] = found
    if (project !== undefined && second === undefined) return readContents(store, project.id)
    const list = (found.length > 1 ? found : projects).map(({ id, name: title }) => `  ${title} (id ${id})`).join('\n')
    if (second !== undefined) throw new Refused('ambiguous-project', `Several projects are named "${name}". Name one by its id:\n${list}`)
    throw new Refused('no-such-project', `There is no file and no project "${name}" in ${store.file}. ${list === '' ? 'It holds no projects.' : `Its projects:\n${list}`}`)
  })
}

/** The project of a file that Remweg saved; of several the one that was changed last. */
function fromProjectFile(path: string): ProjectContents {
  const [project] = readProjectFile(basename(path), readFileSync(path))
  if (project === undefined) throw new Refused('no-such-project', `${path} holds no project.`)
  return project.contents
}

/** The project of a spreadsheet or of a project file, or the stored one of this name or id. */
export async function loadContents(fileOrProject: string, data: string | undefined): Promise<ProjectContents> {
  const looksLikeFile = /^\.(xlsx|xlsm|xlsb|xls|ods|csv|tsv)$/i.test(extname(fileOrProject))
  if (existsSync(fileOrProject) && extname(fileOrProject).toLowerCase() === `.${projectExtension}`) return fromProjectFile(fileOrProject)
  return existsSync(fileOrProject) || looksLikeFile ? fromFile(fileOrProject) : fromStore(fileOrProject, data)
}
