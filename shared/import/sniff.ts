import { say, type Sentence } from '../text/say.ts'
import type { ImportRefusal } from './bom-import.ts'
import { ascii, BurstZip, listZip, unpack, unpackWhole, type ZipEntry } from './zip.ts'

/** What a file is by its bytes, whatever its name says. */
export type FileKind = 'xlsx' | 'xlsb' | 'ods' | 'fods' | 'xls' | 'html' | 'xml' | 'text'

const mebibyte = 1024 * 1024
const largestFile = 100 * mebibyte
const largestUnpacked = 512 * mebibyte

/** A refusal in words for a person. */
export const refuse = (code: string, message: Sentence): ImportRefusal => ({ refused: { code, message } })

/** The kind of a file, or why it cannot be imported. */
export function sniff(name: string, bytes: Uint8Array): { kind: FileKind } | ImportRefusal {
  if (bytes.length === 0) return refuse('empty-file', say`${name} is empty (0 bytes). Export the list again and drop the new file.`)
  if (bytes.length > largestFile) {
    const size = Math.round(bytes.length / mebibyte)
    return refuse('too-large', say`${name} is ${size} MB; Remweg reads spreadsheets up to 100 MB. Take out pictures and other sheets, or save the parts list as CSV.`)
  }
  const starts = (...magic: number[]) => magic.every((byte, index) => bytes[index] === byte)
  if (starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff) || starts(0x47, 0x49, 0x46, 0x38) || starts(0x42, 0x4d) && bytes[6] === 0 || isWebp(bytes)) {
    return refuse('picture', say`${name} is a picture, not a spreadsheet. Drop the Excel, LibreOffice or CSV file that the picture was taken from.`)
  }
  if (starts(0x25, 0x50, 0x44, 0x46)) {
    return refuse('pdf', say`${name} is a PDF. Its table cannot be read safely; ask for the spreadsheet it was made from, or export the list as Excel or CSV.`)
  }
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return sniffZip(name, bytes)
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return sniffCompound(name, bytes)
  if (starts(0x1f, 0x8b) || starts(0x37, 0x7a, 0xbc, 0xaf) || starts(0x52, 0x61, 0x72, 0x21)) {
    return refuse('archive', say`${name} is a packed archive. Unpack it and drop the spreadsheet inside.`)
  }
  return sniffText(name, bytes)
}

const isWebp = (bytes: Uint8Array) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP'

function sniffText(name: string, bytes: Uint8Array): { kind: FileKind } | ImportRefusal {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const sample = bytes.subarray(0, 8192)
  let control = 0
  let zeroes = 0
  for (const byte of sample) {
    if (byte === 0) zeroes += 1
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) control += 1
  }
  const looksWide = wide || (zeroes > sample.length * 0.2 && zeroes < sample.length * 0.6)
  if (!looksWide && (zeroes > 0 || control > sample.length * 0.02)) {
    return refuse('not-a-spreadsheet', say`${name} is neither a spreadsheet nor a text file. Drop an Excel (.xlsx, .xls), LibreOffice (.ods) or CSV file.`)
  }
  const head = ascii(bytes, 0, 65_536).replaceAll('\u0000', '').replace(/^[^\u0021-\u007F]+/u, '').toLowerCase()
  if (head.startsWith('<')) {
    if (head.includes('schemas-microsoft-com:office:spreadsheet') && /<(?:\w+:)?workbook\b/u.test(head)) return { kind: 'xml' }
    if (/<office:document\b/u.test(head)) return { kind: 'fods' }
    if (/^<(?:!doctype html|html|table|head|body|meta)/u.test(head) || /<table[\s>]/u.test(head)) return { kind: 'html' }
    if (head.startsWith('<?xml')) return refuse('not-a-spreadsheet', say`${name} is an XML file, but not one that holds a spreadsheet. Export the list as Excel or CSV and drop that.`)
  }
  if (/\S/u.test(head) || wide) return { kind: 'text' }
  return refuse('empty-file', say`${name} holds nothing but blanks. Export the list again and drop the new file.`)
}

