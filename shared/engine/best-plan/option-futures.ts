import { scrambledPoint } from '../../numeric/scrambled-sobol.ts'
import { evaluate } from '../evaluate.ts'
import type { OptionRequest } from '../option.ts'
import { withFacts } from '../uncertainty/ranged-facts.ts'
import { uncertainInputs, type UncertainInput } from '../uncertainty/uncertain-input.ts'
import type { PlanOptions } from './plan-option.ts'
import { trialOf } from './plan-trial.ts'

/** What moves prices, demand and freight as a whole, and what somebody typed of a fact, takes the evenest coordinates. */
const rank = ({ basis, figure }: UncertainInput): number => (basis === 'whole' || figure === null ? 0 : 1)

/** Everything uncertain that any option of any part hangs on, each input once, whichever plan is asked about: what moves prices, demand and freight as a whole first, then by key. */
export function inputsOfOptions(request: OptionRequest, { parts }: PlanOptions): UncertainInput[] {
  const inputs = new Map<string, UncertainInput>()
  const most = parts.reduce((found, { options }) => Math.max(found, options.length), 0)
  // Today first, then a plan of the first options of all parts, of the second …: each option is in one of them.
  for (let place = -1; place < most; place++) {
    const choices = parts.flatMap(({ options }) => options[place]?.choices ?? [])
    for (const input of uncertainInputs(trialOf(request, choices))) if (!inputs.has(input.key)) inputs.set(input.key, input)
  }
  return [...inputs.values()].toSorted((one, other) => rank(one) - rank(other) || (one.key < other.key ? -1 : 1))
}

/** The world as it is in one future: every uncertain input laid at what is drawn for it. The same seed gives the same futures, whichever plan is asked about. */
export function worldInFuture(request: OptionRequest, inputs: readonly UncertainInput[], future: number, seed: number): OptionRequest {
  const point = new Float64Array(inputs.length)
  scrambledPoint(point, future, seed, 0)
  const what = new Map([...(request.what ?? []), ...inputs.map((input, at) => [input.key, input.quantile(point[at] ?? 0.5)] as const)])
  return { ...request, contents: withFacts(request.contents, what), what }
}

/** Net value in a future of a plan, NaN while unknown. */
export const netValueIn = (world: OptionRequest, choices: Parameters<typeof trialOf>[1]): number => evaluate(trialOf(world, choices)).economics?.npv ?? Number.NaN
