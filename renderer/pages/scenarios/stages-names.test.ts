import { expect, test } from 'vitest'
import { pumpProject } from '../../../shared/engine/small-project.ts'
import { namesOfParts } from './stages-names.ts'

test('a part is named by its number and description, one that is gone by its id, and one that was renamed by its new name', () => {
  const { parts } = pumpProject()
  const [first] = parts
  if (first === undefined) throw new Error('The pump has parts.')
  const named = { ...first, partNumber: 'P-1', description: 'Shaft' }
  expect(namesOfParts({ parts: [named] })(first.id)).toBe('P-1 Shaft')
  expect(namesOfParts({ parts: [{ ...named, description: 'Axle' }] })(first.id)).toBe('P-1 Axle')
  expect(namesOfParts({ parts: [{ ...named, description: '' }] })(first.id)).toBe('P-1')
  expect(namesOfParts({ parts: [] })(first.id)).toBe(first.id)
})
