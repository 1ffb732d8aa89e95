import { say } from '../text/say.ts'
import { builtInFormats, numberStyle, type NumberStyle } from './number-style.ts'
import { readXlsxSheet, type CellStyles } from './read-xlsx-sheet.ts'
import { mostSheets, noLoad, SheetBuilder, TooMuch } from './sheet-builder.ts'
import { SharedStrings } from './shared-strings.ts'
import type { SheetCells } from './workbook.ts'
import { tagsOf, textOfPieces } from './xml-text.ts'
import { BurstZip, DamagedZip, listZip, unpack, unpackWhole, type ZipEntry } from './zip.ts'

/** What reading needs of whoever asks for it. */
export interface ReadTools {
  decode(bytes: Uint8Array, encoding: string): string
  /** Told how many of all packed bytes have been read. */
  progress(done: number, total: number): void
}

const relations = (path: string): string => path.replace(/([^/]*)$/u, '_rels/$1.rels')

/** The largest document that is read whole: tables of contents and styles. */
const largestWhole = 64 * 1024 * 1024

/** The sheets of an Excel workbook, straight from its XML; with `firstRows` only so many rows a sheet. Formulas, macros and links are never looked at. */
export function readXlsx(bytes: Uint8Array, { decode, progress }: ReadTools, firstRows = Number.POSITIVE_INFINITY): SheetCells[] {
  const entries = new Map<string, ZipEntry>()
  for (const entry of listZip(bytes) ?? []) entries.set(entry.path.toLowerCase(), entry)
  const entryAt = (path: string): ZipEntry | undefined => entries.get(path.toLowerCase())
  const documentAt = (path: string): string => {
    const entry = entryAt(path)
    if (entry === undefined) return ''
    if (entry.unpacked > largestWhole) throw new BurstZip(path)
    return decode(unpackWhole(bytes, entry), 'utf-8')
  }
  const related = (path: string): Map<string, Relation> => readRelations(documentAt(relations(path)), path)
  const main = [...related('').values()].find((relation) => relation.type === 'officeDocument')?.path ?? 'xl/workbook.xml'
  if (entryAt(main) === undefined) throw new DamagedZip(main)
  const targets = related(main)
  const ofType = (type: string): ZipEntry | undefined => entryAt([...targets.values()].find((relation) => relation.type === type)?.path ?? '')
  const { sheets, from1904 } = readBook(documentAt(main))
  if (sheets.length > mostSheets) throw new TooMuch(say`has more than 2,000 sheets. Save the sheet with the parts list as a file of its own.`)
  const stylesEntry = ofType('styles')
  const styles = readStyles(stylesEntry === undefined ? '' : documentAt(stylesEntry.path), from1904)
  const stringsEntry = ofType('sharedStrings')
  const strings = new SharedStrings(stringsEntry === undefined ? [] : textOfPieces(unpack(bytes, stringsEntry), decode))
  const load = noLoad()
  const total = sheets.reduce((sum, { relation }) => sum + (entryAt(targets.get(relation)?.path ?? '')?.packed ?? 0), 0)
  let done = 0
  return sheets.map(({ name, hidden, relation }) => {
    const target = targets.get(relation)
    const entry = target?.type === 'worksheet' ? entryAt(target.path) : undefined
    const builder = new SheetBuilder(load)
    // Charts and dialogs have a place among the sheets too, and no cells.
    if (entry === undefined) return builder.finish({ name, hidden, hiddenRows: [], hiddenColumns: [], merges: [] })
    const before = done
    const counted = countedPieces(bytes, entry, (share) => progress(before + share * entry.packed, total))
    const found = readXlsxSheet(textOfPieces(counted, decode), builder, strings, styles, firstRows)
    done += entry.packed
    return builder.finish({ name, hidden, ...found })
  })
}

function* countedPieces(bytes: Uint8Array, entry: ZipEntry, tell: (share: number) => void): Generator<Uint8Array> {
  let total = 0
  let told = 0
  for (const piece of unpack(bytes, entry)) {
    yield piece
    total += piece.length
    if (total < told + 4_000_000) continue
    told = total
    tell(total / entry.unpacked)
  }
}

interface Relation { readonly type: string; readonly path: string }

/** Where the documents that belong to one lie, by their key in it. */
function readRelations(text: string, from: string): Map<string, Relation> {
  const found = new Map<string, Relation>()
  for (const { name, get } of tagsOf(text)) {
    if (name !== 'Relationship' || get('TargetMode') === 'External') continue
    const target = (get('Target') ?? '').replaceAll('\\', '/')
    found.set(get('Id') ?? '', { type: (get('Type') ?? '').replace(/^.*\//u, ''), path: resolved(target, from) })
  }
  return found
}

function resolved(target: string, from: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

interface SheetEntry { readonly name: string; readonly hidden: boolean; readonly relation: string }

function readBook(text: string): { sheets: SheetEntry[]; from1904: boolean } {
  const sheets: SheetEntry[] = []
  let from1904 = false
  for (const { name, get } of tagsOf(text)) {
    if (name === 'workbookPr') from1904 = isTrue(get('date1904'))
    else if (name === 'sheet') sheets.push({ name: get('name') ?? `Sheet${sheets.length + 1}`, hidden: /hidden/iu.test(get('state') ?? ''), relation: get('r:id') ?? otherId(get) })
  }
  return { sheets, from1904 }
}

/** Some programs name the namespace of relations otherwise than r. */
const otherId = (get: (attribute: string) => string | undefined): string => get('d3p1:id') ?? get('ns1:id') ?? get('id') ?? ''

/** Does an attribute say yes? */
const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true'

/** Formats of cells by the place that cells name them with. */
function readStyles(text: string, from1904: boolean): CellStyles {
  const formats = new Map<number, string>()
  const styles: NumberStyle[] = []
  const indents = new Map<number, number>()
  let inCells = false
  for (const { name, get } of tagsOf(text)) {
    if (name === 'numFmt') formats.set(Number(get('numFmtId')), get('formatCode') ?? 'General')
    else if (name === 'cellXfs') inCells = true
    else if (name === '/cellXfs') break
    else if (name === 'xf' && inCells && styles.length < 65_536) {
      const format = Number(get('numFmtId') ?? 0)
      styles.push(numberStyle(formats.get(format) ?? builtInFormats[format] ?? 'General', from1904))
    } else if (name === 'alignment' && inCells && Number(get('indent') ?? 0) > 0) indents.set(styles.length - 1, Number(get('indent')))
  }
  return { numbers: styles, indents }
}
