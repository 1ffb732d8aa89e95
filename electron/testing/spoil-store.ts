import { closeSync, copyFileSync, existsSync, fstatSync, openSync, readSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs'
import type { Chance } from './chance.ts'

const pageBytes = 4096

function change(file: string, work: (handle: number, bytes: number) => void): void {
  const handle = openSync(file, 'r+')
  try {
    const { size } = fstatSync(handle)
    if (size > 0) work(handle, size)
  } finally {
    closeSync(handle)
  }
}

function flip(handle: number, at: number, bit: number): void {
  const byte = Buffer.alloc(1)
  readSync(handle, byte, 0, 1, at)
  byte[0] = (byte[0] ?? 0) ^ (1 << bit)
  writeSync(handle, byte, 0, 1, at)
}

const flipSome = (file: string, chance: Chance, most: number, within = Number.POSITIVE_INFINITY): void =>
  change(file, (handle, bytes) => {
    for (let count = 1 + chance.below(most); count > 0; count -= 1) flip(handle, chance.below(Math.min(bytes, within)), chance.below(8))
  })

const block = (file: string, chance: Chance, make: (length: number) => Buffer): void =>
  change(file, (handle, bytes) => {
    const length = Math.min(bytes, 512 * 2 ** chance.below(8))
    // Disks lose whole sectors.
    const from = Math.floor(chance.below(bytes) / 512) * 512
    const spoilt = make(Math.min(length, bytes - from))
    writeSync(handle, spoilt, 0, spoilt.length, from)
  })

/** Ways in which a store is spoilt: its file, and the journal beside it. `earlier` is the journal of an earlier moment. */
export const ways: Readonly<Record<string, (file: string, chance: Chance, earlier: string) => void>> = {
  'bits turned over': (file, chance) => flipSome(file, chance, 8),
  'one bit turned over': (file, chance) => flipSome(file, chance, 1),
  'header spoilt': (file, chance) => flipSome(file, chance, 3, 100),
  'first page spoilt': (file, chance) => flipSome(file, chance, 6, pageBytes),
  'zeros over a block': (file, chance) => block(file, chance, (length) => Buffer.alloc(length)),
  'noise over a block': (file, chance) => block(file, chance, (length) => Buffer.from(Array.from({ length }, () => chance.below(256)))),
  'one page in the place of another': (file, chance) =>
    change(file, (handle, bytes) => {
      const page = Buffer.alloc(pageBytes)
      readSync(handle, page, 0, pageBytes, chance.below(Math.ceil(bytes / pageBytes)) * pageBytes)
      writeSync(handle, page, 0, pageBytes, chance.below(Math.ceil(bytes / pageBytes)) * pageBytes)
    }),
  'file cut off': (file, chance) => truncateSync(file, chance.below(statSync(file).size)),
  'file and journal cut off': (file, chance) => {
    truncateSync(file, chance.below(statSync(file).size))
    if (existsSync(`${file}-wal`)) truncateSync(`${file}-wal`, chance.below(statSync(`${file}-wal`).size))
  },
  'journal cut off': (file, chance) => truncateSync(`${file}-wal`, chance.below(statSync(`${file}-wal`).size)),
  'journal spoilt': (file, chance) => flipSome(`${file}-wal`, chance, 8),
  'journal lost': (file) => rmSync(`${file}-wal`),
  'journal of an earlier moment': (file, _chance, earlier) => copyFileSync(earlier, `${file}-wal`),
}
