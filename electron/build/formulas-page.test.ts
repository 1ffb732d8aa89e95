import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { formulasPage } from './formulas-page.ts'

test('the page of formulas says what the formulas say', () => {
  expect(readFileSync(resolve(import.meta.dirname, '../../docs/formulas.md'), 'utf8')).toBe(formulasPage())
})
