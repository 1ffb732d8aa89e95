import { useEffect, useRef } from 'react'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Scenario } from '../../../shared/model/scenario.ts'
import { applyStages, stagedChoices, tooLate } from '../../../shared/engine/stages/stage-change.ts'
import type { StagesAnswer } from '../../../shared/engine/stages/stage-search.ts'
import type { StageOrder } from '../../../shared/engine/stages/stage-problem.ts'
import { newPlanOf } from '../../../shared/engine/best-plan/plan-change.ts'
import { nextLetter } from '../../plans/scenario-changes.ts'
import { sayDone } from '../../state/notices.ts'
import { cancelStages, closeStages, lookAgain, stageWishesOf, useStages, useStagesState, type StagesSource } from '../../state/stages.ts'
import { formatNumber, formatShortMoney } from '../../text/format.ts'
import { stagesText as text } from '../../text/stages.ts'
import { useMemo } from '../../text/use-memo.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { commit, commitNew, makeId, now } from './commit.ts'
import { keepFocus } from './keep-focus.ts'
import { StagesForm } from './stages-form.tsx'
import { namesOfParts } from './stages-names.ts'
import { StagesSums } from './stages-sums.tsx'
import { StagesSurge } from './stages-surge.tsx'
import { StagesTable } from './stages-table.tsx'

interface StagesDrawerProps {
  readonly contents: ProjectContents
  /** The project without its plans: the order is looked for anew when it changes. */
  readonly facts: ProjectContents
  readonly source: StagesSource
  /** The plan shown; null is today. */
  readonly shown: Scenario | null
}

/** The keyboard goes back to what there is to open it again. */
function close(): void {
  closeStages()
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-describe] button, [data-opens="best-plan"]')?.focus())
}

const orderOf = ({ usual }: StagesAnswer): StageOrder => new Map(usual?.parts.flatMap(({ partId, quarter }) => (quarter === null ? [] : [[partId, quarter] as const])))

/** Gives the new sources of a plan the months in which they deliver in its order. */
async function apply(contents: ProjectContents, scenarioId: string, letter: string, answer: StagesAnswer): Promise<void> {
  const step = applyStages(contents, scenarioId, orderOf(answer), answer.deliveries, text.steps.apply(letter))
  if (step === null) sayDone(text.same)
  else if (await commit(step, scenarioId)) sayDone(text.applied(letter))
}

/** Makes a plan of one that was found, with the parts that its order does and the months in which they begin. */
async function save(contents: ProjectContents, source: Extract<StagesSource, { of: 'found' }>, answer: StagesAnswer): Promise<void> {
  const [letter, name, id, order] = [nextLetter(contents.scenarios), text.name(source.name), makeId(), orderOf(answer)]
  const choices = stagedChoices(source.choices.filter(({ partId }) => order.has(partId)), order, answer.deliveries)
  const change = newPlanOf(contents, choices, { id, letter, name, at: now(), worldOf: source.worldOf }, text.steps.save(letter, name), makeId)
  closeStages()
  const stored = commitNew({ change, id })
  // The keyboard goes from the drawer to the tab of the new plan.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.plan-tabs [aria-selected="true"]')?.focus())
  if (await stored) sayDone(text.saved(letter, name))
}

/** A plan in stages: what each quarter can bear, the order that brings most within it, why each part is done when it is, its cash, and the order that is best where demand surges. */
export function StagesDrawer({ contents, facts, source, shown }: StagesDrawerProps) {
  const drawer = useRef<HTMLElement>(null)
  const plan = source.of === 'plan' ? shown : null
  const planId = plan?.id ?? null
  const choices = useMemo(() => (source.of === 'found' ? source.choices : contents.choices.filter(({ scenarioId }) => scenarioId === planId)), [source, planId, contents.choices])
  const today = now()
  const wishes = stageWishesOf(contents, today)
  const { answer, stage, isOld, isStopped, failure, seconds, wantsFocus } = useStages(facts, choices, source.of === 'plan' ? planId : source.worldOf, wishes)
  useEffect(() => {
    if (!wantsFocus) return
    drawer.current?.querySelector<HTMLElement>('button')?.focus()
    useStagesState.setState({ wantsFocus: false })
  }, [wantsFocus])
  const cancel = (): void => {
    cancelStages()
    keepFocus(drawer.current, '[role="status"]')
  }
  const name = source.of === 'found' ? source.name : plan === null ? '' : `${plan.letter} ${plan.name}`
  const usual = answer?.usual ?? null
  const late = usual === null || answer === null ? [] : tooLate(choices, orderOf(answer), answer.deliveries)
  const { currency } = contents.project
  return (
    <aside
      className="best-plan" aria-label={text.title} ref={drawer}
    >
      <div
        className="best-plan-frame" role="presentation"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return
          event.preventDefault()
          if (stage === null) close()
          else cancel()
        }}
      >
        <header className="best-plan-head">
          <h2 className="cut">{text.titleOf(name)}</h2>
          <span className="grow" />
          {usual === null ? null : (
            <span className="caption" title={usual.isProved && !isOld ? text.provedNote : undefined}>
              {isOld ? text.old : usual.isProved ? <><Icon name="check" size={12} /> {text.proved}</> : text.notProved(formatShortMoney(usual.bound - usual.value, currency))}
            </span>
          )}
          <Button kind="ghost" square aria-label={text.close} onPress={close}><Icon name="close" /></Button>
        </header>
        <div className="best-plan-body">
          <StagesForm contents={contents} wishes={wishes} today={today} />
          {stage === null ? null : <ProgressPanel title={text.searching[stage]} done={null} words={text.atMost(formatNumber(seconds))} onCancel={cancel} />}
          {failure === null ? null : <p className="row" role="alert"><span className="grow">{text.failed(failure)}</span><Button small onPress={lookAgain}>{text.again}</Button></p>}
          {isStopped ? <p className="row" role="status"><span className="grow">{text.stopped}</span><Button small onPress={lookAgain}>{text.again}</Button></p> : null}
          {choices.length === 0 ? <p className="quiet">{text.empty}</p> : null}
          {answer === null || usual !== null || stage !== null ? null : <p className="quiet">{answer.isValueKnown ? text.notFound : text.unknownLoss}</p>}
          {answer === null || usual === null ? null : (
            <div className={isOld ? 'stages stale' : 'stages'} aria-busy={isOld}>
              <StagesSums answer={answer} usual={usual} currency={currency} nameOf={namesOfParts(contents)} />
              <StagesTable contents={contents} answer={answer} usual={usual} />
              <StagesSurge contents={contents} answer={answer} />
            </div>
          )}
        </div>
        {answer === null || usual === null ? null : (
          <footer className="best-plan-foot">
            <span className="grow small quiet">{isOld ? text.old : late.length > 0 ? text.tooLate(late.length) : plan?.lockedAt === null || source.of === 'found' ? text.applyNote : text.locked(plan?.letter ?? '')}</span>
            {source.of === 'found' ? <Button kind="primary" isDisabled={isOld || late.length > 0} onPress={() => void save(contents, source, answer)}>{text.save(nextLetter(contents.scenarios))}</Button> : null}
            {plan === null || plan.lockedAt !== null ? null : <Button kind="primary" isDisabled={isOld || late.length > 0} onPress={() => void apply(contents, plan.id, plan.letter, answer)}>{text.apply(plan.letter)}</Button>}
          </footer>
        )}
        <span className="said-only" role="status">{usual === null || isOld ? '' : `${text.totals.value(formatNumber(answer?.years ?? 0))}: ${formatShortMoney(usual.value, currency)}`}</span>
      </div>
    </aside>
  )
}
