import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { smallProject } from '../testing/small-project.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { readHistory, undoChange } from './changes.ts'
import { checkStore } from './check.ts'
import { openStore } from './open.ts'
import { createProject, readContents } from './projects.ts'

const child = resolve(import.meta.dirname, '..', 'testing', 'change-until-killed.ts')

/** Lets a process store steps, kills it `afterSteps` and a few milliseconds later, and answers the last step it said was stored. */
function changeAndKill(file: string, first: number, afterSteps: number, milliseconds: number): Promise<number> {
  return new Promise((done, failed) => {
    const running = spawn(process.execPath, [child, file, String(first)], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let complaint = ''
    running.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')))
    running.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      if (said.split('\n').length > afterSteps) setTimeout(() => running.kill('SIGKILL'), milliseconds)
    })
    running.once('close', (code) => {
      if (code !== null) failed(new Error(`It ended by itself: ${complaint}`))
      else done(Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1)))
    })
  })
}

test('every step that was said to be stored is there after a kill at any moment, and no half step', { timeout: 120_000 }, () =>
  withFolder(async (folder) => {
    const file = join(folder, 'remweg.sqlite')
    const start = openStore(file)
    createProject(start, smallProject('p'), 'Import', '2026-01-05T08:00:00.000Z')
    start.close()
    let next = 1
    for (let round = 0; round < 15; round += 1) {
      const acknowledged = await changeAndKill(file, next, 1 + (round * 7) % 11, (round * 13) % 9)
      const store = openStore(file)
      const { parts } = readContents(store, 'p')
      const stored = Number(parts.find(({ id }) => id === 'axle')?.stock)
      // One more may have been stored without the word getting out.
      expect(stored).toBeGreaterThanOrEqual(acknowledged)
      expect(stored).toBeLessThanOrEqual(acknowledged + 1)
      expect(parts.filter(({ id }) => id.startsWith('made-')).length).toBe(stored)
      expect(readHistory(store, 'p').length).toBe(stored + 1)
      expect(checkStore(store)).toEqual([])
      next = stored + 1
      store.close()
    }
    const store = openStore(file)
    for (let step = next - 1; step > 0; step -= 1) expect(undoChange(store, 'p', '2026-01-07T08:00:00.000Z')?.name).toBe(`step ${step}`)
    expect(readContents(store, 'p').parts).toEqual(smallProject('p').parts)
    store.close()
  }))
