import { unzipSync, zipSync } from 'fflate'
import { CFB } from 'xlsx'
import type { Chance } from './chance.ts'
import { mutateBytes } from './mutate-bytes.ts'
import { mutateText } from './mutate-text.ts'

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b
const isCompound = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf

/** A spreadsheet with something wrong in it: in its bytes, its archive, its XML or its lines; the same for the same chance. */
export function mutateSpreadsheet(bytes: Uint8Array, chance: Chance): Uint8Array {
  let result = bytes
  for (let count = 1 + chance.below(3); count > 0; count -= 1) result = once(result, chance)
  return result
}

function once(bytes: Uint8Array, chance: Chance): Uint8Array {
  if (chance.share() < 0.25) return mutateBytes(bytes, chance)
  if (isZip(bytes)) return mutateZip(bytes, chance) ?? mutateBytes(bytes, chance)
  if (isCompound(bytes)) return mutateCompound(bytes, chance) ?? mutateBytes(bytes, chance)
  return mutateDocument(bytes, chance)
}

function mutateDocument(bytes: Uint8Array, chance: Chance): Uint8Array {
  if (bytes.subarray(0, 2000).includes(0) && !(bytes[0] === 0xff && bytes[1] === 0xfe)) return mutateBytes(bytes, chance)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new Uint8Array(Buffer.from(mutateText(Buffer.from(bytes).toString('utf16le'), chance), 'utf16le'))
  return new Uint8Array(Buffer.from(mutateText(Buffer.from(bytes).toString('utf8'), chance), 'utf8'))
}

/** The archive with one of its files changed and everything else in order; null where it cannot be opened any more. */
function mutateZip(bytes: Uint8Array, chance: Chance): Uint8Array | null {
  // A large file would take long to pack again.
  if (bytes.length > 3_000_000) return null
  let files: Record<string, Uint8Array>
  try {
    let total = 0
    files = unzipSync(bytes, { filter: ({ originalSize }) => { total += originalSize; return total < 20_000_000 } })
  } catch {
    return null
  }
  const names = Object.keys(files)
  if (names.length === 0) return null
  const name = chance.of(names)
  const kind = chance.share()
  if (kind < 0.75) {
    // What the cells stand in matters most.
    const wanted = names.filter((one) => /sheet\d|sharedStrings|content\.xml|styles|workbook/u.test(one))
    const target = wanted.length > 0 && chance.share() < 0.8 ? chance.of(wanted) : name
    files[target] = mutateDocument(files[target] ?? new Uint8Array(), chance)
  } else if (kind < 0.8) delete files[name]
  else if (kind < 0.85) files[chance.of(names)] = files[name] ?? new Uint8Array()
  else if (kind < 0.9) files[chance.of(['__proto__', '../../x', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'content.xml', 'x'.repeat(60_000)])] = files[name] ?? new Uint8Array()
  else if (kind < 0.93) files[name] = bytes
  else if (kind < 0.96) files[name] = new Uint8Array(chance.of([1_000_000, 20_000_000]))
  else {
    const packed = zipSync(files, { level: 1 })
    // A lie in the table of contents: sizes, checksum, method, place.
    const at = Buffer.from(packed).lastIndexOf('PK\u0001\u0002', chance.below(packed.length))
    if (at !== -1) packed.set(Uint8Array.from({ length: 4 }, () => chance.of([0, 1, 127, 255])), at + chance.of([8, 10, 16, 20, 24, 28, 42]))
    return packed
  }
  return zipSync(files, { level: 1 })
}

/** An xls with one of its records changed and its container in order. */
function mutateCompound(bytes: Uint8Array, chance: Chance): Uint8Array | null {
  try {
    const container = CFB.read(bytes, { type: 'array' })
    const entry = CFB.find(container, 'Workbook') ?? CFB.find(container, 'Book')
    if (entry === null) return null
    const content = Uint8Array.from(entry.content)
    const records: number[] = []
    for (let at = 0; at + 4 <= content.length; at += 4 + (content[at + 2] ?? 0) + (content[at + 3] ?? 0) * 256) records.push(at)
    const at = chance.of(records)
    const length = (content[at + 2] ?? 0) + (content[at + 3] ?? 0) * 256
    const kind = chance.share()
    if (kind < 0.5 && length > 0) for (let count = 1 + chance.below(4); count > 0; count -= 1) content[at + 4 + chance.below(length)] = chance.of([0, 1, 127, 128, 255])
    else if (kind < 0.7) content[at + chance.below(4)] = chance.below(256)
    else content.set(content.slice(chance.of(records)).subarray(0, 200), at)
    entry.content = content
    return new Uint8Array(CFB.write(container, { type: 'array' }) as number[]) // bytes, as the type asked for
  } catch {
    return null
  }
}
