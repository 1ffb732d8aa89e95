import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { Chance } from '../../testing/chance.ts'
import { tryDamaged } from '../../testing/damage-trial.ts'
import { makeTruth } from '../../testing/damaged-truth.ts'
import { ways } from '../../testing/spoil-store.ts'
import { withFolder } from '../../testing/temporary-folder.ts'
import { salvage } from './salvage.ts'

test('a store that is spoilt in any way opens as it was or is salvaged without one wrong value, and its file is left as it is', { timeout: 120_000 }, () =>
  withFolder((folder) => {
    const truth = makeTruth(folder, new Chance(7), { steps: 24, parts: 80 })
    mkdirSync(join(folder, 'spoilt'))
    const file = join(folder, 'spoilt', 'remweg.sqlite')
    for (const [index, [name, spoil]] of Object.entries(ways).entries()) {
      for (const round of [0, 1]) {
        for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true })
        for (const ending of ['', '-wal']) copyFileSync(`${truth.file}${ending}`, `${file}${ending}`)
        if (round === 1 && !name.includes('journal')) {
          const whole = new Sqlite(file)
          whole.pragma('journal_mode = delete')
          whole.close()
        }
        spoil(file, new Chance(1000 * round + index), truth.earlier)
        const { outcome, wrong } = tryDamaged(file, truth)
        expect(wrong, `${name}, ${round}: ${outcome}`).toEqual([])
        if (outcome !== 'salvaged') continue
        const before = readFileSync(file)
        salvage(file).database.close()
        expect(readFileSync(file).equals(before), name).toBe(true)
      }
    }
  }))
