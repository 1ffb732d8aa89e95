import type { CallName } from '../../shared/contract.ts'
import type { Chance } from './chance.ts'
import { smallPart, smallProject } from './small-project.ts'

/** A value that nobody should send, as JSON can name it. */
export interface Odd {
  readonly kind: 'left-out' | 'null' | 'nan' | 'infinity' | 'minus' | 'fraction' | 'huge' | 'big' | 'text' | 'long' | 'deep' | 'wide' | 'empty-object' | 'empty-list' | 'date' | 'map' | 'bytes' | 'cycle' | 'prototype' | 'key' | 'spoilt'
  /** Length, depth or the number of a text, by kind. */
  readonly size: number
}

/** A value put in the place of what stands there. */
export interface Spoiling {
  readonly path: readonly (string | number)[]
  readonly odd: Odd
}

/** A call with what is wrong with it. */
export interface MalformedCall {
  readonly name: string
  /** A sound input of this call. */
  readonly input: unknown
  readonly spoilings: readonly Spoiling[]
}

/** The input of a call as it is sent. Needs nothing from outside itself, so that it can be carried into a page. */
export function spoiled(input: unknown, spoilings: readonly Spoiling[]): unknown {
  const texts = [
    '', ' ', '\u0000', '\uD800', '\uDC00x', '\u202Eevil', '\uFEFF', '\u0301\u0301\u0301', '👩‍👩‍👧‍👦', 'İstanbul', '__proto__', 'constructor', '../../etc/passwd', 'C:\\Windows\\win.ini',
    "'; drop table parts; --", '"; pragma writable_schema=1; --', '%00', '%2e%2e%2f', '<img src=x onerror=alert(1)>', '=HYPERLINK("http://evil.example")', '${7*7}', 'NaN', '1e999', '-0', '9007199254740993', 'a'.repeat(81),
  ]
  const make = ({ kind, size }: Odd, was: unknown): unknown => {
    switch (kind) {
      case 'left-out': return undefined
      case 'null': return null
      case 'nan': return Number.NaN
      case 'infinity': return Number.POSITIVE_INFINITY
      case 'minus': return -size - 1
      case 'fraction': return 0.1 + size
      case 'huge': return Number.MAX_VALUE
      case 'big': return BigInt(size)
      case 'text': return texts[size % texts.length]
      case 'long': return 'ä'.repeat(size)
      case 'deep': {
        let value: unknown = 'x'
        for (let depth = 0; depth < size; depth += 1) value = depth % 2 === 0 ? [value] : { id: value }
        return value
      }
      case 'wide': return Array.from({ length: size }, (_, index) => index)
      case 'empty-object': return {}
      case 'empty-list': return []
      case 'date': return new Date(size)
      case 'map': return new Map([['id', size]])
      case 'bytes': return new Uint8Array(size % 1000)
      case 'cycle': {
        const value: Record<string, unknown> = { id: 'x' }
        value['self'] = value
        return value
      }
      case 'prototype': return JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')
      case 'key': return typeof was === 'object' && was !== null ? { ...was, [texts[size % texts.length] ?? '']: size, '': null } : { was }
      case 'spoilt': {
        if (typeof was !== 'string' || was === '') return size
        const at = size % was.length
        return `${was.slice(0, at)}${String.fromCodePoint(33 + (size % 90))}${was.slice(at + 1)}`
      }
    }
  }
  // Only objects and lists lead further down; into bytes not every value can be put. Here, since the whole function is carried into a page.
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const isOpen = (value: unknown): value is Record<string | number, unknown> => typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
  let whole: unknown = structuredClone(input)
  for (const { path, odd } of spoilings) {
    const last = path.at(-1)
    if (last === undefined) {
      whole = make(odd, whole)
      continue
    }
    let at: unknown = whole
    for (const step of path.slice(0, -1)) at = isOpen(at) ? at[step] : undefined
    if (isOpen(at)) at[last] = make(odd, at[last])
  }
  return whole
}

const kinds: readonly Odd['kind'][] = [
  'left-out', 'null', 'nan', 'infinity', 'minus', 'fraction', 'huge', 'big', 'text', 'text', 'text', 'long', 'deep', 'wide', 'empty-object', 'empty-list', 'date', 'map', 'bytes', 'cycle', 'prototype', 'key', 'spoilt', 'spoilt',
]
const sizes: Readonly<Partial<Record<Odd['kind'], number>>> = { long: 20_000, deep: 900, wide: 5000 }

