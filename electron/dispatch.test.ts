import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '../shared/contract.ts'
import { ProjectContents } from '../shared/model/contents.ts'
import { english, worded } from '../shared/text/english.ts'
import { type Dispatch, makeDispatch } from './dispatch.ts'
import { makeHandlers } from './handlers.ts'
import { OpenedFile } from './opened-file.ts'
import type { Ports } from './ports.ts'
import { openStore } from './store/open.ts'
import { smallPart, smallProject } from './testing/small-project.ts'
import { withFolder } from './testing/temporary-folder.ts'

const ports: Ports = {
  host: 'web', appVersion: '1.2.3', now: () => '2026-01-05T08:00:00.000Z', backupTrouble: () => null, savePdf: null, saveWorkbook: null, desk: null, takeOpenedFile: () => new OpenedFile(null).take(),
}

const onHost = (work: (dispatch: Dispatch) => Promise<void>): Promise<void> =>
  withFolder(async (folder) => {
    const store = openStore(join(folder, 'remweg.sqlite'))
    try {
      await work(makeDispatch(store, ports))
    } finally {
      store.close()
    }
  })

const base64 = (bytes: readonly number[]): string => Buffer.from(bytes).toString('base64')

const circular: { self?: unknown } = {}
circular.self = circular

const page = (html: string) => ({ suggestedName: 'report', kind: 'page', base64: Buffer.from(html).toString('base64') })

