import { shippedFigures } from '../../../shared/data/figures.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Scenario } from '../../../shared/model/scenario.ts'
import { inOrder, newScenario, nextLetter } from '../../plans/scenario-changes.ts'
import { evaluationOf, todayBeside } from '../../state/evaluation.ts'
import { sayDone, sayFailed } from '../../state/notices.ts'
import { showScenario, useProject } from '../../state/project.ts'
import { change } from '../../state/steps.ts'
import { showPage } from '../../state/view.ts'
import { useWorkedOut } from '../../state/worked-out.ts'
import { compareText as text, verdictSentences } from '../../text/compare.ts'
import { formatNumber, formatPercent, roundTo } from '../../text/format.ts'
import { wordsOf } from '../../text/sentences/in-words.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageFrame } from '../../ui/page-frame.tsx'
import { CompareCharts } from './compare-charts.tsx'
import { CompareTable } from './compare-table.tsx'
import { DifferencePane } from './difference-pane.tsx'
import { CompareToolbar } from './compare-toolbar.tsx'
import { differenceShown, plansShown, showDifference, showPlans, useComparison } from '../../state/comparison.ts'
import './compare.css'
import { asTabSeparated, shownRows } from '../../plans/shown-rows.ts'
import { verdictWords } from '../../plans/verdict-words.ts'
import { useMemo } from '../../text/use-memo.ts'

const horizonKey = 'general.horizon-years'

/** Figures that a plan replaces for itself, as "Extra duty on parts of Chinese origin 0.25", and the what-ifs that happen in its world alone, by name. */
function worldOf(contents: ProjectContents, plan: Scenario): string {
  const replaced = contents.parameters
    .filter((one) => one.scenarioId === plan.id)
    .map((one) => {
      const figure = shippedFigures.get(one.key)
      const value = figure?.unit.startsWith('of ') === true ? formatPercent(one.value, Number.isInteger(roundTo(one.value * 100, 3)) ? 0 : 1) : formatNumber(one.value, Number.isInteger(one.value) ? 0 : 2)
      return `${wordsOf(figure?.label ?? one.key)}: ${value}`
    })
  return [...replaced, ...contents.shocks.filter(({ scenarioId, isOn }) => isOn && scenarioId === plan.id).map(({ name }) => name)].join('; ')
}

