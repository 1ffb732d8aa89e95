import { isEuropean } from '../../shared/data/countries.ts'
import { shippedFigures } from '../../shared/data/figures.ts'
import type { SolveMixed } from '../../shared/engine/choice/mixed-program.ts'
import { planAnswer, type PlanAnswer } from '../../shared/engine/best-plan/plan-answer.ts'
import { newPlanOf } from '../../shared/engine/best-plan/plan-change.ts'
import { trialChoices } from '../../shared/engine/best-plan/plan-trial.ts'
import { planObjectives, type PlanObjective } from '../../shared/engine/best-plan/plan-problem.ts'
import { asksForYears, limitsOf, planSearchSteps, type PlanSearch, type PlanWish } from '../../shared/engine/best-plan/plan-search.ts'
import { leastFutures, robustnessSteps } from '../../shared/engine/best-plan/robust-plan.ts'
import { atOnce } from '../../shared/engine/in-steps.ts'
import { stagedChoices, tooLate } from '../../shared/engine/stages/stage-change.ts'
import type { StageOrder } from '../../shared/engine/stages/stage-problem.ts'
import { stagesSteps, type StagesAnswer } from '../../shared/engine/stages/stage-search.ts'
import { seedOf } from '../../shared/engine/uncertainty/seed.ts'
import { Change } from '../../shared/model/change.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { Scenario, type Choice } from '../../shared/model/scenario.ts'
import { nextLetter } from '../../shared/model/scenario-letter.ts'
import { storeChange } from '../store/changes.ts'
import { listProjects } from '../store/projects.ts'
import { firstComplaint } from '../store/store-failure.ts'
import { loadSolver } from '../solver.ts'
import { type Output, Refused, WrongUse } from './command.ts'
import { loadContents } from './load-contents.ts'
import { answerAsJson, answerInWords } from './optimise-answer.ts'
import { planNamed, stagesAsJson, stagesInWords, stagesWishOf, type StageValues } from './optimise-stages.ts'
import { withValues } from './set-values.ts'
import { storedWishes, takenStages, takenWishes, type StoredWishes } from './stored-wishes.ts'
import { withScenario } from './with-scenario.ts'
import { withStore } from './with-store.ts'
import { yearsOfSearch } from './worst-year-words.ts'

/** What `remweg optimise PROJECT` was asked, as it was typed. */
export interface ProjectAsked {
  readonly project: string
  /** Null where nobody said. */
  readonly seconds: number | null
  readonly points: number
  readonly isJson: boolean
  readonly values: StageValues & {
    readonly budget?: string | undefined
    readonly objective?: string | undefined
    readonly keep?: string[] | undefined
    readonly move?: string[] | undefined
    readonly suppliers?: string | undefined
    readonly heads?: string | undefined
    readonly 'worst-year-at-most'?: string | undefined
    readonly countries?: string | undefined
    readonly front?: string | undefined
    readonly save?: string | undefined
    readonly futures?: string | undefined
    readonly scenario?: string | undefined
    readonly set?: string[] | undefined
    readonly data?: string | undefined
    readonly 'time-limit'?: string | undefined
    readonly 'no-wishes'?: boolean | undefined
  }
}

/** Said of a plan without a proof, whatever the search ended by. */
export const bestFound = 'This is the best plan found, not proved best. More time with --time-limit may prove it or find a better one.'

/** Said of a plan that keeps to a limit on a bad year. */
const bestFoundInYears = 'This is the best plan found: with a limit on a bad year no plan can be proved best, as what a year costs is no sum over the parts.'

/** Seconds for each plan that is looked for, unless asked otherwise. */
export const usualSeconds = 300

/** Where parts may go unless asked otherwise, beside the country of the plant. */
const usualCountries = ['PL', 'CZ'] as const

/** The number of an option, 0 or more; null where it was not given. */
export function atLeastNone(name: string, text: string | undefined, isWhole: boolean): number | null {
  if (text === undefined) return null
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value) || value < 0 || (isWhole && !Number.isInteger(value))) throw new WrongUse(`--${name} ${text}: name ${isWhole ? 'a whole number' : 'a sum of money'}, 0 or more.`)
  return value
}

