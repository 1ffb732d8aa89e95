import { useRef, useState } from 'react'
import { newPlanOf } from '../../../shared/engine/best-plan/plan-change.ts'
import { usualFutures, type HeldPlan, type PartShare, type Robustness } from '../../../shared/engine/best-plan/robust-plan.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { nextLetter } from '../../plans/scenario-changes.ts'
import { drawFutures, isSameQuestion, stopFutures, useFuturesState, type AskedFutures } from '../../state/best-plan-futures.ts'
import { sayDone } from '../../state/notices.ts'
import { bestPlanFuturesText as text } from '../../text/best-plan-futures.ts'
import { formatNumber } from '../../text/format.ts'
import { useMemo } from '../../text/use-memo.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { PlansInFutures } from './best-plan-futures-plans.tsx'
import { ShareTable } from './best-plan-futures-shares.tsx'
import { partNames } from './best-plan-parts.ts'
import { commitNew, makeId, now } from './commit.ts'
import { keepFocus } from './keep-focus.ts'

interface FuturesSectionProps {
  readonly contents: ProjectContents
  /** The plan that is shown, and in what it was looked for. */
  readonly asked: AskedFutures
  /** True while the plan shown is being looked for anew. */
  readonly isPlanOld: boolean
  /** Why its plans are not held against futures; null where they are. */
  readonly hindrance: string | null
}

/** So many futures of a share that the next may show the other way: from this share on a part is nearly always in. */
const nearlyAlways = 0.9
/** A part outside the plan that is in the best plan of so many is nearly in. */
const nearlyIn = 0.25

/** Makes a plan of the project of one held against futures. */
async function openPlan(contents: ProjectContents, { choices }: HeldPlan, name: string, worldOf: string | null): Promise<void> {
  const letter = nextLetter(contents.scenarios)
  const id = makeId()
  if (await commitNew({ change: newPlanOf(contents, choices, { id, letter, name, at: now(), worldOf }, text.step(letter, name), makeId), id })) sayDone(text.saved(letter, name))
}

const leftInWords = (milliseconds: number | null): string =>
  (milliseconds === null ? text.begun : milliseconds < 90_000 ? text.secondsLeft(formatNumber(Math.max(1, Math.round(milliseconds / 1000)))) : text.minutesLeft(formatNumber(Math.round(milliseconds / 60_000))))

/** How much the plan shown hangs on what the future brings: how often each part is in the best plan, and which plan does best on average and in bad futures. */
export function FuturesSection({ contents, asked, isPlanOld, hindrance }: FuturesSectionProps) {
  const { of, isRunning, done, left, soFar, robust, isUnknown, failure } = useFuturesState()
  const { parts } = contents
  const names = useMemo(() => partNames(parts), [parts])
  const isOld = of !== null && (isPlanOld || !isSameQuestion(of, asked))
  const isMine = of?.facts.project.id === contents.project.id
  const shares = robust === null ? soFar : { futures: robust.futures, parts: robust.parts }
  const section = useRef<HTMLElement>(null)
  const draw = (): void => {
    void drawFutures(contents, asked)
    keepFocus(section.current, '.progress')
  }
  const stop = (): void => {
    stopFutures()
    keepFocus(section.current, '.row')
  }
  const isStopped = isMine && !isRunning && robust === null && !isUnknown && failure === null
  return (
    <section className="plan-futures" aria-label={text.title} ref={section}>
      <h3>{text.title}</h3>
      {hindrance === null ? null : <p className="quiet">{hindrance}</p>}
      {hindrance !== null || (isRunning && isMine) ? null : isMine && !isOld && robust !== null ? null : (
        <p className="row">
          <span className="grow quiet">{!isMine || of === null ? text.ask(formatNumber(usualFutures)) : isOld ? text.old : isStopped ? (soFar === null ? text.stoppedEarly : text.stopped(formatNumber(soFar.futures))) : null}</span>
          <Button small isDisabled={isPlanOld} onPress={draw}>{isMine ? text.again : text.start}</Button>
        </p>
      )}
      {isRunning && isMine ? (
        <ProgressPanel
          title={text.drawing(formatNumber(soFar?.futures ?? 0), formatNumber(usualFutures))} done={done} words={leftInWords(left)} onCancel={stop}
        />
      ) : null}
      {!isMine || failure === null ? null : <p role="alert">{text.failed(failure)}</p>}
      {isMine && isUnknown && !isRunning ? <p role="status">{text.unknown}</p> : null}
      {!isMine || shares === null || shares.futures === 0 ? null : (
        <div className={isOld ? 'stale' : undefined}>
          <Shares parts={shares.parts} futures={shares.futures} chosen={of.chosen} names={names} robust={robust} />
          {robust === null ? null : <PlansInFutures robust={robust} names={names} currency={contents.project.currency} onOpen={(plan, name) => void openPlan(contents, plan, name, of.scenarioId)} isOld={isOld} />}
        </div>
      )}
    </section>
  )
}

interface SharesProps {
  readonly parts: readonly PartShare[]
  readonly futures: number
  readonly chosen: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
  readonly robust: Robustness | null
}

function Shares({ parts, futures, chosen, names, robust }: SharesProps) {
  const [isWhole, setWhole] = useState(false)
  const known = new Map(parts.map((one) => [one.partId, one]))
  const inPlan = [...chosen.keys()].map((partId): PartShare => known.get(partId) ?? { partId, share: 0, error: 0, kinds: [] }).toSorted((one, other) => other.share - one.share)
  const nearly = parts.filter(({ partId, share }) => !chosen.has(partId) && share >= nearlyIn)
  const shown = isWhole ? inPlan : inPlan.slice(0, atFirst)
  return (
    <>
      <p>
        {text.sum(formatNumber(inPlan.length), formatNumber(inPlan.filter(({ share }) => share >= nearlyAlways).length), formatNumber(futures))}
        {robust === null ? null : <span className="quiet small"> {text.error(formatNumber(Math.round(Math.sqrt(futures) / 2)), formatNumber(futures), String(robust.seed))}{robust.without === 0 ? '' : ` ${text.without(formatNumber(robust.without))}`}</span>}
      </p>
      {inPlan.length === 0 ? null : <ShareTable title={text.inPlan} shares={shown} futures={futures} names={names} />}
      {inPlan.length <= atFirst ? null : <p><Button kind="link" small onPress={() => setWhole(!isWhole)}>{isWhole ? text.fewer : text.all(formatNumber(inPlan.length))}</Button></p>}
      {nearly.length === 0 ? null : <ShareTable title={text.nearly} note={text.nearlyNote} shares={nearly} futures={futures} names={names} />}
    </>
  )
}

/** So many parts are listed until more are asked for. */
const atFirst = 8
