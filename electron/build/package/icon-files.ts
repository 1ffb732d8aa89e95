/** An icon's picture: its side in pixels and its PNG file. */
export interface IconPicture {
  readonly side: number
  readonly png: Uint8Array
}

const joined = (pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces))

/** Windows' file of pictures of one icon, each at most 256 pixels wide. */
export function icoFile(pictures: readonly IconPicture[]): Uint8Array {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { side, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    // 256 does not fit in a byte and is written as 0.
    head.writeUInt8(side % 256, at)
    head.writeUInt8(side % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return joined([head, ...pictures.map(({ png }) => png)])
}

/** What macOS calls a picture of a size: in points, and as one of twice the points. */
const icnsKinds: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'], 32: ['icp5', 'ic11'], 64: ['ic12'], 128: ['ic07'], 256: ['ic08', 'ic13'], 512: ['ic09', 'ic14'], 1024: ['ic10'],
}

/** macOS' file of pictures of one icon. */
export function icnsFile(pictures: readonly IconPicture[]): Uint8Array {
  const pieces = pictures.flatMap(({ side, png }) => (icnsKinds[side] ?? []).map((kind) => {
    const head = Buffer.alloc(8)
    head.write(kind, 'latin1')
    head.writeUInt32BE(png.length + 8, 4)
    return joined([head, png])
  }))
  const head = Buffer.alloc(8)
  head.write('icns', 'latin1')
  head.writeUInt32BE(8 + pieces.reduce((sum, piece) => sum + piece.length, 0), 4)
  return joined([head, ...pieces])
}

/** The side of a PNG picture, in pixels, or null where it is none or not square. */
export function sideOf(png: Uint8Array): number | null {
  const bytes = Buffer.from(png)
  if (bytes.length < 24 || bytes.toString('latin1', 1, 4) !== 'PNG') return null
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  return width === height ? width : null
}
