import { useEffect, useRef } from 'react'
import { applyChosen, newPlanOf } from '../../../shared/engine/best-plan/plan-change.ts'
import type { OptionSettings } from '../../../shared/engine/option.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Choice, Scenario } from '../../../shared/model/scenario.ts'
import { wishesOf } from '../../../shared/model/wish-change.ts'
import { nextLetter } from '../../plans/scenario-changes.ts'
import { useDraft } from '../../state/draft.ts'
import { openBestPlan, searchAgain, stopSearch, useBestPlan, useBestPlanState } from '../../state/best-plan.ts'
import { stopFutures, useFuturesState } from '../../state/best-plan-futures.ts'
import { sayDone } from '../../state/notices.ts'
import { openStages } from '../../state/stages.ts'
import { bestPlanText as text } from '../../text/best-plan.ts'
import { bestPlanFuturesText } from '../../text/best-plan-futures.ts'
import { formatNumber, formatPercent, formatShortMoney } from '../../text/format.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { stagesText } from '../../text/stages.ts'
import { useMemo } from '../../text/use-memo.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { BadYearLine } from './best-plan-bad-year.tsx'
import { BestPlanChart } from './best-plan-chart.tsx'
import { FuturesSection } from './best-plan-futures.tsx'
import { BestPlanForm } from './best-plan-form.tsx'
import { BestPlanLists } from './best-plan-lists.tsx'
import { commit, commitNew, makeId, now } from './commit.ts'
import { keepFocus } from './keep-focus.ts'
import type { PlanNumbers } from './plan-numbers.ts'

interface BestPlanDrawerProps {
  readonly contents: ProjectContents
  /** The project without its plans: the search begins anew when it changes. */
  readonly facts: ProjectContents
  readonly shown: Scenario | null
  readonly settings: OptionSettings
  readonly numbers: PlanNumbers
}

/** Makes a plan of the best one; the world of the plan that it was looked for in goes along. */
async function saveAsPlan(contents: ProjectContents, choices: readonly Choice[], budget: number | null, worldOf: string | null): Promise<void> {
  const letter = nextLetter(contents.scenarios)
  const name = budget === null ? text.nameAll : text.name(formatShortMoney(budget, contents.project.currency))
  const id = makeId()
  const change = newPlanOf(contents, choices, { id, letter, name, at: now(), worldOf }, text.steps.save(letter, name), makeId)
  if (await commitNew({ change, id })) sayDone(text.saved(letter, name))
}

/** Gives a plan the choices of the best one. */
async function applyTo(contents: ProjectContents, choices: readonly Choice[], plan: Scenario): Promise<void> {
  const step = applyChosen(contents, choices, plan.id, text.steps.apply(plan.letter), makeId)
  if (step !== null && (await commit(step, plan.id))) sayDone(text.applied(plan.letter))
}

/** The keyboard goes back to the button that opened the drawer. */
function close(): void {
  openBestPlan(false)
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-opens="best-plan"]')?.focus())
}