/** Sets today beside the plans shown and the difference chosen. */
function Comparison({ contents, all }: { readonly contents: ProjectContents; readonly all: readonly [Scenario, ...Scenario[]] }) {
  const { project } = contents
  const lookedAt = useProject((state) => state.scenarioId)
  const chosen = useComparison((state) => state.shown[project.id])
  const chosenDifference = useComparison((state) => state.difference[project.id])
  const plans = plansShown(all, chosen)
  const { one, against } = differenceShown(plans, chosenDifference, lookedAt)
  const columns: readonly (Scenario | null)[] = [null, ...plans]
  const evaluations = useMemo(
    () => [null, ...plans.map((plan) => plan.id)].map((id) => evaluationOf(contents, id)),
    // The list of plans is made anew each time; its ids are what matters.
    // oxlint-disable-next-line react/exhaustive-deps
    [contents, plans.map((plan) => plan.id).join(' ')],
  )
  const rows = useMemo(() => shownRows(evaluations, project.currency), [evaluations, project.currency])
  const difference = { one: columns.findIndex((plan) => (plan?.id ?? null) === one), against: columns.findIndex((plan) => (plan?.id ?? null) === against) }
  // The verdict and the charts are of a plan against today: of the one in the difference column.
  const lookedIndex = Math.max(1, difference.one === 0 ? difference.against : difference.one)
  const looked = plans[lookedIndex - 1] ?? all[0]
  const today = evaluations[0]
  const evaluation = evaluations[lookedIndex]
  const horizonYears = contents.parameters.find((parameter) => parameter.scenarioId === null && parameter.key === horizonKey)?.value ?? shippedFigures.get(horizonKey)?.value ?? Number.NaN
  if (today === undefined || evaluation === undefined) return null
  // A plan with what-ifs is judged against today under the same what-ifs, as its net value is.
  const fairToday = worldOf(contents, looked) === '' ? today : evaluationOf(todayBeside(contents, looked.id), null)
  const worlds = plans.map((plan) => ({ plan, changes: worldOf(contents, plan) })).filter(({ changes }) => changes !== '')

  const [at, from] = [evaluations[difference.one], evaluations[difference.against]]
  const differing = at === undefined || from === undefined ? null : { one: { plan: columns[difference.one] ?? null, evaluation: at }, other: { plan: columns[difference.against] ?? null, evaluation: from } }

  const copy = async (): Promise<void> => {
    const names = columns.map((plan) => (plan === null ? text.today : `${plan.letter} ${plan.name}`))
    const letter = (index: number): string => columns[index]?.letter ?? text.today
    const lines = asTabSeparated(rows, names, { name: text.table.against(letter(difference.one), letter(difference.against)), ...difference })
    try {
      await navigator.clipboard.writeText(lines)
      sayDone(text.toolbar.copied)
    } catch {
      sayFailed(text.toolbar.copyFailed)
    }
  }

  return (
    <PageFrame
      hint="compare"
      title={text.title}
      toolbar={
        <CompareToolbar
          all={all} plans={plans} one={one} against={against} onPlans={(ids) => showPlans(project.id, ids)}
          onDifference={(nextOne, nextAgainst) => showDifference(project.id, nextOne, nextAgainst)} onCopy={() => void copy()} onPrint={() => showPage('report')}
        />
      }
      status={
        <>
          <span>{text.table.boldIsBest}</span>
          <span>{text.table.shownDifference}</span>
          <span className="hide-narrow">{text.status.expected}</span>
        </>
      }
    >
      <div className="compare-body">
        <div className="compare-top">
          <section className="pane compare-pane" aria-label={text.table.label}>
            <CompareTable rows={rows} plans={columns} difference={difference} horizonYears={horizonYears} />
          </section>
          <section className="pane verdict" aria-label={text.verdict.title}>
            <div className="pane-head"><h2>{text.verdict.title}</h2><span className="caption cut">{text.verdict.note(looked.letter)}</span></div>
            <div className="verdict-words">
              {verdictSentences(verdictWords(fairToday, evaluation, looked.letter, project.currency, horizonYears)).map((sentence) => <p key={sentence}>{sentence}</p>)}
              {worlds.map(({ plan, changes }) => <p key={plan.id} className="small quiet">{text.worlds(plan.letter, changes)}</p>)}
              {looked.description === '' ? null : <p className="small quiet">{looked.description}</p>}
            </div>
          </section>
        </div>
        <CompareCharts
          contents={contents} today={fairToday} looked={{ plan: looked, evaluation }} currency={project.currency}
          all={plans.flatMap((plan, index) => {
            const own = evaluations[index + 1]
            return own === undefined ? [] : [{ plan, evaluation: own }]
          })}
        />
        {differing === null ? null : <DifferencePane contents={contents} one={differing.one} other={differing.other} />}
      </div>
    </PageFrame>
  )
}

/** Makes a first plan and shows it. */
function makeFirst(): void {
  // As the project is now: what is drawn may be a step behind.
  const { contents: present } = useProject.getState()
  if (present === null) return
  const letter = nextLetter(present.scenarios)
  const made = newScenario(
    present, { name: text.empty.defaultName(letter), stepName: text.empty.stepName(letter), copyOf: null, at: new Date().toISOString() }, () => crypto.randomUUID(),
  )
  void change(made.change.name, made.change.patches)
  showScenario(made.id)
  showPage('scenarios')
}

/** Compare: which plan. */
export function ComparePage() {
  const contents = useWorkedOut()
  const [first, ...others] = inOrder(contents?.scenarios ?? [])
  if (contents === null || first === undefined) {
    return (
      <PageFrame title={text.title} toolbar={null}>
        <EmptyState title={text.empty.title} words={text.empty.body}>
          <Button kind="suggested" onPress={makeFirst}>{text.empty.make}</Button>
          <Button onPress={() => showPage('scenarios')}>{text.empty.goToScenarios}</Button>
        </EmptyState>
      </PageFrame>
    )
  }
  return <Comparison key={contents.project.id} contents={contents} all={[first, ...others]} />
}
