import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { find, findable, slips } from './find-actions.ts'

const list = [
  findable('undo', ['Undo the last step', 'Laatste stap ongedaan maken', 'Letzten Schritt rückgängig machen']),
  findable('risk', ['Risk', 'Risico', 'Risiko']),
  findable('print', ['Print the report', 'Rapport afdrukken', 'Bericht drucken'], 'pdf papier'),
  findable('hengtai', ['Hengtai Motor, Ningbo']),
  findable('brno', ['Brno Konektory, Brno']),
  findable('zoltek', ['Łódź Silniki, Łódź']),
]

describe('what is typed finds', () => {
  test('a name in any of the three languages', () => {
    expect(find(list, 'ongedaan', 5)).toEqual(['undo'])
    expect(find(list, 'drucken', 5)).toEqual(['print'])
    expect(find(list, 'print', 5)[0]).toBe('print')
  })

  test('a name without its accents', () => {
    expect(find(list, 'ruckgangig', 5)).toEqual(['undo'])
    expect(find(list, 'lodz', 5)).toEqual(['zoltek'])
  })

  test('a name with a slip of the keyboard', () => {
    expect(find(list, 'hegntai', 5)).toEqual(['hengtai'])
    expect(find(list, 'konektroy', 5)).toEqual(['brno'])
    expect(find(list, 'repport', 5)).toContain('print')
  })

  test('every word of it, in any order, and further words it is known by', () => {
    expect(find(list, 'ningbo heng', 5)).toEqual(['hengtai'])
    expect(find(list, 'pdf', 5)).toEqual(['print'])
    expect(find(list, 'risk hengtai', 5)).toEqual([])
  })

  test('the beginning of a name before the middle of one', () => {
    const places = [findable('inside', ['At risk']), findable('start', ['Risk'])]
    expect(find(places, 'risk', 5)).toEqual(['start', 'inside'])
    expect(find([findable('country', ['Deutschland']), findable('language', ['Sprache: Deutsch'])], 'deutsch', 5)).toEqual(['language', 'country'])
  })
})

describe('slips of the keyboard', () => {
  test('are counted one each, and never more than asked for', () => {
    expect(slips('risk', 'risk', 2)).toBe(0)
    expect(slips('rsik', 'risk', 2)).toBe(1)
    expect(slips('ris', 'risk', 2)).toBe(0)
    expect(slips('rixsk', 'risk', 2)).toBe(1)
    expect(slips('xxxx', 'risk', 2)).toBe(3)
  })

  test('a word is always found by its own beginning', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.nat(19), (word, at) => slips(word.slice(0, at + 1), word, 2) === 0))
  })
})
