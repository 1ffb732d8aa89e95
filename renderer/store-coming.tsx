import { useEffect, useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import type { OpeningStage } from '../shared/contract.ts'
import { call } from './host.ts'
import { text } from './text/frame.ts'
import { salvageText } from './text/salvage.ts'

/** Milliseconds from one question to the next. */
const asksEvery = 200

/** In the place of the window while the host still works on its file: what it does, how far it is, and that nothing is lost. */
export function StoreComing() {
  const [stage, setStage] = useState<OpeningStage | null>(null)
  useEffect(() => {
    let isShown = true
    const ask = (): void => {
      call('store.opening', {}).then((now) => { if (isShown) setStage(now) }, () => undefined).finally(() => { if (isShown) timer = setTimeout(ask, asksEvery) })
    }
    let timer = setTimeout(ask, 0)
    return () => {
      isShown = false
      clearTimeout(timer)
    }
  }, [])
  if (stage === null) return <p className="said-only" role="status">{text.shell.starting}</p>
  const title = salvageText.stages[stage.stage]
  const isKnown = stage.of > 1
  return (
    <main className="empty store-coming" aria-label={title}>
      <section className="progress">
        <ProgressBar aria-label={title} isIndeterminate={!isKnown} value={isKnown ? (100 * stage.done) / stage.of : 0}>
          <div className="row"><b className="strong grow" role="status">{title}</b></div>
          <div className="bar"><i style={{ width: isKnown ? `${(100 * stage.done) / stage.of}%` : '30%' }} /></div>
        </ProgressBar>
        <p className="quiet small">{stage.stage === 'salvaging' ? salvageText.damaged : salvageText.older}</p>
      </section>
    </main>
  )
}
