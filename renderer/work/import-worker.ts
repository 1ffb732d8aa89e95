import { interpret } from '../../shared/import/import-bom.ts'
import { readWorkbook, type ImportTools } from '../../shared/import/read-sheets.ts'
import type { BomImport, ImportChoices } from '../../shared/import/bom-import.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Sentence } from '../../shared/text/say.ts'
import { speak, type Language } from '../text/language.ts'
import { readCatalogue } from '../text/sentences/catalogue.ts'
import type { FindQuery, FoundCells } from './find-in-sheet.ts'
import type { IssueFilter, RepairOfAll } from './import-repairs.ts'
import { ImportSession } from './import-session.ts'
import type { CellReading, FoundProduct, GridRow, ImportView, IssueGroup, NewProject } from './import-view.ts'
import { foundProducts, newContents } from './new-contents.ts'
import { factSheetsOf, type FactSheet } from '../../shared/import/join-sheet.ts'
import type { Workbook } from '../../shared/import/workbook.ts'
import type { Project } from '../../shared/model/project.ts'
import { glanceAt, incomingContents, type Glance } from './update-work.ts'
import { serveWork } from './serve-work.ts'

/** How far reading is: `done` of `total` steps, and what is being done. */
export interface ReadProgress {
  readonly done: number
  readonly total: number
  readonly what: string
}

/** What the worker says of a file: how it is understood, or the sentence why it cannot be read. */
export interface ReadReply {
  readonly view: ImportView | null
  readonly refused: Sentence | null
}

/** The first rows of every sheet, by its name, with how they would be understood alone. */
export interface PreviewReply extends ReadReply {
  readonly rows: ReadonlyMap<string, readonly GridRow[]>
}

/** Rows read first, so that a large file shows at once. */
const previewRows = 200
/** Files below this many bytes are read whole before anyone could look at a preview. */
const smallFile = 1_000_000

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

let file: { name: string; bytes: Uint8Array; sha256: string } | null = null
let session: ImportSession | null = null
let cells: Workbook | null = null

const opened = (): ImportSession => {
  if (session === null) throw new Error('No file has been read yet.')
  return session
}

function understood(): BomImport {
  const { found } = opened()
  if (found === null) throw new Error('The sheet holds no list of parts as it is read now.')
  return found
}

function read(tools: ImportTools, choices: ImportChoices, firstRows?: number): ReadReply {
  if (file === null) throw new Error('No file has been taken yet.')
  const workbook = readWorkbook(file, tools, firstRows)
  if ('refused' in workbook) return { view: null, refused: workbook.refused.message }
  cells = workbook
  session = new ImportSession(workbook, interpret)
  return { view: session.interpret(choices), refused: null }
}

const work = {
  /** Takes the file in; true when it is large enough for a preview of its first rows. */
  async take(dropped: File, listen: (progress: ReadProgress) => void): Promise<boolean> {
    listen({ done: 0, total: 3, what: 'take' })
    const bytes = new Uint8Array(await dropped.arrayBuffer())
    file = { name: dropped.name, bytes, sha256: hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))) }
    return bytes.length >= smallFile
  },
  /** The first rows, as they would be understood alone. */
  preview(): PreviewReply {
    const reply = read({ decode }, {}, previewRows)
    // They come along, because the worker answers nothing more until it has read the rest.
    const rows = new Map(reply.view?.sheets.map(({ name }) => [name, opened().rows(name, 1, previewRows)]))
    return { ...reply, rows }
  },
  /** The whole file. */
  read(choices: ImportChoices, listen: (progress: ReadProgress) => void): ReadReply {
    return read({ decode, progress: (done, total, what) => listen({ done: done + 1, total: total + 1, what }) }, choices)
  },
  /** Understands the cells anew; the file is not read again. */
  interpret: (choices: ImportChoices): ImportView => opened().interpret(choices),
  rows: (sheet: string, from: number, count: number): GridRow[] => opened().rows(sheet, from, count),
  cell: (sheet: string, row: number, column: number): CellReading => opened().cell(sheet, row, column),
  products: (): FoundProduct[] => foundProducts(understood()),
  /** The project as it will be stored. */
  contents: (project: NewProject): ProjectContents => newContents(understood(), project, { at: new Date().toISOString(), newId: () => crypto.randomUUID() }),
  /** Sheets of the file read for the facts they hold; all, or those of these names. */
  factSheets: (choices: ImportChoices, names: readonly string[] | null): FactSheet[] => readFacts(choices, names),
  /** How the first rows of every sheet, or the sheets of these names as a whole, look beside a project. */
  glance: (contents: ProjectContents, choices: ImportChoices, names: readonly string[] | null): Glance =>
    glanceAt(opened().found, readFacts(choices, names, names === null ? rowsGlancedAt : Number.POSITIVE_INFINITY), contents),
  /** The file as contents of a project that is there already, to compare the two. */
  incoming: (project: Project): ProjectContents => incomingContents(understood(), project, new Date().toISOString(), () => crypto.randomUUID()),
  hiddenLines: (sheet: string): number[] => opened().hiddenLines(sheet),
  /** The words of a filter are looked for in the language that the page speaks. */
  issues: async (filter: IssueFilter, language: Language): Promise<IssueGroup[]> => {
    await speakIn(language)
    return opened().issues(filter)
  },
  repair: async (filter: IssueFilter, language: Language): Promise<RepairOfAll> => {
    await speakIn(language)
    return opened().repair(filter)
  },
  find: (query: FindQuery): FoundCells => opened().find(query),
  replaced: (query: FindQuery): Record<string, string> => opened().replaced(query),
}

async function speakIn(language: Language): Promise<void> {
  await readCatalogue(language)
  speak(language)
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** Rows that tell what a sheet holds; the whole of it is read when it is taken. */
const rowsGlancedAt = 1000

function readFacts(choices: ImportChoices, names: readonly string[] | null, mostRows = Number.POSITIVE_INFINITY): FactSheet[] {
  if (cells === null) throw new Error('No file has been read yet.')
  const sheets = cells.sheets.filter((sheet) => names === null || names.includes(sheet.name))
  const begun = sheets.map((sheet) => (sheet.texts.length <= mostRows ? sheet : { ...sheet, values: sheet.values.slice(0, mostRows), texts: sheet.texts.slice(0, mostRows) }))
  return factSheetsOf({ ...cells, sheets: begun }, choices)
}

/** What the page may ask of the worker. */
export type ImportWork = typeof work

serveWork(work)
