import { CFB } from 'xlsx'
import { DamagedZip, listZip, unpackWhole } from './zip.ts'

/** Cells that one link or column record may speak of; SheetJS goes through each of them. */
const mostCells = 1_000_000

function refuseWide(rows: number, columns: number): void {
  if (!(rows > 0 && columns > 0 && rows * columns <= mostCells)) throw new DamagedZip('a record of more cells than there are')
}

/** Refuses an xlsb whose records speak of places that no sheet has: going through them would take for ever. */
export function checkXlsb(bytes: Uint8Array): void {
  for (const entry of listZip(bytes) ?? []) {
    if (!/sheets\/[^/]*\.bin$/iu.test(entry.path)) continue
    const content = unpackWhole(bytes, entry)
    const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
    for (let at = 0; at < content.length;) {
      let type = content[at] ?? 0
      at += 1
      if (type > 127) {
        type = (type & 127) + ((content[at] ?? 0) << 7)
        at += 1
      }
      let length = 0
      for (let shift = 0; shift < 28; shift += 7) {
        const byte = content[at] ?? 0
        at += 1
        length += (byte & 127) << shift
        if (byte < 128) break
      }
      const number = (place: number) => (at + place + 4 <= content.length ? view.getUint32(at + place, true) : 0)
      if (at + length > content.length) throw new DamagedZip(entry.path)
      // Row, column and hyperlink records.
      if (type === 0 && number(0) > 1_048_575) throw new DamagedZip(entry.path)
      if (type === 60) refuseWide(1, number(4) - number(0) + 1)
      if (type === 60 && number(4) > 16_383) throw new DamagedZip(entry.path)
      if (type === 494) refuseWide(number(4) - number(0) + 1, number(12) - number(8) + 1)
      at += length
    }
  }
}

/** The same for an xls. Tells the encoding of its texts where they are bytes, as in Excel 5 and 95; null where they are Unicode. */
export function checkXls(bytes: Uint8Array): string | null {
  const container = CFB.read(bytes, { type: 'array' })
  const entry = CFB.find(container, 'Workbook') ?? CFB.find(container, 'Book')
  const content = Uint8Array.from(entry?.content ?? [])
  const view = new DataView(content.buffer)
  const version = content.length > 6 ? view.getUint16(4, true) : 0
  let codePage = 1252
  for (let at = 0; at + 4 <= content.length; at += 4 + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true)
    if (type === 0x01b8 && at + 12 <= content.length) refuseWide(view.getUint16(at + 6, true) - view.getUint16(at + 4, true) + 1, view.getUint16(at + 10, true) - view.getUint16(at + 8, true) + 1)
    if (type === 0x0042 && at + 6 <= content.length) codePage = view.getUint16(at + 4, true)
  }
  if (version !== 0x0500) return null
  return codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : codePage === 10_000 ? 'macintosh' : 'windows-1252'
}
