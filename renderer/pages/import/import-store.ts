import { proxy } from 'comlink'
import { create } from 'zustand'
import type { ImportChoices, ImportField } from '../../../shared/import/bom-import.ts'
import type { Sentence } from '../../../shared/text/say.ts'
import { settleText } from '../../text/import-settle.ts'
import { ImportEnded, startImportWorker, type ImportClient } from '../../work/import-client.ts'
import type { ReadProgress } from '../../work/import-worker.ts'
import type { GridRow, ImportView } from '../../work/import-view.ts'
import { columnKey } from './choice-edits.ts'
import { fingerprintsOf, forgetLayouts, keepLayouts, knownSheets, rememberedChoices, rememberedPlaces, type Fingerprints, type KnownSheet } from './layout-memory.ts'
import type { ProjectDraft } from './project-draft.ts'
import { messageOf } from '../../host.ts'

export type ImportStep = 'file' | 'sheet' | 'columns' | 'done'

/** A place in the grid: a 1-based row, and a column from 0; column -1 is the row as a whole. */
export interface Cursor {
  readonly row: number
  readonly column: number
}

/** What a person settled of the file. */
export interface Settled {
  readonly choices: ImportChoices
  /** Fields that the file does not hold, as the person said. */
  readonly absent: readonly ImportField[]
}

/** What was settled before a step, or after one that was taken back, and what that step is called. */
export interface SettledStep extends Settled {
  readonly name: string
}

