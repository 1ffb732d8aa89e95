import { create } from 'zustand'
import type { ImportChoices } from '../../../shared/import/bom-import.ts'
import { call } from '../../host.ts'
import { sayDone } from '../../state/notices.ts'
import { importText } from '../../text/en/import.ts'
import { ImportEnded, startImportWorker, type ImportClient } from '../../work/import-client.ts'
import type { ReadProgress } from '../../work/import-worker.ts'
import type { GridRow, ImportView } from '../../work/import-view.ts'
import { columnKey } from './choice-edits.ts'
import { readLayout, rememberedColumns, withChosen, writeLayout, type Layout } from './remembered-layout.ts'
import type { ProjectDraft } from './project-draft.ts'

export type ImportStep = 'file' | 'sheet' | 'columns' | 'done'

/** A place in the grid: a 1-based row, and a column from 0; column -1 is the row as a whole. */
export interface Cursor {
  readonly row: number
  readonly column: number
}

interface ImportState {
  readonly step: ImportStep
  /** The file being read, and since when in milliseconds of the page's clock. */
  readonly reading: { readonly name: string; readonly since: number; readonly progress: ReadProgress } | null
  readonly refusal: { readonly name: string; readonly message: string } | null
  readonly view: ImportView | null
  /** The first rows of every sheet while the rest is being read. */
  readonly firstRows: ReadonlyMap<string, readonly GridRow[]>
  /** Counts how often the cells were understood anew. */
  readonly version: number
  readonly choices: ImportChoices
  readonly past: readonly ImportChoices[]
  readonly future: readonly ImportChoices[]
  /** True while the worker understands the cells under the latest choices. */
  readonly pending: boolean
  /** Name of the sheet that is looked at. */
  readonly sheet: string
  readonly cursor: Cursor | null
  /** Where the keyboard should go once it is in sight: the value of the cell with the cursor, or the menu of a column ("sheet!letter"). */
  readonly wanted: 'value' | { readonly menu: string } | null
  readonly draft: ProjectDraft | null
  /** True once the person tried to create the project, so that what is missing is marked. */
  readonly asked: boolean
  /** Why the project could not be created. */
  readonly failure: string | null
  readonly creating: boolean
}

const nothingYet: ImportState = {
  step: 'file', reading: null, refusal: null, view: null, firstRows: new Map(), version: 0, choices: {}, past: [], future: [], pending: false,
  sheet: '', cursor: null, wanted: null, draft: null, asked: false, failure: null, creating: false,
}

/** One import, from the dropped file to the project made of it. */
export const useImport = create<ImportState>()(() => nothingYet)

const { getState: get, setState: set } = useImport
let client: ImportClient | null = null

/** The worker that holds the file, or an error when there is no file. */
export function importClient(): ImportClient {
  if (client === null) throw new ImportEnded('No file is open.')
  return client
}

/** Ends this import and forgets all of it. */
export function startOver(): void {
  client?.end()
  client = null
  set(nothingYet)
}

/** Says why a file cannot be imported. */
export function refuseFile(name: string, message: string): void {
  startOver()
  set({ refusal: { name, message } })
}

