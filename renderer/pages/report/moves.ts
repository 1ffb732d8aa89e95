import type { PartResult } from '../../../shared/engine/evaluation.ts'
import type { Choice } from '../../../shared/model/scenario.ts'
import { resultsOf } from '../../plans/results-of.ts'
import { choiceInWords } from '../../plans/choice-words.ts'
import { reportBodyText } from '../../text/report-body.ts'
import { compareNames, formatFirst } from '../../text/format.ts'
import { siteName } from '../../plans/site-name.ts'
import { partName, type ReportFacts, type ReportPlan } from './report-facts.ts'

const words = () => reportBodyText.moves

/** What a plan does with one part. */
export interface Move {
  readonly partId: string
  readonly number: string
  readonly description: string
  readonly from: string
  readonly move: string
  /** Tooling and qualification, once, in the project's currency. */
  readonly once: number
  /** Money tied up in stock and under way, against today; null while unknown. */
  readonly stock: number | null
  /** Whole days short today and under the plan; null while unknown. */
  readonly before: number | null
  readonly after: number | null
}

const shortDays = (part: PartResult | undefined): number | null => (part === undefined || part.gapDays === null ? null : Math.max(0, Math.round(part.gapDays)))

/** What changes in a plan, a part a row, the longest standstill of today first. */
export function movesOf({ contents, today, parts }: ReportFacts, { plan, evaluation }: ReportPlan): Move[] {
  const before = resultsOf(today)
  const choices = new Map<string, Choice[]>()
  for (const choice of contents.choices) if (choice.scenarioId === plan.id) choices.set(choice.partId, [...(choices.get(choice.partId) ?? []), choice])
  const moves = evaluation.parts.flatMap((after): Move[] => {
    const own = choices.get(after.partId)
    if (own === undefined) return []
    const now = before.get(after.partId)
    const part = parts.get(after.partId)
    const from = [...new Set((now?.legs ?? []).map((leg) => siteName(leg)).filter((name) => name !== ''))]
    return [{
      partId: after.partId, number: partName(part), description: part === undefined || part.partNumber === '' ? '' : part.description,
      from: from.length === 0 ? words().noSource : formatFirst(from, 1), move: own.map((choice) => choiceInWords(choice, contents.project.plantCountry)).join('; '), once: after.oneOff,
      stock: after.workingCapital === null || now === undefined || now.workingCapital === null ? null : after.workingCapital - now.workingCapital,
      before: shortDays(now), after: shortDays(after),
    }]
  })
  return moves.toSorted((one, other) => (other.before ?? -1) - (one.before ?? -1) || compareNames(one.number, other.number))
}
