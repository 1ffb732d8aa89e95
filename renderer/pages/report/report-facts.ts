import { dataVersion } from '../../../shared/data/edition.ts'
import { shippedFigures } from '../../../shared/data/figures.ts'
import { doubleCounts, type DoubleCount } from '../../../shared/engine/double-counts.ts'
import type { Doubts } from '../../../shared/engine/doubts.ts'
import type { Evaluation } from '../../../shared/engine/evaluation.ts'
import { openFigures, type FigureBook } from '../../../shared/engine/figure-book.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Part } from '../../../shared/model/part.ts'
import type { Scenario } from '../../../shared/model/scenario.ts'
import { partsById } from '../../facts/fact-book.ts'
import { calculatedFrom } from '../../state/calculated-from.ts'
import { evaluationOf } from '../../state/evaluation.ts'
import { doubtsAbout, hashOf } from '../../state/report-numbers.ts'
import { useShown } from '../../state/shown.ts'
import type { Language } from '../../text/language.ts'
import { onLeft } from '../../work/leaving.ts'

/** A plan with what it computes to. */
export interface ReportPlan {
  readonly plan: Scenario
  readonly evaluation: Evaluation
}

/** Everything the report is written from; made once for a state of the project and a choice of plans. */
export interface ReportFacts {
  readonly contents: ProjectContents
  readonly currency: string
  readonly parts: ReadonlyMap<string, Part>
  readonly today: Evaluation
  readonly plans: readonly ReportPlan[]
  /** Null where the project has no plan: the report is of today alone. */
  readonly proposed: ReportPlan | null
  /** The plan proposed, else today. */
  readonly shown: Evaluation
  /** Figures as the plan proposed sees them. */
  readonly book: FigureBook
  readonly doubts: Doubts
  /** Pairs of figures that count, or may count, the same money. */
  readonly doubled: readonly DoubleCount[]
  readonly horizonYears: number
  readonly appVersion: string
  readonly dataVersion: string
  /** SHA-256 of all inputs, hex. */
  readonly hash: string
}

/** Gathers the facts of a report on today beside some plans, one of which is proposed. */
export function reportFacts(contents: ProjectContents, scenarios: readonly Scenario[], proposedId: string | null, appVersion: string): ReportFacts {
  const today = evaluationOf(contents, null)
  const plans = scenarios.map((plan) => ({ plan, evaluation: evaluationOf(contents, plan.id) }))
  const proposed = plans.find(({ plan }) => plan.id === proposedId) ?? plans[0] ?? null
  const scenarioId = proposed?.plan.id ?? null
  const book = openFigures(shippedFigures, contents.parameters, scenarioId, undefined)
  return {
    contents, currency: contents.project.currency, parts: partsById(contents), today, plans, proposed,
    shown: proposed?.evaluation ?? today, book, doubts: doubtsAbout(contents, scenarioId),
    doubled: doubleCounts(contents, shippedFigures, scenarioId).filter((one) => one.state !== 'apart'),
    horizonYears: book.ref('general.horizon-years').value, appVersion, dataVersion,
    hash: hashOf(contents, { scenarioIds: [null, ...plans.map(({ plan }) => plan.id)], dataVersion, appVersion }),
  }
}

let last: { readonly contents: ProjectContents; readonly key: string; readonly facts: ReportFacts } | null = null
onLeft(() => { last = null })
// They hold the evaluations of all its plans: of a long project hundreds of megabytes, for which nobody comes back once it is another.
useShown.subscribe(({ contents }) => { if (contents === null || calculatedFrom(contents) !== last?.contents) last = null })

/** The same, kept for who leaves the report and comes back; what is written from them is kept with them, so it is made anew for another language. */
export function keptReportFacts(contents: ProjectContents, planIds: string, proposedId: string | null, appVersion: string, language: Language): ReportFacts {
  const key = JSON.stringify([planIds, proposedId, appVersion, language])
  if (last === null || last.contents !== contents || last.key !== key) {
    const ids = planIds.split(' ')
    last = { contents, key, facts: reportFacts(contents, contents.scenarios.filter((plan) => ids.includes(plan.id)), proposedId, appVersion) }
  }
  return last.facts
}

/** Parts of which the plan proposed holds extra stock that nobody can price yet. */
export function partsOfUnknownStock({ contents, proposed }: ReportFacts): ReadonlySet<string> {
  const unpriced = new Set(proposed?.evaluation.parts.filter((part) => part.workingCapital === null).map((part) => part.partId))
  return new Set(contents.choices.flatMap((choice) => (choice.scenarioId === proposed?.plan.id && choice.kind === 'buffer' && unpriced.has(choice.partId) ? [choice.partId] : [])))
}

/** What a part is called: its number, or its description where it has none. */
export const partName = (part: Part | undefined): string => (part === undefined ? '' : part.partNumber === '' ? part.description : part.partNumber)