function sniffCompound(name: string, bytes: Uint8Array): { kind: FileKind } | ImportRefusal {
  const holds = (word: string) => {
    const first = word.codePointAt(0) ?? 0
    const last = bytes.length - word.length * 2
    for (let at = bytes.indexOf(first); at !== -1 && at <= last; at = bytes.indexOf(first, at + 1)) {
      let index = 1
      while (index < word.length && bytes[at + index * 2] === word.codePointAt(index) && bytes[at + index * 2 - 1] === 0) index += 1
      if (index === word.length) return true
    }
    return false
  }
  if (holds('EncryptedPackage')) return passwordRefusal(name)
  if (holds('Workbook') || holds('Book')) return { kind: 'xls' }
  if (holds('WordDocument') || holds('PowerPoint')) return refuse('not-a-spreadsheet', say`${name} is a Word or PowerPoint file. Copy its table into a spreadsheet, save that, and drop it.`)
  return refuse('not-a-spreadsheet', say`${name} is an Office file without a workbook in it. Drop the spreadsheet itself.`)
}

/** The sentence for a workbook that asks for a password. */
export const passwordRefusal = (name: string): ImportRefusal =>
  refuse('password', say`${name} is protected with a password. Open it in Excel, take the password off (File, Info, Protect Workbook), save it, and drop it again.`)

/** The sentence for a file that cannot be opened although it starts like a spreadsheet. */
export const damagedRefusal = (name: string): ImportRefusal =>
  refuse('damaged', say`${name} is damaged: its contents do not fit its own table of contents. Open it in Excel or LibreOffice, save it under a new name, and drop that.`)

/** The sentence for an archive that unpacks to more than any spreadsheet holds. */
export const bombRefusal = (name: string): ImportRefusal =>
  refuse('zip-bomb', say`${name} would unpack to far more than a spreadsheet ever holds, so it was not opened. If it is a real list, save it again from Excel or export it as CSV.`)

function sniffZip(name: string, bytes: Uint8Array): { kind: FileKind } | ImportRefusal {
  const entries = listZip(bytes)
  if (entries === null) return damagedRefusal(name)
  if (entries.some((entry) => entry.encrypted)) return passwordRefusal(name)
  if (statesTooMuch(bytes, entries)) return bombRefusal(name)
  const paths = new Set(entries.map((entry) => entry.path.toLowerCase()))
  const has = (path: string) => paths.has(path)
  // Its own reader counts what it unpacks.
  if (has('xl/workbook.xml')) return { kind: 'xlsx' }
  const complaint = complaintOf(bytes, entries)
  if (complaint !== null) return complaint === 'burst' ? bombRefusal(name) : damagedRefusal(name)
  if (has('xl/workbook.bin')) return { kind: 'xlsb' }
  if (has('content.xml') && has('meta-inf/manifest.xml')) return sniffOpenDocument(name, bytes, entries)
  if (has('word/document.xml') || entries.some((entry) => entry.path.startsWith('ppt/'))) {
    return refuse('not-a-spreadsheet', say`${name} is a text document or presentation. Copy its table into a spreadsheet, save that, and drop it.`)
  }
  if (entries.some((entry) => entry.path.endsWith('.iwa'))) return refuse('not-a-spreadsheet', say`${name} is an Apple Numbers file. Export it from Numbers as Excel or CSV.`)
  return refuse('archive', say`${name} is a zip archive without a workbook in it. Unpack it and drop the spreadsheet inside.`)
}

function sniffOpenDocument(name: string, bytes: Uint8Array, entries: readonly ZipEntry[]): { kind: FileKind } | ImportRefusal {
  const manifest = entries.find((entry) => entry.path === 'META-INF/manifest.xml')
  const text = manifest === undefined ? new Uint8Array() : unpackWhole(bytes, manifest)
  return ascii(text, 0, text.length).includes('encryption-data') ? passwordRefusal(name) : { kind: 'ods' }
}

const statesTooMuch = (bytes: Uint8Array, entries: readonly ZipEntry[]): boolean => {
  const stated = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  return entries.length > 20_000 || stated > largestUnpacked || (stated > 200 * mebibyte && stated > bytes.length * 400)
}

/** Stated sizes may lie and contents may be damaged, so everything is unpacked piece by piece and counted, keeping nothing. */
function complaintOf(bytes: Uint8Array, entries: readonly ZipEntry[]): 'burst' | 'damaged' | null {
  try {
    // unpack counts; whoever asks for its pieces need not.
    for (const entry of entries) for (const piece of unpack(bytes, entry)) if (piece.length > largestUnpacked) return 'burst'
    return null
  } catch (error) {
    return error instanceof BurstZip ? 'burst' : 'damaged'
  }
}
