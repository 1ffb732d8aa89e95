import { expect, test } from 'vitest'
import type { ProjectSummary } from '../../../shared/contract.ts'
import { projectsFound } from './find-projects.ts'

const named = (name: string, company = '', sourceFileName: string | null = null): ProjectSummary => ({
  id: name, name, company, sourceFileName, isSample: false, partCount: 0, scenarioCount: 0, changedAt: '', openedAt: null, removedAt: null,
})
const all = [named('Zwaluw drive units', 'Zwaluw Drives'), named('Pumpe 12', 'Müller & Söhne', 'Stückliste.xlsx'), named('Pump 7')]
const found = (typed: string): string[] => projectsFound(all, typed).map(({ name }) => name)

test('a project is found by its name, its company and its spreadsheet, whatever the capitals and accents', () => {
  expect(found('ZWALUW')).toEqual(['Zwaluw drive units'])
  expect(found('muller')).toEqual(['Pumpe 12'])
  expect(found('stuckliste')).toEqual(['Pumpe 12'])
})

test('every word that was typed has to be there, in any order and of any field', () => {
  expect(found('sohne pumpe')).toEqual(['Pumpe 12'])
  expect(found('pump 7 sohne')).toEqual([])
})

test('nothing typed finds every project, in its order', () => {
  expect(found('  ')).toEqual(all.map(({ name }) => name))
})
