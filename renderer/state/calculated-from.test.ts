import { expect, test } from 'vitest'
import { pumpProject } from '../../shared/engine/small-project.ts'
import { openWishes } from '../../shared/model/wishes.ts'
import { calculatedFrom } from './calculated-from.ts'

const report = { title: 'New', preparedFor: '', preparedBy: '', paper: 'A4' as const, length: 'full' as const, todayAlone: false, leftOut: [], verdicts: [] }

test('what is written on the report and wished of the best plan gives nothing to work out again; anything else does', () => {
  const contents = pumpProject()
  expect(calculatedFrom(contents)).toBe(contents)
  expect(calculatedFrom({ ...contents, project: { ...contents.project, report } })).toBe(contents)
  const wished = { ...contents, wishes: [{ ...openWishes, budget: 400_000 }], partWishes: [{ partId: 'SHAFT', rule: 'stays' as const }] }
  expect(calculatedFrom(wished)).toBe(contents)
  const renamed = { ...contents, project: { ...contents.project, name: 'Other', report } }
  expect(calculatedFrom(renamed)).toBe(renamed)
  const emptied = { ...renamed, choices: [...renamed.choices] }
  expect(calculatedFrom(emptied)).toBe(emptied)
  expect(calculatedFrom({ ...wished, wishes: [] })).toBe(contents)
})
