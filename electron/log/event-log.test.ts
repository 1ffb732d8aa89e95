import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withFolder } from '../testing/temporary-folder.ts'
import { logFolder, openLog, type LogLine } from './event-log.ts'

const clock = (stepMs = 1000): (() => string) => {
  let at = Date.parse('2026-01-05T08:00:00.000Z')
  return () => new Date((at += stepMs)).toISOString()
}
const call: LogLine = { event: 'call', call: 'project.change', code: 'disk-full', ms: 12 }

describe('the log', () => {
  test('is there once something happened, as one JSON object a line, and gives its last lines back', () =>
    withFolder(async (folder) => {
      const log = openLog(folder, clock())
      expect([existsSync(logFolder(folder)), log.tail(5), log.size()]).toEqual([false, [], 0])
      log.write({ event: 'stop' })
      log.write(call)
      expect(readFileSync(join(folder, 'logs', 'remweg.log'), 'utf8')).toBe('{"at":"2026-01-05T08:00:01.000Z","event":"stop"}\n{"at":"2026-01-05T08:00:02.000Z","event":"call","call":"project.change","code":"disk-full","ms":12}\n')
      expect(log.tail(1)).toEqual([{ at: '2026-01-05T08:00:02.000Z', ...call }])
      expect(log.size()).toBe(statSync(join(folder, 'logs', 'remweg.log')).size)
    }))

  test('rotates: its files stay few and small, and the last lines are found across them in order', () =>
    withFolder(async (folder) => {
      const log = openLog(folder, clock(60_000), { fileBytes: 1000, files: 3, linesPerMinute: 10 })
      for (let count = 0; count < 200; count += 1) log.write({ ...call, ms: count })
      expect(readdirSync(log.folder).toSorted()).toEqual(['remweg.1.log', 'remweg.2.log', 'remweg.log'])
      expect(log.size()).toBeLessThan(3 * 1100)
      expect(log.tail(15).map((entry) => (entry.event === 'call' ? entry.ms : null))).toEqual(Array.from({ length: 15 }, (_, index) => 185 + index))
    }))

  test('says how many lines it left out where a fault comes again and again', () =>
    withFolder(async (folder) => {
      const log = openLog(folder, clock(100), { fileBytes: 100_000, files: 2, linesPerMinute: 20 })
      for (let count = 0; count < 1300; count += 1) log.write(call)
      const lines = log.tail(1000)
      expect(lines.length).toBeLessThan(70)
      expect(lines.find(({ event }) => event === 'quiet')).toMatchObject({ count: 579 })
    }))

  test('stops nothing where it cannot be written', () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'logs'), 'a file where the folder should be')
      const log = openLog(folder, clock())
      log.write(call)
      expect(log.tail(5)).toEqual([])
      const locked = join(folder, 'locked')
      mkdirSync(locked)
      chmodSync(locked, 0o500)
      openLog(locked, clock()).write(call)
      chmodSync(locked, 0o700)
    }))

  test('takes no line with a word where a code belongs, and gives none back that another program wrote', () =>
    withFolder(async (folder) => {
      const log = openLog(folder, clock())
      const marker = 'Hengtai Motor, Ningbo €12'
      const spoilt: unknown[] = [{ ...call, call: marker }, { ...call, code: marker }, { ...call, note: marker }, { event: marker }, { ...call, frames: [marker] }, { event: 'fault', where: 'page', kind: marker, frames: [] }, { ...call, ms: marker }]
      // What the type refuses, as a caller in plain JavaScript could.
      for (const line of spoilt) log.write(line as LogLine)
      expect(log.size()).toBe(0)
      log.write(call)
      writeFileSync(join(log.folder, 'remweg.1.log'), `${JSON.stringify({ at: '2026-01-05T08:00:00.000Z', ...call, code: marker })}\n${marker}\n`)
      expect(JSON.stringify(log.tail(10))).not.toContain('Hengtai')
      expect(log.tail(10)).toHaveLength(1)
    }))

  test('gives back what was written, whatever it was', () =>
    withFolder(async (folder) => {
      const log = openLog(folder, clock(60_000))
      const line = fc.oneof(
        fc.record({ event: fc.constant('call' as const), call: fc.constantFrom('project.read', 'unknown'), code: fc.constantFrom('busy', 'SQLITE_FULL'), ms: fc.nat() }),
        fc.record({ event: fc.constant('quiet' as const), count: fc.nat() }),
        fc.record({ event: fc.constant('gone' as const), process: fc.constant('page'), code: fc.constantFrom('oom', 'crashed'), exit: fc.integer() }),
      )
      fc.assert(fc.property(line, (one) => {
        log.write(one)
        expect(log.tail(1)[0]).toMatchObject(one)
      }), { numRuns: 60 })
    }))
})
