import { join } from 'node:path'
import { largeProject } from '../electron/build/large-project.ts'
import { databaseName, openStore } from '../electron/store/open.ts'
import { createProject } from '../electron/store/projects.ts'
import { sampleContents } from '../shared/data/sample/sample.ts'
import type { ProjectContents } from '../shared/model/contents.ts'
import { nextLetter } from '../shared/model/scenario-letter.ts'

/** What is put into a store before a person works on it. */
export interface Load {
  /** Projects in all. */
  readonly projects: number
  /** Plans of the one that has many. */
  readonly plans: number
  /** Thousands of lines of the long one, in fives; 0: there is none. */
  readonly longSize: number
}

/** Names by which a person finds them. */
export const projectNames = { ordinary: (number: number) => `Drive ${String(number).padStart(3, '0')}`, many: 'Many plans', long: 'Long list' } as const

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 5, 8, minute)).toISOString()

function renamed(contents: ProjectContents, id: string, name: string): ProjectContents {
  return { ...contents, project: { ...contents.project, id, name, isSample: false } }
}

/** The sample with so many plans: its own, and more that each do what one of them does to some of its parts. */
function withPlans(contents: ProjectContents, plans: number): ProjectContents {
  const scenarios = [...contents.scenarios]
  const choices = [...contents.choices]
  while (scenarios.length < plans) {
    const number = scenarios.length
    const copied = contents.scenarios[number % contents.scenarios.length]
    if (copied === undefined) throw new Error('The sample has plans.')
    const id = `plan-${number}`
    scenarios.push({ ...copied, id, letter: nextLetter(scenarios), name: `Plan ${number}`, parentId: null })
    for (const choice of contents.choices.filter(({ scenarioId }, index) => scenarioId === copied.id && (index + number) % 3 > 0)) choices.push({ ...choice, id: `${id} ${choice.id}`, scenarioId: id })
  }
  return { ...contents, scenarios, choices }
}

/** Fills the store of a data folder as after years of work. */
export function fillStore(folder: string, { projects, plans, longSize }: Load): void {
  const store = openStore(join(folder, databaseName))
  try {
    const sample = sampleContents(at(0))
    createProject(store, renamed(withPlans(sample, plans), 'many', projectNames.many), 'Import', at(1))
    if (longSize > 0) createProject(store, renamed(largeProject(longSize), 'long', projectNames.long), 'Import', at(2))
    for (let number = 1; number <= projects - (longSize > 0 ? 2 : 1); number += 1) {
      createProject(store, renamed(sample, `p${number}`, projectNames.ordinary(number)), 'Import', at(2 + number))
    }
  } finally {
    store.close()
  }
}
