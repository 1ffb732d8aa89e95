import { expect, test } from 'vitest'
import { pumpProject } from '../../shared/engine/small-project.ts'
import { calculatedFrom } from './calculated-from.ts'

const report = { title: 'New', preparedFor: '', preparedBy: '', paper: 'A4' as const, length: 'full' as const, todayAlone: false, leftOut: [], verdicts: [] }

test('what is written on the report gives nothing to work out again; anything else does', () => {
  const contents = pumpProject()
  expect(calculatedFrom(contents)).toBe(contents)
  expect(calculatedFrom({ ...contents, project: { ...contents.project, report } })).toBe(contents)
  const renamed = { ...contents, project: { ...contents.project, name: 'Other', report } }
  expect(calculatedFrom(renamed)).toBe(renamed)
  const emptied = { ...renamed, choices: [...renamed.choices] }
  expect(calculatedFrom(emptied)).toBe(emptied)
})
