import type { CallOutput } from '../../shared/contract.ts'
import { call, fileUsed, messageOf } from '../host.ts'
import { deskText } from '../text/desk.ts'
import { heldText } from '../text/held.ts'
import { noteAdded } from './desk-steps.ts'
import { handedFile, handOver, type HandedFile } from './handover.ts'
import { heldOf } from './held-steps.ts'
import { sayDone, sayFailed } from './notices.ts'
import { showFileRead } from './opening.ts'
import { openProject, useProject } from './project.ts'
import { base64Of, bytesOf, download } from './save-file.ts'
import { showPage } from './view.ts'

/** The ending of a file that holds projects. */
const ending = '.remweg'
const mediaType = 'application/vnd.sqlite3'

/** Endings of files that can be opened, for the system's dialog. */
export const openableEndings: readonly string[] = [ending, '.xlsx', '.xlsm', '.xlsb', '.xls', '.ods', '.csv', '.tsv', '.txt']

/** Shows a file in its folder, on the desktop. */
export const showInFolder = (path: string | null): void => void call('app.showInFolder', { path }).catch((error: unknown) => sayFailed(messageOf(error)))

const nameAlone = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

/** Milliseconds after which a file in the making is spoken of. */
const long = 300

/** Saves as the host does it: asked where on the desktop, among the downloads in a browser. */
async function saveAs(said: (name: string) => string, onDesktop: () => Promise<{ path: string } | null>, onWeb: () => Promise<{ name: string; base64: string }>): Promise<void> {
  try {
    if (window.remweg === undefined) {
      const patience = setTimeout(() => sayDone(deskText.files.saving), long)
      const { name, base64 } = await onWeb().finally(() => clearTimeout(patience))
      sayDone(said(download(name.slice(0, -ending.length), ending.slice(1), bytesOf(base64), mediaType)))
      return
    }
    const saved = await onDesktop()
    if (saved !== null) sayDone(said(nameAlone(saved.path)), deskText.files.showFolder, () => showInFolder(saved.path))
  } catch (error) {
    sayFailed(deskText.files.notSaved(messageOf(error)), heldText.tryAgain, () => void saveAs(said, onDesktop, onWeb))
  }
}

/** Saves a project, by default the open one, with its history as one file; also what could not be stored in the database. */
export async function saveProjectFile(id = useProject.getState().contents?.project.id): Promise<void> {
  if (id === undefined) return
  const whole = () => ({ id, unsaved: heldOf(id).map(({ name, patches }) => ({ name, patches })) })
  await saveAs(deskText.files.saved, () => call('project.saveFile', whole()), () => call('project.file', whole()))
}

/** Saves every project in one file. */
export function backUp(): Promise<void> {
  const name = deskText.files.backupName(new Date().toISOString().slice(0, 10))
  return saveAs(deskText.files.backedUp, () => call('backup.saveFile', { name }), () => call('backup.file', { name }))
}

/** Bytes from which on a file takes the host so long that a person waits. */
const large = 2_000_000

type Taken = CallOutput<'project.openFile'>
const addedOf = (taken: Taken): Taken => taken.filter(({ outcome }) => outcome === 'added')

/** Notes what was added of a file as a step among whole projects; answers what takes it away again, null where nothing was added. */
function noteTaken(name: string, taken: Taken): (() => void) | null {
  const added = addedOf(taken)
  return noteAdded(added.map(({ id }) => id), added.length === 1 ? (added[0]?.name ?? name) : name)
}

/** Adds the projects of a file and opens what was added, or what is here already; nothing of it stays where a person cancels on the way. */
async function openProjects(name: string, bytes: Uint8Array): Promise<void> {
  const { cancelled, done } = showFileRead(name, bytes.length > large)
  try {
    // Drawn before the bytes are written out, which holds up the page; no frame is waited for, as a window that is not shown yet has none.
    if (bytes.length > large) await new Promise((drawn) => { setTimeout(drawn, 50) })
    const asked = call('project.openFile', { name: name.slice(0, 300), base64: base64Of(bytes) })
    const taken = await Promise.race([asked, cancelled])
    if (taken !== null) await showTaken(name, taken)
    // The host reads a file in one go; what it says of one that was not wanted, nobody waits for.
    else void asked.then((unwanted) => noteTaken(name, unwanted)?.(), () => undefined)
  } finally {
    done()
  }
}