/** Reads a file; a second one takes the first one's place. */
export async function openFile(file: File): Promise<void> {
  startOver()
  const mine = startImportWorker()
  client = mine
  set({ reading: { name: file.name, since: performance.now(), progress: { done: 0, total: 3, what: 'take' } } })
  const listen = mine.listener((progress) => {
    const { reading } = get()
    if (client === mine && reading !== null) set({ reading: { ...reading, progress } })
  })
  try {
    if (await mine.run((work) => work.take(file, listen))) {
      const first = await mine.run((work) => work.preview())
      if (first.view === null) return refuseFile(file.name, first.refused)
      set({ view: first.view, firstRows: first.rows, version: 1, sheet: sheetToShow(first.view), step: 'columns' })
    }
    const whole = await mine.run((work) => work.read({}, listen))
    if (whole.view === null) return refuseFile(file.name, whole.refused)
    const columns = rememberedColumns(await storedLayout(), whole.view.columns)
    const remembered = Object.keys(columns).length
    const choices = remembered === 0 ? {} : { columns }
    const view = remembered === 0 ? whole.view : await mine.run((work) => work.interpret(choices))
    if (client !== mine) return
    const { refused } = view
    set({
      reading: null, view, choices, past: remembered === 0 ? [] : [{}], firstRows: new Map(), version: get().version + 1, sheet: sheetToShow(view),
      // The cells can be looked at all the same: another header row may make a list of parts of them.
      ...(refused === null ? { step: isPlain(view) ? 'columns' : 'sheet' } : { step: 'file', refusal: { name: file.name, message: refused.message } }),
    })
    if (remembered > 0) sayDone(importText.columns.remembered(remembered), importText.undo, () => void undoChoice())
  } catch (error) {
    if (error instanceof ImportEnded) return
    refuseFile(file.name, `${file.name} could not be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const layoutSetting = 'import.layout'

/** What columns of earlier files were set to. */
async function storedLayout(): Promise<Layout> {
  const settings = await call('app.settings', {})
  return readLayout(settings.find((setting) => setting.key === layoutSetting)?.value)
}

/** Keeps what columns were set to, for the next file with such headers. */
export async function rememberLayout(): Promise<void> {
  const { view, choices } = get()
  if (view === null || choices.columns === undefined) return
  await call('app.setSetting', { key: layoutSetting, value: writeLayout(withChosen(await storedLayout(), view.columns, choices)) })
}

const sheetToShow = (view: ImportView): string => (view.sheets.find((sheet) => sheet.used) ?? view.sheets[0])?.name ?? ''

/** One sheet is read, it has a header and holds parts, or Remweg wrote them all: nothing to ask about sheets. */
function isPlain(view: ImportView): boolean {
  if (view.project !== null) return true
  const used = view.sheets.filter((sheet) => sheet.used)
  return used.length === 1 && used[0]?.headerRow !== null
}

let latest = 0
async function understand(choices: ImportChoices, history: Pick<ImportState, 'past' | 'future'>): Promise<void> {
  latest += 1
  const mine = latest
  set({ choices, ...history, pending: true })
  try {
    const view = await importClient().run((work) => work.interpret(choices))
    if (mine === latest) set({ view, version: get().version + 1, pending: false })
  } catch (error) {
    if (error instanceof ImportEnded) return
    refuseFile(get().view?.file ?? '', error instanceof Error ? error.message : String(error))
  }
}

/** Changes the choices and understands the cells anew; undo takes it back. */
export function choose(edit: (choices: ImportChoices) => ImportChoices): Promise<void> {
  const { choices, past } = get()
  return understand(edit(choices), { past: [...past, choices], future: [] })
}

/** Takes the last choice back. */
export async function undoChoice(): Promise<void> {
  const { past, future, choices } = get()
  const before = past.at(-1)
  if (before !== undefined) await understand(before, { past: past.slice(0, -1), future: [choices, ...future] })
}

/** Makes the choice again that was taken back. */
export async function redoChoice(): Promise<void> {
  const { past, future, choices } = get()
  const [next, ...rest] = future
  if (next !== undefined) await understand(next, { past: [...past, choices], future: rest })
}

/** Goes to a step of the import. */
export const goToStep = (step: ImportStep): void => set({ step, asked: false, failure: null })
/** Looks at another sheet. */
export const lookAtSheet = (sheet: string): void => set({ sheet, cursor: null })
/** Puts the cursor on a cell, on its sheet. */
export const lookAtCell = (sheet: string, cursor: Cursor): void => set({ sheet, cursor })
/** Takes the keyboard to the value of a cell. */
export const typeInCell = (sheet: string, cursor: Cursor): void => set({ sheet, cursor: { row: cursor.row, column: Math.max(0, cursor.column) }, wanted: 'value' })
/** Takes the keyboard to the menu of a column; the row stays in sight with it. */
export const openMenu = (sheet: string, letter: string, cursor: Cursor): void => set({ sheet, cursor, wanted: { menu: columnKey(sheet, letter) } })
/** The keyboard is where it was wanted. */
export const arrived = (): void => set({ wanted: null })
/** Keeps what is said of the project. */
export const keepDraft = (draft: ProjectDraft): void => set({ draft })
/** Marks what is missing in the draft. */
export const askForMissing = (): void => set({ asked: true })
/** The project is being created, or could not be. */
export const sayCreating = (creating: boolean, failure: string | null = null): void => set({ creating, failure })