/** Names that are no call. */
const strangeNames = ['', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'project', 'project.read ', 'PROJECT.READ', 'project.__proto__', 'app.about/../project.list', 'x'.repeat(90), '\u0000', '\u202E', 'app.quit', 'shell.openExternal']

/** Calls that ask a person something where they are sound, or open a window: they are left to specs of their own. */
export const askingCalls: ReadonlySet<string> = new Set<CallName>(['project.saveFile', 'backup.saveFile', 'file.choose', 'file.save', 'report.savePdf', 'app.newWindow', 'app.showInFolder', 'app.showPlace', 'store.salvage'])

/** A sound input for each call, about a project of this id that is there; `file` is a project file in base64. */
export function soundInputs(id: string, file: string): Readonly<Record<CallName, unknown>> {
  const contents = smallProject('of-fuzz')
  return {
    'app.about': {}, 'app.tryWriting': {}, 'app.settings': {}, 'app.setSetting': { key: 'theme', value: 'dark' }, 'app.takeOpenedFile': {}, 'app.newWindow': { projectId: id }, 'app.showInFolder': { path: null }, 'app.places': {}, 'app.showPlace': { place: 'database' }, 'app.diagnostics': {},
    'store.opening': {}, 'store.salvaged': {}, 'store.salvage': {}, 'store.beginAnew': { projects: [{ id, backup: null }] },
    'app.noteFault': { where: 'page', kind: 'TypeError', frames: ['risk-page-Ab12.js:1:2345'] },
    'project.list': {}, 'project.read': { id }, 'project.begin': { id }, 'project.readOn': { id, list: 'parts', after: 0 }, 'project.markOpened': { id }, 'project.create': { contents, name: 'Import' }, 'project.openSample': { language: 'nl', id: null }, 'project.remove': { ids: [id] }, 'project.restore': { ids: [id] },
    'project.change': { projectId: id, name: 'Restock', patches: [
      { noun: 'part', id: 'axle', value: smallPart('axle', { stock: 7 }) }, { noun: 'choice', id: 'c1', value: null }, { noun: 'offer', id: 'o1', value: contents.offers[0] }, { noun: 'project', id, value: { ...contents.project, id } },
    ] },
    'project.undo': { projectId: id }, 'project.redo': { projectId: id }, 'project.history': { projectId: id }, 'plan.history': { projectId: id, scenarioId: 'a' }, 'plan.asOf': { projectId: id, scenarioId: 'a', sequence: 1 },
    'project.goToStep': { projectId: id, sequence: 1 }, 'project.file': { id }, 'project.saveFile': { id }, 'project.openFile': { name: 'a.remweg', base64: file }, 'backup.file': { name: 'all' }, 'backup.saveFile': { name: 'all' }, 'backup.list': {}, 'backup.look': { name: 'remweg-2026-01-05T08-00.remweg' }, 'backup.take': { name: 'remweg-2026-01-05T08-00.remweg', projectId: id },
    'file.choose': {}, 'file.recent': {}, 'file.openRecent': { path: '/tmp/list.csv' }, 'report.savePdf': { suggestedName: 'report' }, 'file.save': { suggestedName: 'list', base64: 'UEsDBAA=', kind: 'workbook' },
  }
}

/** Every place in a value that another can be put in, the value itself first. */
function placesIn(value: unknown, most: number): (string | number)[][] {
  const places: (string | number)[][] = [[]]
  const walk = (at: unknown, path: (string | number)[]): void => {
    if (typeof at !== 'object' || at === null) return
    for (const [key, inner] of Object.entries(at)) {
      if (places.length >= most) return
      const place = [...path, Array.isArray(at) ? Number(key) : key]
      places.push(place)
      walk(inner, place)
    }
  }
  walk(value, [])
  return places
}

/** One call, malformed by chance: mostly a sound one of which one to three values are spoilt, seldom one that is no call at all. */
export function malformedCall(chance: Chance, inputs: Readonly<Record<string, unknown>>): MalformedCall {
  const name = chance.share() < 0.04 ? chance.of(strangeNames) : chance.of(Object.keys(inputs))
  const input = Object.hasOwn(inputs, name) ? inputs[name] : {}
  const places = placesIn(input, 600)
  const spoilings = Array.from({ length: 1 + chance.below(3) }, () => {
    const kind = chance.of(kinds)
    return { path: chance.of(places), odd: { kind, size: chance.below(sizes[kind] ?? 1_000_000) } }
  })
  return { name, input, spoilings }
}