/** The best plan for a sum of money: budget, what each sum buys, what is in the plan and what is left out and why, proved or not. */
export function BestPlanDrawer({ contents, facts, shown, settings, numbers }: BestPlanDrawerProps) {
  const { countries: wished } = wishesOf(contents)
  const { plantCountry } = contents.project
  const searched = useMemo(() => {
    const { nearshoreTo, ...usual } = settings
    return { ...usual, countries: wished ?? [...new Set([nearshoreTo, 'PL', 'CZ', plantCountry])] }
  }, [settings, wished, plantCountry])
  const found = useBestPlan(contents, facts, shown?.id ?? null, searched)
  const { front, wishes, budget, answer, isRunning, isOld, isAnswerOld, stage, done, failure, isStopped } = found
  const drawer = useRef<HTMLDivElement>(null)
  const { currency } = contents.project
  const money = (value: number): string => formatShortMoney(value, currency)
  const hasFocus = useBestPlanState((state) => state.wantsFocus)
  useEffect(() => {
    if (hasFocus) drawer.current?.querySelector<HTMLElement>('button')?.focus()
    useBestPlanState.setState({ wantsFocus: false })
  }, [hasFocus])

  /** What is under way is cancelled first, as the button beside it says. */
  const leave = (): void => {
    const { isRunning: isDrawing, of } = useFuturesState.getState()
    if (isDrawing && of?.facts.project.id === contents.project.id) stopFutures()
    else if (isRunning) stopSearch(contents)
    else return close()
    keepFocus(drawer.current, '.plan-futures')
  }
  const what = useDraft((state) => state.what)
  const plan = answer?.answer ?? null
  const most = front?.flatFrom ?? null
  return (
    <aside className="best-plan" aria-label={text.title}>
      <div
        className="best-plan-frame" role="presentation" ref={drawer}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return
          event.preventDefault()
          leave()
        }}
      >
      <header className="best-plan-head">
        <h2>{text.title}</h2>
        <span className="grow" />
        {front === null || plan === null || isAnswerOld ? null : (
          <span className="caption" title={plan.plan.isProved ? text.provedNote : (wishes.worstYearAtMost ?? null) !== null ? text.bestFoundNote : undefined}>
            {plan.plan.isProved ? <><Icon name="check" size={12} /> {text.proved(formatNumber(front.parts), formatNumber(front.options))}</> : (wishes.worstYearAtMost ?? null) !== null ? text.bestFound : text.notProved(formatPercent(plan.plan.gap, 2))}
          </span>
        )}
        <Button kind="ghost" square aria-label={text.close} onPress={close}><Icon name="close" /></Button>
      </header>
      <div className="best-plan-body">
        <BestPlanForm contents={contents} wishes={wishes} countries={searched.countries} most={most} />
        {isRunning ? (
          <ProgressPanel title={text.searching[stage]} done={done} words={text.share(formatPercent(done))} onCancel={() => stopSearch(contents)} />
        ) : null}
        {failure === null ? null : (
          <p className="row" role="alert"><span className="grow">{text.failed(failure)}</span><Button small onPress={searchAgain}>{text.again}</Button></p>
        )}
        {numbers.today.totals.expectedLossPerYear === null ? <p className="quiet">{text.unknownLoss}</p> : null}
        {front === null || front.points.length === 0 ? null : (
          <BestPlanChart contents={contents} front={front} numbers={numbers} answer={isAnswerOld ? null : plan} budget={budget} objective={wishes.objective} isOld={isOld} isComing={!isOld && (isRunning || isStopped)} />
        )}
        {isStopped && answer === null && failure === null ? (
          <p className="row" role="status"><span className="grow">{text.stopped}</span><Button small onPress={searchAgain}>{text.again}</Button></p>
        ) : null}
        {answer !== null && plan === null && !isRunning ? (
          <div role="status">{numbers.today.totals.expectedLossPerYear === null || answer.hindrances.length > 0 ? null : <p>{text.none}</p>}{answer.hindrances.map((why) => <p key={inWords(why)}>{inWords(why)}</p>)}</div>
        ) : null}
        {plan === null || plan.plan.worstYear === null ? null : <BadYearLine worst={plan.plan.worstYear} years={front?.years ?? 0} currency={currency} isOld={isAnswerOld} />}
        {answer === null || plan === null ? null : <BestPlanLists contents={contents} answered={answer} plan={plan} isOld={isAnswerOld} />}
        {plan === null ? null : (
          <FuturesSection
            contents={contents} asked={{ facts, scenarioId: shown?.id ?? null, what, settings: searched, wish: { ...wishes, budget }, chosen: plan.plan.chosen }} isPlanOld={isAnswerOld}
            hindrance={plan.plan.worstYear === null ? null : bestPlanFuturesText.badYears}
          />
        )}
      </div>
      {answer === null || plan === null ? null : (
        <footer className="best-plan-foot">
          <span className="grow small quiet">{isAnswerOld ? text.old : shown !== null && shown.lockedAt !== null ? text.locked(shown.letter) : answer.more === null ? null : inWords(answer.more)}</span>
          <Button isDisabled={isAnswerOld || plan.plan.chosen.size === 0} onPress={() => openStages(contents.project.id, { of: 'found', choices: answer.choices, worldOf: shown?.id ?? null, name: budget === null ? text.nameAll : text.name(money(budget)) })}>{stagesText.open}</Button>
          {shown === null || shown.lockedAt !== null ? null : <Button isDisabled={isAnswerOld} onPress={() => void applyTo(contents, answer.choices, shown)}>{text.apply(shown.letter)}</Button>}
          <Button kind="primary" isDisabled={isAnswerOld || plan.plan.chosen.size === 0} onPress={() => void saveAsPlan(contents, answer.choices, budget, shown?.id ?? null)}>{text.save(nextLetter(contents.scenarios))}</Button>
        </footer>
      )}
      <span className="said-only" role="status">{plan === null || isAnswerOld ? '' : text.chart.best(money(plan.totals.once), plan.totals.netValue === null ? '' : money(plan.totals.netValue))}</span>
      </div>
    </aside>
  )
}
