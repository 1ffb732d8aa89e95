import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { shippedFigures } from '../../shared/data/figures.ts'
import { straits } from '../../shared/data/straits.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { Choice, type Scenario } from '../../shared/model/scenario.ts'
import { type Shock, ShockEvent } from '../../shared/model/shock.ts'
import { Refused } from './command.ts'
import { isNewSource, openTransition } from '../../shared/model/scenario.ts'
import { inWorks } from '../../shared/model/works-change.ts'

const ScenarioFile = z.strictObject({
  name: z.string().min(1).max(200),
  choices: z.array(z.looseObject({ part: z.string(), kind: z.enum(['buffer', 'second-source', 'move', 'stand-by']) })),
  set: z.record(z.string(), z.number()).default({}),
  shocks: z.array(z.strictObject({ name: z.string().min(1).max(200), event: ShockEvent })).default([]),
})

/** What a stand-by contract takes where the file says nothing. */
const standByDefaults = {
  city: '', supplierName: '', share: 1, switchDays: shippedFigures.get('general.stand-by-switch-days')?.value, costPerYear: null, costPerDay: null, oneOffCost: null, note: '',
}

/** A project with the scenario to evaluate in it. */
export interface ChosenScenario {
  readonly contents: ProjectContents
  readonly scenario: Scenario | null
  /** KEY=VALUE pairs that the scenario file asks for. */
  readonly pairs: readonly string[]
}

function parsed(path: string): z.infer<typeof ScenarioFile> {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Refused('scenario-not-json', `${path} is not JSON: ${error instanceof Error ? error.message : String(error)}.`)
  }
  const read = ScenarioFile.safeParse(json)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Refused('scenario-malformed', `${path} is not a scenario: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}. See remweg evaluate --help.`)
}

function fromFile(contents: ProjectContents, path: string): ChosenScenario {
  const file = parsed(path)
  const idOf = new Map(contents.parts.map((part) => [part.partNumber, part.id]))
  const scenario: Scenario = { id: 'scenario file', letter: '*', name: file.name, description: '', parentId: null, createdAt: contents.project.createdAt, lockedAt: null }
  const choices = file.choices.map(({ part, ...choice }, index): Choice => {
    const partId = idOf.get(part)
    if (partId === undefined) throw new Refused('scenario-unknown-part', `${path}, choice ${index + 1}: there is no part "${part}" in ${contents.project.name}.`)
    const defaults = choice.kind === 'stand-by' ? standByDefaults : { city: '', supplierName: '', share: choice.kind === 'move' ? 1 : 0.5, quote: null, quoteCurrency: contents.project.currency, oneOffCost: null, recoveryDays: null, ...openTransition, note: '' }
    const read = Choice.safeParse({ ...defaults, ...choice, id: `scenario file ${index}`, scenarioId: scenario.id, partId })
    if (read.success) return inKnownWorks(contents, read.data, `${path}, choice ${index + 1} for ${part}`)
    const [issue] = read.error.issues
    throw new Refused('scenario-malformed', `${path}, choice ${index + 1} for ${part}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}.`)
  })
  const pairs = Object.entries(file.set).map(([key, value]) => `${key}=${value}`)
  const shocks = file.shocks.map(({ name, event }, index): Shock => ({ id: `scenario file shock ${index}`, scenarioId: scenario.id, name, isOn: true, event: eventIn(contents, idOf, event, `${path}, what-if "${name}"`) }))
  return { contents: { ...contents, scenarios: [...contents.scenarios, scenario], choices: [...contents.choices, ...choices], shocks: [...contents.shocks, ...shocks] }, scenario, pairs }
}

/** A choice as this project takes it: a works of one's own is named by its name or id, and what is not one of the project's is refused. */
function inKnownWorks({ works }: ProjectContents, choice: Choice, where: string): Choice {
  if (!isNewSource(choice) || choice.worksId === null) return choice
  const wanted = choice.worksId.toLowerCase()
  const found = works.find(({ id }) => id === choice.worksId) ?? works.find(({ name }) => name.toLowerCase() === wanted)
  if (found === undefined) throw new Refused('scenario-unknown-works', `${where}: there is no works "${choice.worksId}". ${works.length === 0 ? 'The project has none: add one on Scenarios.' : `Name one of ${works.map(({ name }) => name).join(', ')}.`}`)
  return inWorks(choice, found)
}

/** An event as this project takes it: a product is named by its part number, and a strait as the lanes name it. What would do nothing is refused. */
function eventIn({ products, project }: ProjectContents, idOf: ReadonlyMap<string, string>, event: ShockEvent, where: string): ShockEvent {
  if (event.kind === 'lane-closed' && !straits.some(({ name }) => name === event.chokepoint)) {
    throw new Refused('scenario-unknown-strait', `${where}: no lane passes "${event.chokepoint}". Name one of ${straits.map(({ name }) => name).join(', ')}.`)
  }
  if (event.kind !== 'demand-surge' || event.productId === null) return event
  const productId = idOf.get(event.productId) ?? event.productId
  if (!products.some(({ partId }) => partId === productId)) throw new Refused('scenario-unknown-part', `${where}: "${event.productId}" is no product of ${project.name}. Name the part number of one, or null for all.`)
  return { ...event, productId }
}

/** The project's scenario of this name, letter or id, or the one that a JSON file describes. */
export function withScenario(contents: ProjectContents, name: string | undefined): ChosenScenario {
  if (name === undefined) return { contents, scenario: null, pairs: [] }
  const wanted = name.toLowerCase()
  const scenario = contents.scenarios.find((one) => one.id === name) ?? contents.scenarios.find((one) => one.name.toLowerCase() === wanted || one.letter.toLowerCase() === wanted)
  if (scenario !== undefined) return { contents, scenario, pairs: [] }
  if (existsSync(name)) return fromFile(contents, name)
  const known = contents.scenarios.map((one) => `"${one.name}"`).join(', ')
  throw new Refused('no-such-scenario', `There is no scenario and no file "${name}". ${known === '' ? 'The project has no scenarios.' : `The project has ${known}.`}`)
}
