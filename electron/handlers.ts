import type { CallName, CallOutput, Contract } from '../shared/contract.ts'
import type { z } from 'zod'
import type { ProjectContents } from '../shared/model/contents.ts'
import type { Ports } from './ports.ts'
import { readHistory, redoChange, storeChange, undoChange, undoState } from './store/changes.ts'
import type { Store } from './store/open.ts'
import { createProject, listProjects, markOpened, readStored, removeProject, restoreProject } from './store/projects.ts'
import { openSample } from './store/sample-project.ts'
import { readSettings, writeSetting } from './store/settings.ts'
import { StoreFailure } from './store/store-failure.ts'

/** One function a call, given checked input. */
export type Handlers = {
  readonly [Name in CallName]: (input: z.output<Contract[Name]['input']>) => CallOutput<Name> | Promise<CallOutput<Name>>
}

const nothing = (_done: void): Record<string, never> => ({})

/** The bytes of an Excel workbook; the page may have nothing else written. */
function workbookBytes(base64: string): Uint8Array {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04034b50) throw new StoreFailure('refused', 'What should be saved is not an Excel workbook. Nothing was written.')
  return bytes
}

/** The contract over one store and one host, a line a call. */
export const makeHandlers = (store: Store, ports: Ports): Handlers => ({
  'app.about': () => ({
    appVersion: ports.appVersion,
    host: ports.host,
    databasePath: store.file,
    savesPdf: ports.savePdf !== null,
  }),
  'app.settings': () => readSettings(store),
  'app.setSetting': (setting) => nothing(writeSetting(store, setting)),
  'app.takeOpenedFile': () => ports.takeOpenedFile(),
  'project.list': () => listProjects(store),
  // What lies in the tables is checked by the call's output schema, once.
  'project.read': ({ id }) => ({ contents: readStored(store, id) as ProjectContents, undo: undoState(store, id) }),
  'project.markOpened': ({ id }) => nothing(markOpened(store, id, ports.now())),
  'project.create': ({ contents, name }) => createProject(store, contents, name, ports.now()),
  'project.openSample': () => openSample(store, ports.now()),
  'project.remove': ({ id }) => nothing(removeProject(store, id, ports.now())),
  'project.restore': ({ id }) => nothing(restoreProject(store, id)),
  'project.change': ({ projectId, ...change }) => storeChange(store, projectId, change, ports.now()),
  'project.undo': ({ projectId }) => undoChange(store, projectId, ports.now()),
  'project.redo': ({ projectId }) => redoChange(store, projectId, ports.now()),
  'project.history': ({ projectId }) => readHistory(store, projectId),
  'report.savePdf': ({ suggestedName }) => {
    if (ports.savePdf === null) throw new StoreFailure('refused', 'This host writes no PDF. Print from the browser and choose "Save as PDF".')
    return ports.savePdf(suggestedName)
  },
  'file.save': ({ suggestedName, base64 }) => {
    if (ports.saveWorkbook === null) throw new StoreFailure('refused', 'This host writes no files. The browser saves them.')
    return ports.saveWorkbook(suggestedName, workbookBytes(base64))
  },
})