function partIds({ parts, project }: ProjectContents, name: string, numbers: readonly string[] = []): string[] {
  return numbers.map((number) => {
    const found = parts.find((part) => part.partNumber === number || part.id === number)
    if (found === undefined) throw new Refused('no-such-part', `--${name} ${number}: there is no such part in ${project.name}.`)
    return found.id
  })
}

const isObjective = (text: string): text is PlanObjective => planObjectives.some((one) => one === text)

/** A limit that was asked for, or that of the project where nobody did; "none" is no limit. */
const limitOf = (name: string, text: string | undefined, isWhole: boolean, stored: number | null): number | null => (text === undefined ? stored : text === 'none' ? null : atLeastNone(name, text, isWhole))

/** The wishes of the project with what was asked in their place; parts named beside those that are held already. */
function wishOf(contents: ProjectContents, { values, seconds }: ProjectAsked, { wish, seconds: storedSeconds }: StoredWishes): PlanWish {
  const objective = values.objective ?? wish.objective
  const [keep, move] = [partIds(contents, 'keep', values.keep), partIds(contents, 'move', values.move)]
  if (!isObjective(objective)) throw new WrongUse(`--objective ${objective}: name one of ${planObjectives.join(', ')}.`)
  return {
    budget: limitOf('budget', values.budget, false, wish.budget), objective,
    stays: [...new Set([...wish.stays.filter((id) => !move.includes(id)), ...keep])], moves: [...new Set([...wish.moves.filter((id) => !keep.includes(id)), ...move])],
    suppliers: limitOf('suppliers', values.suppliers, true, wish.suppliers), heads: limitOf('heads', values.heads, false, wish.heads), worstYearAtMost: limitOf('worst-year-at-most', values['worst-year-at-most'], false, wish.worstYearAtMost ?? null), seconds: seconds ?? storedSeconds ?? usualSeconds,
  }
}

function countriesOf({ project }: ProjectContents, text: string | undefined, stored: readonly string[] | null): string[] {
  const named = text === undefined ? (stored ?? [...usualCountries, project.plantCountry]) : text.split(',').map((code) => code.trim().toUpperCase()).filter((code) => code !== '')
  for (const code of named) if (code !== project.plantCountry && !isEuropean(code)) throw new WrongUse(`--countries ${code}: name European countries by their two letters, such as PL,PT.`)
  return [...new Set(named)]
}