/** Brings a project of an automatic backup back beside what is here, and opens it. */
export async function bringBack(backup: string, projectId: string): Promise<void> {
  try {
    await showTaken(backup, await call('backup.take', { name: backup, projectId }))
  } catch (error) {
    sayFailed(deskText.files.notOpened(messageOf(error)))
  }
}

/** Opens what was added, or what is here already, with a word that undoes it. */
async function showTaken(name: string, taken: Taken): Promise<void> {
  const added = addedOf(taken)
  const undo = noteTaken(name, taken)
  const undoLabel = undo === null ? null : deskText.undo
  const [only, second] = taken
  if (only === undefined) return sayDone(deskText.files.empty)
  if (second === undefined) {
    if (!(await openProject(only.id, () => undo?.()))) return undefined
    showPage('risk')
    return sayDone(only.outcome === 'added' ? deskText.files.opened(only.name) : deskText.files.here(only.name), undoLabel, undo)
  }
  showPage('start')
  sayDone(added.length === 0 ? deskText.files.nothingNew : deskText.files.restored(added.length, taken.length - added.length), undoLabel, undo)
}

/** Whether a file begins as a database does, which holds projects under whatever name. */
export const isDatabase = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, 15)) === 'SQLite format 3'

/** Opens what it is: a project file or a backup as projects, anything else as a spreadsheet in the import. */
export async function openAnything(file: File | HandedFile): Promise<void> {
  if (file instanceof File) fileUsed(file)
  const handed = file instanceof File ? handedFile(file) : file
  try {
    // The beginning says it of a backup under any name; spreadsheets are read by the import.
    const isProject = handed.name.toLowerCase().endsWith(ending) || isDatabase(file instanceof File ? new Uint8Array(await file.slice(0, 16).arrayBuffer()) : await file.bytes())
    if (isProject) return await openProjects(handed.name, await handed.bytes())
  } catch (error) {
    return sayFailed(deskText.files.notOpened(messageOf(error)))
  }
  handOver(handed)
  showPage('import')
}

/** A file that the host read, as one to open. */
export function fileFromHost({ name, base64 }: { readonly name: string; readonly base64: string }): HandedFile {
  const bytes = bytesOf(base64)
  return { name, size: bytes.length, bytes: () => Promise.resolve(bytes) }
}

/** Opens several files: each project file, and the first spreadsheet. */
export async function openAll(files: readonly File[]): Promise<void> {
  const projects = files.filter(({ name }) => name.toLowerCase().endsWith(ending))
  const [sheet, second] = files.filter((file) => !projects.includes(file))
  for (const project of projects) await openAnything(project)
  if (sheet === undefined) return
  await openAnything(sheet)
  if (second !== undefined) sayDone(deskText.files.oneAtATime(sheet.name))
}

/** Asks for a file with the desktop's own dialog, which speaks the language chosen; null where there is none or the person cancelled. */
export async function chosenOnDesktop(): Promise<HandedFile | null> {
  try {
    const file = await call('file.choose', {})
    return file === null ? null : fileFromHost(file)
  } catch (error) {
    sayFailed(deskText.files.notOpened(messageOf(error)))
    return null
  }
}

/** Asks for a file with the system's dialog and opens it. */
export function chooseAndOpen(): void {
  if (window.remweg !== undefined) {
    void chosenOnDesktop().then((file) => (file === null ? undefined : openAnything(file)))
    return
  }
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = openableEndings.join(',')
  input.addEventListener('change', () => void openAll([...(input.files ?? [])]))
  input.click()
}
