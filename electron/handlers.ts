import type { CallName, CallOutput, Contract, SavedKind, StoredPlace } from '../shared/contract.ts'
import type { z } from 'zod'
import { diagnosticsHead } from '../shared/diagnostics/diagnostics.ts'
import type { ProjectContents } from '../shared/model/contents.ts'
import { say, type Sentence } from '../shared/text/say.ts'
import { hostDiagnostics } from './log/host-diagnostics.ts'
import { readOpenable } from './opened-file.ts'
import type { DeskPorts, Ports } from './ports.ts'
import { backupFolder, listBackups, lookIntoBackup, takeFromBackup } from './store/automatic-backups.ts'
import { backupBytes, writeBackup } from './store/back-up.ts'
import { goToStep, readHistory, redoChange, storeChange, undoChange, undoState } from './store/changes.ts'
import type { Hold } from './store/hold.ts'
import type { Store } from './store/open.ts'
import { createProject, listProjects, markOpened, readStored, removeProjects, restoreProjects } from './store/projects.ts'
import { projectExtension, projectFile } from './store/project-file.ts'
import { beginReading, readOn } from './store/read-slices.ts'
import { readInThread } from './store/read-in-thread.ts'
import { isRecentFile, recentFiles } from './store/recent-files.ts'
import { openSample } from './store/sample-project.ts'
import { readSettings, writeSetting } from './store/settings.ts'
import { StoreFailure } from './store/store-failure.ts'
import { takeProjects } from './store/take-projects.ts'
import { readPlanHistory, readPlanThen } from './store/plan-history.ts'
import { writeWhole } from './desktop/write-whole.ts'
import { storeWorker } from './store-worker-file.ts'
import { storedPlaces } from './where-stored.ts'

/** One function a call, given checked input. */
export type Handlers = {
  readonly [Name in CallName]: (input: z.output<Contract[Name]['input']>) => CallOutput<Name> | Promise<CallOutput<Name>>
}

const nothing = (_done: void): Record<string, never> => ({})

/** The bytes of an Excel workbook, of a web page that runs nothing or of diagnostics; the page may have nothing else written. */
function savedBytes(base64: string, kind: SavedKind): Uint8Array {
  const bytes = Buffer.from(base64, 'base64')
  if (kind === 'page') {
    const html = bytes.toString('utf8')
    if (!html.startsWith('<!doctype html>') || !html.slice(0, 1000).includes(`http-equiv="Content-Security-Policy" content="default-src 'none'; `) || /<script/i.test(html)) {
      throw new StoreFailure('refused', say`What should be saved is not a report as a web page. Nothing was written.`)
    }
    return bytes
  }
  if (kind === 'diagnostics') {
    if (!bytes.toString('utf8').startsWith(`${diagnosticsHead}\n`)) throw new StoreFailure('refused', say`What should be saved are not diagnostics. Nothing was written.`)
    return bytes
  }
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04034b50) throw new StoreFailure('refused', say`What should be saved is not an Excel workbook. Nothing was written.`)
  return bytes
}

function deskOf(ports: Ports, what: Sentence): DeskPorts {
  if (ports.desk === null) throw new StoreFailure('refused', say`This host ${what}. The browser does.`)
  return ports.desk
}

const nameOf = (store: Store, id: string): string => listProjects(store).find((project) => project.id === id)?.name ?? 'Remweg'

/** Refuses a path that nobody named here: a page may not look around in the folders of the computer. */
function refuseStrangePath(store: Store, path: string): string {
  if (path === store.file || isRecentFile(store, path)) return path
  throw new StoreFailure('refused', say`Only files that were opened or saved in Remweg can be shown or opened again from here.`)
}

/** Where one of the host's own places is. */
function pathOf(store: Store, { profile }: Ports, place: StoredPlace['place']): string {
  const found = storedPlaces(store, profile ?? null).find((one) => one.place === place)
  if (found === undefined || found.bytes === null) throw new StoreFailure('not-found', say`There is nothing there yet.`)
  return found.path
}

function holdOf(store: Store): Hold {
  if (store.hold === undefined) throw new StoreFailure('refused', say`This store is simply open; there is nothing to save of it.`)
  return store.hold
}

const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')