/** Searches for the best plan of a project and answers with it. */
export async function optimiseProject(asked: ProjectAsked, solve: SolveMixed, output: Output): Promise<void> {
  const futures = atLeastNone('futures', asked.values.futures, true)
  if (futures !== null && futures > 0 && futures < leastFutures) throw new WrongUse(`--futures ${futures}: the worst tenth of fewer than ${leastFutures} futures is none. Name at least ${leastFutures}, or leave it out.`)
  const chosen = withScenario(await loadContents(asked.project, asked.values.data), asked.values.scenario)
  const pairs = [...chosen.pairs, ...(asked.values.set ?? [])]
  const contents = withValues(chosen.contents, shippedFigures, pairs)
  if (asked.values.save !== undefined) await refuseUnsaveable(chosen.contents, asked.values.save, chosen.scenario, pairs, asked.values.data)
  const request = { contents, scenarioId: chosen.scenario?.id ?? null, figures: shippedFigures }
  const isWanted = asked.values['no-wishes'] !== true
  const stored = storedWishes(contents, isWanted)
  const wish = wishOf(contents, asked, stored)
  const stages = stagesWishOf(asked.values, isWanted ? contents : { ...contents, wishes: [] }, new Date().toISOString(), wish.seconds)
  const given = new Map<string, unknown>(Object.entries(asked.values))
  const isAsked = (option: string): boolean => given.get(option) !== undefined
  const meaningless = stages === null || asked.values.plan === undefined ? undefined : ofSearch.find((option) => isAsked(option))
  if (meaningless !== undefined) throw new WrongUse(`--${meaningless}: not with --plan, as nothing is searched for or saved then: that plan is put in order as it is. Leave one of them out.`)
  if (futures !== null && futures > 0 && asksForYears(wish)) throw new WrongUse(`--futures ${futures}: plans that are held against bad years are not held against futures, as each future would need years of its own. Choose another --objective, or leave the worst year free with --worst-year-at-most none.`)
  const ofStages = isWanted && stages !== null ? takenStages(contents, isAsked) : []
  if (stages !== null && asked.values.plan !== undefined) {
    noteTaken(ofStages, output)
    const plan = planNamed(contents, asked.values.plan)
    const found = atOnce(stagesSteps({ ...request, scenarioId: request.scenarioId ?? plan.id }, contents.choices.filter(({ scenarioId }) => scenarioId === plan.id), stages, solve))
    output.answer(asked.isJson ? JSON.stringify({ project: contents.project.name, currency: contents.project.currency, plan: plan.letter, stages: stagesAsJson(contents, found) }) : `Plan ${plan.letter}, ${plan.name}, in stages.\n\n${stagesInWords(contents, found)}`)
    return
  }
  const taken = isWanted ? [...takenWishes(contents, wish, isAsked), ...ofStages] : []
  noteTaken(taken, output)
  const settings = { countries: countriesOf(contents, asked.values.countries, stored.countries), secondSourceShare: 0.3, mostBufferDays: 30, standByDays: shippedFigures.get('general.stand-by-switch-days')?.value ?? 14 }
  const toDraw = asksForYears(wish) ? { solve: await loadSolver(), drawn: { seed: seedOf(contents), ...yearsOfSearch } } : null
  const steps = planSearchSteps(request, settings, wish, solve, asked.points, null, toDraw)
  const search = atOnce(steps)
  const answer = search.best === null ? null : planAnswer(request, search.options, search.best)
  if (answer !== null && !answer.plan.isProved) output.note((wish.worstYearAtMost ?? null) === null ? bestFound : bestFoundInYears)
  const robust = search.best === null || futures === null || futures === 0 ? null : atOnce(robustnessSteps(request, settings, wish.budget, limitsOf(wish, search.years), solve, { options: search.options, plan: search.best }, seedOf(contents), futures))
  const staged = stages === null || search.best === null ? null : atOnce(stagesSteps(request, trialChoices(search.options, search.best.chosen), stages, solve))
  const hindrance = answer === null ? 'there is no such plan.' : staged === null ? null : whyNotInStages(trialChoices(search.options, answer.plan.chosen), staged)
  const saved = answer === null || hindrance !== null || asked.values.save === undefined ? null : await save(contents, search, answer, asked.values.save, request.scenarioId, pairs.map(keyOfPair), asked.values.data, staged)
  if (hindrance !== null && asked.values.save !== undefined) output.note(`Nothing was saved: ${hindrance}`)
  if (!asked.isJson) output.answer([answerInWords(contents, search, answer, wish, robust, saved), ...(staged === null ? [] : ['', stagesInWords(contents, staged)])].join('\n'))
  else output.answer(JSON.stringify(Object.assign({}, answerAsJson(contents, search, answer, wish, taken, robust, saved), staged === null ? {} : { stages: stagesAsJson(contents, staged) })))
}

function noteTaken(taken: readonly string[], output: Output): void {
  if (taken.length > 0) output.note(`From the wishes of the project: ${taken.join(' ')}. Other options take their place; --no-wishes leaves them out.`)
}

/** What is about the search for a plan, and means nothing where the plan is named. */
const ofSearch = ['save', 'budget', 'objective', 'futures', 'front', 'keep', 'move', 'suppliers', 'heads', 'worst-year-at-most', 'countries'] as const

const keyOfPair = (pair: string): string => pair.slice(0, pair.indexOf('=')).trim()
const isFact = (key: string): boolean => ['product.', 'plant.', 'project.'].some((start) => key.startsWith(start))

