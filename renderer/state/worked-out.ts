import { useMemo } from 'react'
import type { Evaluation } from '../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Scenario } from '../../shared/model/scenario.ts'
import { dataVersion } from '../../shared/data/edition.ts'
import { inOrder } from '../plans/scenario-changes.ts'
import { sayLeft } from '../work/leaving.ts'
import { useAbout } from './about.ts'
import { calculatedFrom } from './calculated-from.ts'
import { differenceShown, plansShown, useComparison } from './comparison.ts'
import { useDraft } from './draft.ts'
import { evaluationOf, forgetDrafts, isWorkedOut, letGoOf, prepareEvaluation, todayBeside } from './evaluation.ts'
import { isLong } from './is-long.ts'
import { useProject } from './project.ts'
import { isReportPrepared, prepareReport, type Imprint } from './report-numbers.ts'
import { useShown, type Shown } from './shown.ts'
import { useView } from './view.ts'

type Asked = Omit<Shown, 'isBehind'>
const latest = (): Asked => ({ contents: useProject.getState().contents, scenarioId: useProject.getState().scenarioId, what: useDraft.getState().what })

interface Wanted {
  readonly of: ProjectContents
  readonly scenarioId: string | null
  readonly what?: ReadonlyMap<string, number>
}

/** The plan that Compare judges, where figures or what-ifs are its own. */
function judgedIn({ project, parameters, shocks }: ProjectContents, plans: readonly Scenario[], lookedAt: string | null): string | null {
  const { one, against } = differenceShown(plans, useComparison.getState().difference[project.id], lookedAt)
  const id = one ?? against
  return parameters.some(({ scenarioId }) => scenarioId === id) || shocks.some(({ isOn, scenarioId }) => isOn && scenarioId === id) ? id : null
}

/** The plans that the page looked at shows, null is today: at rest, and under the figures of a slider that moves. */
function plansWanted({ contents, scenarioId, what }: Asked): readonly Wanted[] {
  if (contents === null) return []
  const { page } = useView.getState()
  const beside = page !== 'compare' && page !== 'report' ? [] : plansShown(page === 'compare' ? inOrder(contents.scenarios) : contents.scenarios, useComparison.getState().shown[contents.project.id])
  const plans = [...new Set([null, scenarioId, ...beside.map(({ id }) => id)])].map((id): Wanted => ({ of: contents, scenarioId: id }))
  // Scenarios sets a plan beside today in the plan's own world, and so does Compare where the plan has one.
  const judged = page === 'scenarios' ? scenarioId : page === 'compare' ? judgedIn(contents, beside, scenarioId) : null
  const atRest = judged === null ? plans : [...plans, { of: todayBeside(contents, judged), scenarioId: null }]
  return what.size === 0 ? atRest : [...atRest, ...atRest.map((one) => ({ ...one, what }))]
}

/** What the report, where it is looked at, says beside its plans: of which inputs, and what could prove the plan proposed wrong. */
function reportWanted({ contents, scenarioId }: Asked): { readonly contents: ProjectContents; readonly imprint: Imprint; readonly proposedId: string | null } | null {
  if (contents === null || useView.getState().page !== 'report') return null
  const { shown, difference } = useComparison.getState()
  const { id, report } = contents.project
  const plans = report?.todayAlone === true ? [] : plansShown(contents.scenarios, shown[id])
  const { one, against } = differenceShown(plans, difference[id], scenarioId)
  const appVersion = useAbout.getState().about?.appVersion ?? ''
  return { contents: calculatedFrom(contents), imprint: { scenarioIds: [null, ...plans.map((plan) => plan.id)], dataVersion, appVersion }, proposedId: one ?? against ?? plans[0]?.id ?? null }
}

/** Whether all numbers are there. */
function isReady(asked: Asked): boolean {
  const { contents } = asked
  if (contents === null || !isLong(contents)) return true
  const report = reportWanted(asked)
  return plansWanted(asked).every(({ of, scenarioId, what }) => isWorkedOut(of, scenarioId, what)) && (report === null || isReportPrepared(report.contents, report.imprint, report.proposedId))
}

let catchingUp: Promise<void> | null = null

function showLatest(): void {
  const now = latest()
  useShown.setState({ ...now, isBehind: false })
  if (now.what.size === 0) forgetDrafts()
}

/** Works out between frames what a person did last: what was done meanwhile comes next, and what was overtaken never, but that numbers follow a hand that does not rest. */
async function workOutLatest(): Promise<void> {
  try {
    // A slider that is let go makes a step, and only then leaves the hand.
    await Promise.resolve()
    for (let now = latest(); !isReady(now); now = latest()) {
      const isLatest = (): boolean => now.contents === latest().contents && (now.what.size === 0 || latest().what.size > 0)
      for (const { of, scenarioId, what } of plansWanted(now)) if (isLatest()) await prepareEvaluation(of, scenarioId, what)
      if (now.what !== latest().what && isLatest() && now.scenarioId === latest().scenarioId) useShown.setState({ ...now, isBehind: true })
      const report = reportWanted(now)
      if (report !== null && isLatest()) await prepareReport(report.contents, report.imprint, report.proposedId)
      if (now.contents !== null && now.contents.project.id !== latest().contents?.project.id) letGoOf(now.contents.project.id)
    }
  } finally {
    catchingUp = null
    // Where it failed too: the page then meets the same fault, and says so.
    showLatest()
  }
}

/** Waits until the numbers of the open project, for the page looked at, are those of what a person did last. */
export async function workedOut(): Promise<void> {
  if (catchingUp === null && isReady(latest())) return
  catchingUp ??= workOutLatest()
  await catchingUp
}

/** Does something once the numbers are there: at once where they are. */
export function onceWorkedOut(deed: () => void): void {
  if (catchingUp === null && isReady(latest())) deed()
  else void workedOut().then(deed, deed)
}

function follow(): void {
  const [now, shown] = [latest(), useShown.getState()]
  const isOther = now.contents === null || shown.contents?.project.id !== now.contents.project.id
  if (isOther || (catchingUp === null && isReady(now))) {
    showLatest()
    return
  }
  if (!shown.isBehind) useShown.setState({ isBehind: true })
  void workedOut().catch(() => undefined)
}

useProject.subscribe((now, before) => {
  if (now.contents !== before.contents || now.scenarioId !== before.scenarioId) follow()
  // Of a project that is left nothing is shown any more.
  if (before.contents !== null && now.contents?.project.id !== before.contents.project.id) {
    letGoOf(before.contents.project.id)
    sayLeft(before.contents.project.id)
  }
})
useDraft.subscribe(follow)
follow()

/** The open project as far as it has been worked out: of a long one a moment behind what a person sees change, otherwise the project itself. */
export const useWorkedOut = (): ProjectContents | null => useShown((state) => state.contents)

/** The evaluation of a plan of the project as far as it has been worked out, following sliders; null where none is open. */
function useEvaluation(scenarioId: string | null): Evaluation | null {
  const contents = useWorkedOut()
  const what = useShown((state) => state.what)
  return useMemo(() => (contents === null ? null : evaluationOf(contents, scenarioId, what)), [contents, scenarioId, what])
}

/** The evaluation of the plan that is looked at. */
export const useShownEvaluation = (): Evaluation | null => useEvaluation(useShown((state) => state.scenarioId))

/** The evaluation of today's plan, with dragged figures on top. */
export const useTodayEvaluation = (): Evaluation | null => useEvaluation(null)