interface ImportState extends Settled {
  readonly step: ImportStep
  /** The file being read, and since when in milliseconds of the page's clock. */
  readonly reading: { readonly name: string; readonly since: number; readonly progress: ReadProgress } | null
  readonly refusal: { readonly name: string; readonly message: string | Sentence } | null
  readonly view: ImportView | null
  /** The first rows of every sheet while the rest is being read. */
  readonly firstRows: ReadonlyMap<string, readonly GridRow[]>
  /** Counts how often the cells were understood anew. */
  readonly version: number
  readonly past: readonly SettledStep[]
  readonly future: readonly SettledStep[]
  /** Sheets that are read as last time. */
  readonly known: readonly KnownSheet[]
  readonly prints: Fingerprints
  /** True while the worker understands the cells under the latest choices. */
  readonly pending: boolean
  /** Name of the sheet that is looked at. */
  readonly sheet: string
  readonly cursor: Cursor | null
  /** The other corner of the selected cells; null while only the one with the cursor is. */
  readonly anchor: Cursor | null
  /** True while the line to find and replace is open. */
  readonly finding: boolean
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
  step: 'file', reading: null, refusal: null, view: null, firstRows: new Map(), version: 0, choices: {}, absent: [], past: [], future: [],
  known: [], prints: new Map(), pending: false, sheet: '', cursor: null, anchor: null, finding: false, wanted: null, draft: null, asked: false, failure: null, creating: false,
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
export function refuseFile(name: string, message: string | Sentence): void {
  startOver()
  set({ refusal: { name, message } })
}

/** Hears what a person sees already; here, where it keeps nothing of a file. */
const silent = proxy((): void => undefined)

/** Reads a file; a second one takes the first one's place. */
export async function openFile(file: File): Promise<void> {
  startOver()
  const mine = startImportWorker(async (work) => {
    await work.take(file, silent)
    await work.read(get().choices, silent)
  })
  client = mine
  set({ reading: { name: file.name, since: performance.now(), progress: { done: 0, total: 3, what: 'take' } } })
  const listen = mine.listener((progress) => {
    const { reading } = get()
    if (client === mine && reading !== null) set({ reading: { ...reading, progress } })
  })
  try {
    if (await mine.run((work) => work.take(file, listen))) {
      const first = await mine.run((work) => work.preview())
      if (first.view === null) return refuseFile(file.name, first.refused ?? '')
      set({ view: first.view, firstRows: first.rows, version: 1, sheet: sheetToShow(first.view), step: 'columns' })
    }
    const whole = await mine.run((work) => work.read({}, listen))
    if (whole.view === null) return refuseFile(file.name, whole.refused ?? '')
    // A workbook that Remweg wrote is read as it was written, whatever was settled in others.
    const prints: Fingerprints = whole.view.project === null ? fingerprintsOf(whole.view) : new Map()
    const known = await knownSheets(prints)
    const absent = [...new Set(known.flatMap(({ layout }) => layout.absent))]
    const places = rememberedPlaces(known, whole.view)
    const placed = isEmpty(places) ? whole.view : await mine.run((work) => work.interpret(places))
    const choices = known.length === 0 ? {} : rememberedChoices(known, placed, places)
    // Understanding a large file takes seconds, so it is done again only where something was remembered that changes it.
    const view = isEmpty(choices) ? placed : await mine.run((work) => work.interpret(choices))
    if (client !== mine) return
    const { refused } = view
    set({
      reading: null, view, choices, absent, known, prints, firstRows: new Map(), version: get().version + 1, sheet: sheetToShow(view),
      past: isEmpty(choices) && absent.length === 0 ? [] : [{ name: settleText.steps.asLastTime, choices: {}, absent: [] }],
      // The cells can be looked at all the same: another header row may make a list of parts of them.
      ...(refused === null ? { step: isPlain(view) ? 'columns' : 'sheet' } : { step: 'file', refusal: { name: file.name, message: refused.message } }),
    })
  } catch (error) {
    if (error instanceof ImportEnded) return
    refuseFile(file.name, `${file.name} could not be read: ${messageOf(error)}`)
  }
}

/** Keeps how the sheets were read, for the next file of their layout. */
export async function rememberLayout(): Promise<void> {
  const { view, choices, absent, prints } = get()
  if (view !== null) await keepLayouts(view, choices, absent, prints, new Date().toISOString())
}

/** Forgets how sheets of this layout were read, and reads the file as if it were the first. */
export async function forgetLayout(): Promise<void> {
  await forgetLayouts(get().known)
  set({ known: [] })
  await settle(settleText.steps.forget, () => ({ choices: {}, absent: [] }))
}

const isEmpty = (choices: ImportChoices): boolean => Object.values(choices).every((part) => Object.keys(part).length === 0)

const sheetToShow = (view: ImportView): string => (view.sheets.find((sheet) => sheet.used) ?? view.sheets[0])?.name ?? ''

/** One sheet is read, it has a header and holds parts, or Remweg wrote them all: nothing to ask about sheets. */
function isPlain(view: ImportView): boolean {
  if (view.project !== null) return true
  const used = view.sheets.filter((sheet) => sheet.used)
  return used.length === 1 && used[0]?.headerRow !== null
}

let latest = 0
async function understand(settled: Settled, history: Pick<ImportState, 'past' | 'future'>): Promise<void> {
  const { choices, absent } = settled
  if (choices === get().choices) return set({ absent, ...history })
  latest += 1
  const mine = latest
  set({ choices, absent, ...history, pending: true })
  try {
    const view = await importClient().run((work) => work.interpret(choices))
    if (mine === latest) set({ view, version: get().version + 1, pending: false })
  } catch (error) {
    if (error instanceof ImportEnded) return
    refuseFile(get().view?.file ?? '', messageOf(error))
  }
}

/** Settles something under the name of its step, and understands the cells anew; undo takes it back. */
export function settle(name: string, edit: (settled: Settled) => Settled): Promise<void> {
  const { choices, absent, past } = get()
  return understand(edit({ choices, absent }), { past: [...past, { name, choices, absent }], future: [] })
}

/** Changes the choices under the name of the step. */
export const choose = (name: string, edit: (choices: ImportChoices) => ImportChoices): Promise<void> =>
  settle(name, ({ choices, absent }) => ({ choices: edit(choices), absent }))

/** Takes the last step back. */
export async function undoChoice(): Promise<void> {
  const { past, future, choices, absent } = get()
  const before = past.at(-1)
  if (before !== undefined) await understand(before, { past: past.slice(0, -1), future: [{ name: before.name, choices, absent }, ...future] })
}

/** Takes again the step that was taken back. */
export async function redoChoice(): Promise<void> {
  const { past, future, choices, absent } = get()
  const [next, ...rest] = future
  if (next !== undefined) await understand(next, { past: [...past, { name: next.name, choices, absent }], future: rest })
}

/** Goes to a step of the import. */
export const goToStep = (step: ImportStep): void => set({ step, asked: false, failure: null })
/** Looks at another sheet. */
export const lookAtSheet = (sheet: string): void => set({ sheet, cursor: null, anchor: null })
/** Puts the cursor on a cell, on its sheet. */
export const lookAtCell = (sheet: string, cursor: Cursor): void => set({ sheet, cursor, anchor: null })
/** Selects the cells from the one with the cursor, or from where a selection began, to this one. */
export const selectTo = (cursor: Cursor): void => set((state) => ({ cursor, anchor: state.anchor ?? state.cursor ?? cursor }))
/** Selects the cells between two corners; the keyboard goes on from the second. */
export const selectBetween = (anchor: Cursor, cursor: Cursor): void => set({ anchor, cursor })
/** Opens or closes the line to find and replace. */
export const showFind = (finding: boolean): void => set({ finding })
/** Takes the keyboard to the value of a cell. */
export const typeInCell = (sheet: string, cursor: Cursor): void => set((state) => ({ sheet, cursor: { row: cursor.row, column: Math.max(0, cursor.column) }, anchor: state.sheet === sheet ? state.anchor : null, wanted: 'value' }))
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