/** Refuses before the search what could not be saved after it, or would be worth something else as saved. */
async function refuseUnsaveable({ project, shocks }: ProjectContents, name: string, scenario: Scenario | null, pairs: readonly string[], data: string | undefined): Promise<void> {
  if (!Scenario.shape.name.safeParse(name).success) throw new WrongUse(`--save "${name.slice(0, 40)}${name.length > 40 ? '…' : ''}": name the plan with 1 to 200 characters.`)
  const facts = pairs.map(keyOfPair).filter(isFact)
  if (facts.length > 0) throw new WrongUse(`--save ${name}: ${facts.join(', ')} is a fact of the project, which no plan holds, so that the saved plan would be worth something else. Change it in the project, or leave --save out.`)
  if (scenario?.letter === '*' && shocks.some(({ scenarioId }) => scenarioId === scenario.id)) {
    throw new WrongUse(`--save ${name}: the what-ifs of a scenario file are not stored, so that the saved plan would be worth something else. Name a plan of the project with --scenario, or leave --save out.`)
  }
  await withStore(data, (store) => {
    if (!listProjects(store).some((one) => one.id === project.id && one.removedAt === null)) {
      throw new Refused('not-stored', `--save ${name}: ${project.name} is no project of ${store.file}. Name a stored project by its name or id.`)
    }
  })
}

const orderOf = ({ usual }: StagesAnswer): StageOrder => new Map(usual?.parts.flatMap(({ partId, quarter }) => (quarter === null ? [] : [[partId, quarter] as const])))

/** Why a plan cannot be stored in its stages; null where it can. */
function whyNotInStages(choices: readonly Choice[], staged: StagesAnswer): string | null {
  if (staged.usual === null) return staged.isValueKnown ? 'no order was found in time. Allow more of it with --time-limit, or leave --stages out.' : 'the best order is unknown. Leave --stages out.'
  const late = tooLate(choices, orderOf(staged), staged.deliveries).length
  return late === 0 ? null : `with this order ${late} ${late === 1 ? 'part' : 'parts'} would deliver after more than five years, which no evaluation counts. Take fewer quarters.`
}

/** The choices of a plan that its order does, beginning when they are done. */
function inStages(choices: readonly Choice[], staged: StagesAnswer | null): readonly Choice[] {
  const order = staged === null ? new Map<string, number>() : orderOf(staged)
  return staged === null || staged.usual === null ? choices : stagedChoices(choices.filter(({ partId }) => order.has(partId)), order, staged.deliveries)
}

/** Stores the plan as a new one of its project, with the figures that were set for it; returns its letter. */
function save(contents: ProjectContents, { options }: PlanSearch, { plan }: PlanAnswer, name: string, worldOf: string | null, setKeys: readonly string[], data: string | undefined, staged: StagesAnswer | null): Promise<string> {
  return withStore(data, (store) => {
    const [id, letter, at] = [crypto.randomUUID(), nextLetter(contents.scenarios), new Date().toISOString()]
    const stored = worldOf !== null && contents.scenarios.some((one) => one.id === worldOf && one.letter !== '*') ? worldOf : null
    const change = newPlanOf(contents, inStages(trialChoices(options, plan.chosen), staged), { id, letter, name, at, worldOf: stored }, `New plan ${letter}: ${name}`.slice(0, 300), () => crypto.randomUUID())
    // Set for everything while the search ran; only the new plan keeps it.
    const figures = contents.parameters.filter(({ key, scenarioId }) => scenarioId === null && setKeys.includes(key)).map((one) => ({ ...one, id: crypto.randomUUID(), scenarioId: id, origin: { ...one.origin, at } }))
    const whole = Change.safeParse({ ...change, patches: [...change.patches, ...figures.map((value) => ({ noun: 'parameter', id: value.id, value }))] })
    if (!whole.success) throw new Refused('plan-malformed', `--save ${name}: the plan cannot be stored (${firstComplaint(whole.error)}). Nothing was saved.`)
    storeChange(store, contents.project.id, whole.data, at)
    return letter
  })
}
