import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultOf } from './fault-of.ts'
import { Fault, LogEntry } from './log-entry.ts'

const thrownIn = (file: string, message: string, name = 'Error'): Error => {
  const error = new Error(message)
  error.name = name
  error.stack = `${name}: ${message}\n    at priceOf (${file}:12:34)\n    at async Object.read (file:///home/anna/Remweg/dist/electron/main-open-desk.cjs:7:8)`
  return error
}

describe('a fault without its words', () => {
  test('keeps its kind and its places in the program, without the folders they lie in', () => {
    expect(faultOf('page', thrownIn('app://remweg/assets/risk-page-Ab_1.js', 'no price', 'TypeError'))).toEqual({
      where: 'page', kind: 'TypeError', frames: ['risk-page-Ab_1.js:12:34', 'main-open-desk.cjs:7:8'],
    })
    expect(faultOf('host', thrownIn('C:\\Users\\Anna\\Remweg\\main.cjs', 'x')).frames[0]).toBe('main.cjs:12:34')
    expect(faultOf('worker', new RangeError('too far'))).toMatchObject({ kind: 'RangeError', where: 'worker' })
    expect(faultOf('worker', new RangeError('too far')).frames[0]).toMatch(/^fault-of\.test\.ts:\d+:\d+$/)
  })

  test('tells nothing of what is thrown that is no error, nor of a class that its data name', () => {
    for (const thrown of ['Hengtai Motor', 12, null, undefined, {}, { stack: 12, message: null }, { name: 'Hengtai', message: 'x', stack: 'y' }]) {
      expect(faultOf('part', thrown)).toEqual({ where: 'part', kind: 'other', frames: [] })
    }
  })

  test('never holds a word of its message, however that is written, and always fits the log', () => {
    const word = fc.constantFrom('Hengtai', 'MT-2004', '€ 12,50', 'at Hengtai.js:1:2', '    at priceOf (Hengtai.ts:3:4)', '\n', '\n    at Hengtai.js:9:9', ': ', '(', 'Error: ')
    fc.assert(fc.property(fc.array(word, { maxLength: 12 }), fc.constantFrom('Error', 'TypeError', 'Hengtai'), (words, name) => {
      const fault = faultOf('page', thrownIn('/srv/app.js', words.join(''), name))
      expect(JSON.stringify(fault)).not.toMatch(/Hengtai|MT-2004|12,50/)
      expect(Fault.parse(fault)).toEqual(fault)
      expect(LogEntry.safeParse({ at: '2026-01-05T08:00:00.000Z', event: 'fault', ...fault }).success).toBe(true)
    }))
  })

  test('whose message was changed after it was thrown tells no places, as its stack may hold the first one', () => {
    const error = thrownIn('/srv/app.js', 'Hengtai\n    at Hengtai.js:1:2')
    error.message = 'something else'
    expect(faultOf('page', error).frames).toEqual([])
  })
})