describe('calls of a page', () => {
  test('every call of the contract has a handler, and there is no other', () =>
    withFolder((folder) => {
      const store = openStore(join(folder, 'remweg.sqlite'))
      expect(Object.keys(makeHandlers(store, ports)).toSorted()).toEqual(Object.keys(contract).toSorted())
      store.close()
    }))

  test('a workbook is written only where the host can, and nothing else is', () =>
    withFolder(async (folder) => {
      const store = openStore(join(folder, 'remweg.sqlite'))
      const written: string[] = []
      const dispatch = makeDispatch(store, { ...ports, host: 'desktop', saveWorkbook: (name) => Promise.resolve({ path: (written.push(name), name) }) })
      const file = { suggestedName: 'list', base64: base64([0x50, 0x4b, 3, 4, 0]) }
      expect(await dispatch('file.save', file)).toEqual({ ok: true, value: { path: 'list' } })
      expect(await dispatch('file.save', { ...file, base64: base64([0x4d, 0x5a, 0x90, 0]) })).toMatchObject({ ok: false, code: 'refused' })
      const head = '<!doctype html>\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">'
      expect(await dispatch('file.save', page(`${head}<p>Report`))).toEqual({ ok: true, value: { path: 'report' } })
      expect(await dispatch('file.save', page(`${head}<script>1</script>`))).toMatchObject({ ok: false, code: 'refused' })
      expect(await dispatch('file.save', page('<!doctype html>\n<p>Report'))).toMatchObject({ ok: false, code: 'refused' })
      expect(await makeDispatch(store, ports)('file.save', file)).toMatchObject({ ok: false, code: 'refused' })
      expect(written).toEqual(['list', 'report'])
      store.close()
    }))

  test.each(['constructor', '__proto__', 'toString', 'project', '', 42, null, undefined, { toString: 'x' }, Symbol.iterator, 10n, circular])('%s is no call', (name) =>
    onHost(async (dispatch) => {
      expect(await dispatch(name, {})).toMatchObject({ ok: false, code: 'unknown-call' })
    }))

  test.each([undefined, null, 'x', [], { id: 1 }, { id: '' }, { id: 'x'.repeat(81) }])('input %j of the wrong shape is refused, saying where', (input) =>
    onHost(async (dispatch) => {
      expect(worded(await dispatch('project.read', input))).toMatchObject({ ok: false, code: 'bad-input', message: expect.stringContaining('project.read was not carried out') })
    }))

  test('prototype keys in the input do no harm', () =>
    onHost(async (dispatch) => {
      const input: unknown = JSON.parse('{"id":"p","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')
      expect(await dispatch('project.read', input)).toMatchObject({ ok: false, code: 'not-found' })
      expect('polluted' in {}).toBe(false)
      const extra: unknown = JSON.parse('{"__proto__":"x","constructor":"y","plain":"z"}')
      const contents = { ...smallProject('p'), parts: [...smallProject('p').parts, { ...smallPart('odd'), extra }] }
      expect(await dispatch('project.create', { contents, name: 'Import' })).toEqual({ ok: true, value: { id: 'p' } })
      const read = await dispatch('project.read', { id: 'p' })
      expect(read).toMatchObject({ ok: true })
      expect('polluted' in {}).toBe(false)
    }))

  test('a project goes in, is changed, undone, removed and restored', () =>
    onHost(async (dispatch) => {
      const value = async (name: string, input: unknown): Promise<unknown> => {
        const reply = await dispatch(name, input)
        if (!reply.ok) throw new Error(`${reply.code}: ${english(reply.message)}`)
        return reply.value
      }
      const contents = smallProject('p')
      await value('project.create', { contents, name: 'Import stuklijst.xlsx' })
      expect(await value('project.read', { id: 'p' })).toEqual({ contents, undo: { undoName: null, redoName: null } })
      const patches = [{ noun: 'part', id: 'axle', value: smallPart('axle', { stock: 7 }) }]
      expect(await value('project.change', { projectId: 'p', name: 'Restock', patches })).toEqual({ at: ports.now(), undo: { undoName: 'Restock', redoName: null } })
      const back = [{ noun: 'part', id: 'axle', value: smallPart('axle') }]
      expect(await value('project.undo', { projectId: 'p' })).toEqual({ name: 'Restock', patches: back, undo: { undoName: null, redoName: 'Restock' } })
      expect(await value('project.undo', { projectId: 'p' })).toBeNull()
      expect(await value('project.redo', { projectId: 'p' })).toMatchObject({ name: 'Restock', patches })
      await value('project.remove', { ids: ['p'] })
      expect(await dispatch('project.read', { id: 'p' })).toMatchObject({ ok: false, code: 'not-found' })
      expect(await value('project.list', {})).toMatchObject([{ id: 'p', removedAt: ports.now(), partCount: 1, scenarioCount: 1, sourceFileName: 'stuklijst.xlsx' }])
      await value('project.restore', { ids: ['p'] })
      expect(await value('project.history', { projectId: 'p' })).toHaveLength(2)
    }))

  test('several projects go and come back together, or none of them does', () =>
    onHost(async (dispatch) => {
      await dispatch('project.create', { contents: smallProject('p'), name: 'Import' })
      expect(await dispatch('project.remove', { ids: ['p', 'gone for good'] })).toMatchObject({ ok: false, code: 'not-found' })
      expect(await dispatch('project.read', { id: 'p' })).toMatchObject({ ok: true })
    }))

  test('a project in which two parts share an id is refused, so that neither is lost', () =>
    onHost(async (dispatch) => {
      const contents = smallProject('p')
      const twice = { ...contents, parts: [...contents.parts, smallPart('axle', { stock: 7 })] }
      expect(worded(await dispatch('project.create', { contents: twice, name: 'Import' }))).toMatchObject({ ok: false, code: 'refused', message: expect.stringContaining('two of its parts have the id "axle"') })
      expect(await dispatch('project.list', {})).toEqual({ ok: true, value: [] })
    }))

  test('what another program put into the database is refused, saying where, and is not shown', () =>
    withFolder(async (folder) => {
      const store = openStore(join(folder, 'remweg.sqlite'))
      const dispatch = makeDispatch(store, ports)
      await dispatch('project.create', { contents: smallProject('p'), name: 'Import' })
      store.database.exec("update parts set stock = -1 where id = 'axle'")
      expect(worded(await dispatch('project.read', { id: 'p' }))).toMatchObject({ ok: false, code: 'damaged-file', message: expect.stringContaining('The part "axle" is not as Remweg stored it') })
      store.database.exec("update parts set stock = null, origins = '{' where id = 'axle'")
      expect(worded(await dispatch('project.read', { id: 'p' }))).toMatchObject({ ok: false, code: 'damaged-file', message: expect.stringContaining('bring the project back from a backup') })
      store.close()
    }))

  test('the sample can be opened again after it was removed', () =>
    onHost(async (dispatch) => {
      const first = await dispatch('project.openSample', { language: 'en', id: null })
      expect(await dispatch('project.openSample', { language: 'en', id: null })).toEqual(first)
      if (!first.ok) throw new Error(english(first.message))
      await dispatch('project.remove', { ids: [z.object({ id: z.string() }).parse(first.value).id] })
      const second = await dispatch('project.openSample', { language: 'en', id: null })
      expect(second).not.toEqual(first)
      if (!second.ok) throw new Error(english(second.message))
      const read = await dispatch('project.read', second.value)
      if (!read.ok || typeof read.value !== 'object' || read.value === null || !('contents' in read.value)) throw new Error('no contents')
      expect(ProjectContents.parse(read.value.contents).project.isSample).toBe(true)
    }))

  test('settings are kept, and a host without PDF says what to do instead', () =>
    onHost(async (dispatch) => {
      expect(await dispatch('app.setSetting', { key: 'theme', value: 'dark' })).toEqual({ ok: true, value: {} })
      expect(await dispatch('app.setSetting', { key: 'theme', value: 'light' })).toEqual({ ok: true, value: {} })
      expect(await dispatch('app.settings', {})).toEqual({ ok: true, value: [{ key: 'theme', value: 'light' }] })
      expect(await dispatch('app.about', {})).toMatchObject({ ok: true, value: { appVersion: '1.2.3', host: 'web', savesPdf: false } })
      expect(worded(await dispatch('report.savePdf', { suggestedName: 'x' }))).toMatchObject({ ok: false, code: 'refused', message: expect.stringContaining('Print from the browser') })
    }))
})
