import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Envelope } from '../shared/contract.ts'
import { makeDispatch } from './dispatch.ts'
import { OpenedFile } from './opened-file.ts'
import type { Ports } from './ports.ts'
import { checkStore } from './store/check.ts'
import { openStore } from './store/open.ts'
import { projectFile } from './store/project-file.ts'
import { createProject } from './store/projects.ts'
import { Chance } from './testing/chance.ts'
import { malformedCall, soundInputs, spoiled } from './testing/malformed-calls.ts'
import { smallProject } from './testing/small-project.ts'
import { withFolder } from './testing/temporary-folder.ts'

const saved = { path: 'there' }
const ports: Ports = {
  host: 'desktop', appVersion: '1.2.3', now: () => '2026-01-05T08:00:00.000Z', backupTrouble: () => null, takeOpenedFile: () => new OpenedFile(null).take(),
  savePdf: () => Promise.resolve(saved), saveWorkbook: () => Promise.resolve(saved),
  desk: { save: () => Promise.resolve(saved), choose: () => Promise.resolve(null), showInFolder: () => undefined, newWindow: () => undefined },
}

test('every malformed call is answered with an envelope that never blames the host, and the database stays sound', { timeout: 120_000 }, () =>
  withFolder(async (folder) => {
    const store = openStore(join(folder, 'remweg.sqlite'))
    createProject(store, smallProject('p'), 'Import', '2026-01-05T08:00:00.000Z')
    const dispatch = makeDispatch(store, ports)
    const inputs = soundInputs('p', Buffer.from(projectFile(store, 'p')).toString('base64'))
    const chance = new Chance(20_260_105)
    const refused = new Map<string, number>()
    for (let count = 0; count < 1500; count += 1) {
      const call = malformedCall(chance, inputs)
      const reply = Envelope.parse(await dispatch(call.name, spoiled(call.input, call.spoilings)))
      const code = reply.ok ? 'ok' : reply.code
      refused.set(code, (refused.get(code) ?? 0) + 1)
      if (['internal', 'bad-output'].includes(code)) expect.fail(`${code} from ${JSON.stringify({ ...call, input: undefined })}: ${JSON.stringify(reply)}`)
    }
    expect('polluted' in {}).toBe(false)
    expect(checkStore(store)).toEqual([])
    // Most are refused for what they are; some of what chance makes is sound.
    expect(refused.get('bad-input')).toBeGreaterThan(500)
    expect(refused.get('ok')).toBeGreaterThan(100)
    store.close()
  }))

test('a sound input is taken by every call', () =>
  withFolder(async (folder) => {
    const store = openStore(join(folder, 'remweg.sqlite'))
    createProject(store, smallProject('p'), 'Import', '2026-01-05T08:00:00.000Z')
    const dispatch = makeDispatch(store, ports)
    for (const [name, input] of Object.entries(soundInputs('p', Buffer.from(projectFile(store, 'p')).toString('base64')))) {
      const reply = Envelope.parse(await dispatch(name, input))
      if (!reply.ok && reply.code === 'bad-input') expect.fail(`${name}: ${JSON.stringify(reply)}`)
    }
    store.close()
  }))
