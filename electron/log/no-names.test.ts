import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diagnosticsText, HostDiagnostics } from '../../shared/diagnostics/diagnostics.ts'
import { faultOf } from '../../shared/diagnostics/fault-of.ts'
import { Envelope } from '../../shared/contract.ts'
import { makeDispatch } from '../dispatch.ts'
import { OpenedFile } from '../opened-file.ts'
import type { Ports } from '../ports.ts'
import { openStore } from '../store/open.ts'
import { smallPart, smallProject } from '../testing/small-project.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { openLog } from './event-log.ts'
import { hearCalls, logStart } from './logged.ts'

const marker = 'Qwertzuiop'

/** Texts that are codes or dates, of which a marker would make a call that is refused. */
const codes = /id$|Id$|^(?:noun|kind|currency|country|plantCountry|unit|mode|incoterm|at|createdAt|letter)$/

/** A value with every text of it replaced by a marker, but for codes. */
function marked(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return codes.test(key) ? value : `${marker} ${key}`
  if (Array.isArray(value)) return value.map((one) => marked(one, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, marked(one, inner)]))
}

const now = (): string => '2026-01-05T08:00:00.000Z'

const deeds = ['change', 'create', 'read', 'file', 'undo', 'setting', 'strange', 'folder', 'backup', 'fault', 'rename'] as const

test('a session with a marker in every name, note and file leaves none of it in the log or in the diagnostics', { timeout: 60_000 }, () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...deeds), { minLength: 5, maxLength: 25 }), fc.boolean(), (session, breaks) =>
      withFolder(async (outer) => {
        const folder = join(outer, `${marker} GmbH`)
        mkdirSync(folder)
        const log = openLog(folder, now)
        const store = openStore(join(folder, 'remweg.sqlite'), `${marker} author`)
        const ports: Ports = {
          host: 'web', appVersion: '1.2.3', now, backupTrouble: () => null, savePdf: null, saveWorkbook: null, desk: null, log,
          takeOpenedFile: () => new OpenedFile(join(folder, `${marker}.xlsx`)).take(),
        }
        const dispatch = makeDispatch(store, ports, hearCalls(log))
        logStart(log, 'web', '1.2.3', 5)
        const contents = smallProject('p')
        const part = smallPart('axle')
        const answers: string[] = []
        const send = async (name: unknown, input: unknown): Promise<void> => {
          const reply = Envelope.parse(await dispatch(name, input))
          answers.push(reply.ok ? 'ok' : reply.code)
        }
        await send('project.create', { contents: { ...contents, project: { ...contents.project, name: marker, company: `${marker} BV`, sourceFileName: `${marker}.xlsx` } }, name: marker })
        const sent: Readonly<Record<(typeof deeds)[number], () => Promise<void>>> = {
          change: () => send('project.change', { projectId: 'p', name: marker, patches: [{ noun: 'part', id: 'axle', value: { ...part, partNumber: `${marker}-1`, description: marker, stock: 1234.5 } }] }),
          create: () => send('project.create', marked({ contents, name: marker })),
          read: () => send('project.read', { id: marker }),
          file: () => send('project.openFile', { name: `${marker}.remweg`, base64: Buffer.from(marker.repeat(40)).toString('base64') }),
          undo: () => send('project.undo', { projectId: marker }),
          setting: () => send('app.setSetting', { key: marker, value: marker.repeat(2000) }),
          strange: () => send(`${marker}.${marker}`, { [marker]: marker }),
          folder: () => send('app.takeOpenedFile', {}),
          backup: () => send('backup.take', { name: marker, projectId: marker }),
          fault: () => send('app.noteFault', { where: 'page', kind: marker, frames: [`${marker} 12.50`] }),
          rename: () => send('app.noteFault', faultOf('page', new Error(`${marker}\n    at ${marker}.js:1:2`))),
        }
        for (const deed of session) await sent[deed]()
        // A database that another program broke makes faults of the program, whose messages name tables, files and values.
        if (breaks) {
          store.database.exec(`drop table changes; insert into settings (key, value) values ('${marker}', '${marker}')`)
          await send('project.history', { projectId: 'p' })
          await send('project.change', { projectId: 'p', name: marker, patches: [{ noun: 'part', id: 'axle', value: { ...part, description: marker } }] })
          expect(answers).toContain('internal')
        }
        const logged = readdirSync(log.folder).map((name) => readFileSync(join(log.folder, name), 'utf8')).join('')
        expect(logged.split('\n').length).toBeGreaterThan(1)
        expect(logged).not.toContain(marker)
        expect(logged).not.toContain('1234.5')
        if (!breaks) {
          const reply = Envelope.parse(await dispatch('app.diagnostics', {}))
          const host = HostDiagnostics.parse(reply.ok ? reply.value : null)
          const shown = diagnosticsText(host, { at: now(), page: 'risk', language: 'de', theme: 'dark', width: 1280, height: 800, scale: 1, browser: 'test', faults: [{ at: now(), fault: faultOf('page', new Error(marker)) }], hostSilent: null })
          expect(shown).not.toContain(marker)
          expect(shown).not.toContain(outer)
          expect(shown).toContain('1 projects')
          expect(host.log.length).toBeGreaterThan(0)
        }
        store.close()
        rmSync(folder, { recursive: true, force: true })
      })), { numRuns: 15 }))
