import type { ParameterOverride } from '../model/parameter.ts'
import type { ProjectContents } from '../model/contents.ts'
import type { Choice } from '../model/scenario.ts'
import type { Shock } from '../model/shock.ts'
import type { Evaluation, PartResult } from './evaluation.ts'

/** Something that two plans hold differently; null where one of them has none. */
export interface Differing<Value> {
  readonly key: string
  readonly one: Value | null
  readonly other: Value | null
}

/** A part whose results differ between two plans. */
export interface DifferingPart {
  readonly partId: string
  readonly one: PartResult
  readonly other: PartResult
}

/** Everything in which two plans of a project differ. */
export interface PlanDifference {
  /** By part: all that each plan does with it. */
  readonly choices: readonly Differing<readonly Choice[]>[]
  /** By key of the figure. */
  readonly figures: readonly Differing<ParameterOverride>[]
  /** What-ifs of one plan and not of the other; two of the same name and event are the same. */
  readonly shocks: readonly Differing<Shock>[]
  /** Parts whose landed cost, days short or loss come out differently. */
  readonly parts: readonly DifferingPart[]
}

/** Everything of a value but who holds it. */
const held = ({ id: _id, scenarioId: _scenario, ...rest }: { readonly id: string; readonly scenarioId: string | null }): string => JSON.stringify(rest)

function differing<Value>(ones: ReadonlyMap<string, Value>, others: ReadonlyMap<string, Value>, same: (one: Value, other: Value) => boolean): Differing<Value>[] {
  return [...new Set([...ones.keys(), ...others.keys()])].flatMap((key) => {
    const [one, other] = [ones.get(key) ?? null, others.get(key) ?? null]
    return one !== null && other !== null && same(one, other) ? [] : [{ key, one, other }]
  })
}

function choicesOf({ choices }: Pick<ProjectContents, 'choices'>, scenarioId: string | null): Map<string, Choice[]> {
  const found = new Map<string, Choice[]>()
  for (const choice of choices) if (choice.scenarioId === scenarioId) found.set(choice.partId, [...(found.get(choice.partId) ?? []), choice])
  return found
}

const sameChoices = (one: readonly Choice[], other: readonly Choice[]): boolean =>
  one.length === other.length && JSON.stringify(one.map(held).toSorted()) === JSON.stringify(other.map(held).toSorted())

/** Amounts that differ by no more than this are the same: what is left is the order in which they were added up. */
const sameAmount = (one: number | null, other: number | null): boolean =>
  one === other || (one !== null && other !== null && Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other)))

const sameResults = (one: PartResult, other: PartResult): boolean =>
  sameAmount(one.landedPerUnit, other.landedPerUnit) && sameAmount(one.gapDays, other.gapDays) && sameAmount(one.lossPerEvent, other.lossPerEvent)

/** Compares two plans (null: today) cell by cell: what they choose, what they assume, and what comes out for each part. */
export function planDifference(
  contents: Pick<ProjectContents, 'choices' | 'parameters' | 'shocks'>, one: { readonly scenarioId: string | null; readonly evaluation: Evaluation }, other: typeof one,
): PlanDifference {
  const figuresOf = (scenarioId: string | null): Map<string, ParameterOverride> =>
    new Map(scenarioId === null ? [] : contents.parameters.filter((parameter) => parameter.scenarioId === scenarioId).map((parameter) => [parameter.key, parameter]))
  const shocksOf = (scenarioId: string | null): Map<string, Shock> =>
    new Map(scenarioId === null ? [] : contents.shocks.filter((shock) => shock.scenarioId === scenarioId).map((shock) => [held(shock), shock]))
  const otherParts = new Map(other.evaluation.parts.map((part) => [part.partId, part]))
  return {
    choices: differing(choicesOf(contents, one.scenarioId), choicesOf(contents, other.scenarioId), sameChoices),
    figures: differing(figuresOf(one.scenarioId), figuresOf(other.scenarioId), (left, right) => left.value === right.value),
    shocks: differing(shocksOf(one.scenarioId), shocksOf(other.scenarioId), () => true),
    parts: one.evaluation.parts.flatMap((part) => {
      const there = otherParts.get(part.partId)
      return there === undefined || sameResults(part, there) ? [] : [{ partId: part.partId, one: part, other: there }]
    }),
  }
}