/** The contract over one store and one host, a line a call. */
export const makeHandlers = (store: Store, ports: Ports): Handlers => ({
  'app.about': () => ({
    appVersion: ports.appVersion,
    host: ports.host,
    databasePath: store.file,
    salvaged: store.hold !== undefined && store.hold.salvaged() !== null,
    keptOlder: store.hold?.keptOlder() ?? null,
    lookOnly: store.looking?.why()?.says ?? null,
    savesPdf: ports.savePdf !== null,
  }),
  'app.tryWriting': async () => ({ lookOnly: (store.hold === undefined ? store.looking?.tryWriting() : await store.hold.tryWriting())?.says ?? null }),
  'app.settings': () => readSettings(store),
  'app.setSetting': (setting) => nothing(writeSetting(store, setting)),
  'store.opening': () => store.hold?.stage() ?? null,
  'store.salvaged': () => store.hold?.salvaged() ?? null,
  'store.salvage': async () => nothing(await holdOf(store).salvage()),
  'store.beginAnew': ({ projects }) => ({ kept: holdOf(store).beginAnew(projects, ports.now()) }),
  // A file that was brought waits until there is a store to take it.
  'app.takeOpenedFile': async () => ((store.hold?.salvaged() ?? null) === null ? ports.takeOpenedFile() : null),
  'app.newWindow': ({ projectId }) => nothing(deskOf(ports, say`opens no windows`).newWindow(projectId)),
  'app.showInFolder': ({ path }) => nothing(deskOf(ports, say`shows no folders`).showInFolder(refuseStrangePath(store, path ?? store.file))),
  'app.places': () => storedPlaces(store, ports.profile ?? null),
  'app.showPlace': ({ place }) => nothing(deskOf(ports, say`shows no folders`).showInFolder(pathOf(store, ports, place))),
  'app.diagnostics': () => hostDiagnostics(store, ports.host, ports.appVersion, ports.log ?? null),
  'app.noteFault': (fault) => nothing(ports.log?.write({ event: 'fault', ...fault })),
  'project.list': () => listProjects(store),
  // What lies in the tables is checked by the call's output schema, once.
  'project.read': ({ id }) => ({ contents: readStored(store, id) as ProjectContents, undo: undoState(store, id) }),
  'project.begin': ({ id }) => beginReading(store, id),
  'project.readOn': (next) => readOn(store, next),
  'project.markOpened': ({ id }) => nothing(markOpened(store, id, ports.now())),
  'project.create': ({ contents, name }) => createProject(store, contents, name, ports.now()),
  'project.openSample': ({ language, id }) => openSample(store, ports.now(), language, id),
  'project.remove': ({ ids }) => nothing(removeProjects(store, ids, ports.now())),
  'project.restore': ({ ids }) => nothing(restoreProjects(store, ids)),
  'project.change': ({ projectId, ...change }) => storeChange(store, projectId, change, ports.now()),
  'project.undo': ({ projectId }) => undoChange(store, projectId, ports.now()),
  'project.redo': ({ projectId }) => redoChange(store, projectId, ports.now()),
  'project.history': ({ projectId }) => readHistory(store, projectId),
  'plan.history': ({ projectId, scenarioId }) => readPlanHistory(store, projectId, scenarioId),
  'plan.asOf': ({ projectId, scenarioId, sequence }) => readPlanThen(store, projectId, scenarioId, sequence),
  'project.goToStep': ({ projectId, sequence }) => goToStep(store, projectId, sequence, ports.now()),
  'project.file': ({ id, unsaved }) => ({ name: `${nameOf(store, id)}.${projectExtension}`, base64: base64Of(projectFile(store, id, unsaved, ports.now())) }),
  'project.saveFile': ({ id, unsaved }) => {
    const bytes = projectFile(store, id, unsaved, ports.now())
    return deskOf(ports, say`writes no files`).save('project', nameOf(store, id), (path) => writeWhole(path, bytes))
  },
  'project.openFile': async ({ name, base64 }) => takeProjects(store, await readInThread(name, Buffer.from(base64, 'base64'), storeWorker()), ports.now()),
  'backup.file': ({ name }) => ({ name: `${name}.${projectExtension}`, base64: base64Of(backupBytes(store)) }),
  'backup.saveFile': ({ name }) => deskOf(ports, say`writes no files`).save('backup', name, (path) => writeBackup(store, path)),
  'backup.list': () => ({ folder: backupFolder(store), backups: listBackups(store), trouble: ports.backupTrouble() }),
  'backup.look': ({ name }) => lookIntoBackup(store, name),
  'backup.take': ({ name, projectId }) => takeFromBackup(store, name, projectId, ports.now()),
  'file.choose': () => deskOf(ports, say`opens no files`).choose(),
  'file.recent': () => (ports.desk === null ? [] : recentFiles(store)),
  'file.openRecent': ({ path }) => readOpenable(refuseStrangePath(store, path)),
  'report.savePdf': ({ suggestedName }) => {
    if (ports.savePdf === null) throw new StoreFailure('refused', say`This host writes no PDF. Print from the browser and choose "Save as PDF".`)
    return ports.savePdf(suggestedName)
  },
  'file.save': ({ suggestedName, base64, kind }) => {
    if (ports.saveWorkbook === null) throw new StoreFailure('refused', say`This host writes no files. The browser saves them.`)
    return ports.saveWorkbook(suggestedName, savedBytes(base64, kind), kind)
  },
})
