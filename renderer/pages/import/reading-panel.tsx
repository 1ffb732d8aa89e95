import { useEffect, useState } from 'react'
import type { ReadProgress } from '../../work/import-worker.ts'
import { importText } from '../../text/import.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { startOver } from './import-store.ts'

const texts = importText.reading
/** Nothing is shown of work that is done within so many milliseconds. */
const patience = 300

interface ReadingPanelProps {
  readonly reading: { readonly name: string; readonly since: number; readonly progress: ReadProgress }
  /** A line above the first rows instead of a panel in their place. */
  readonly slim?: boolean
}

/** How far reading is, with a way out of it. */
export function ReadingPanel({ reading, slim = false }: ReadingPanelProps) {
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setPassed(performance.now() - reading.since), 100)
    return () => clearInterval(timer)
  }, [reading.since])
  useEffect(() => {
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') startOver()
    }
    document.addEventListener('keydown', escape)
    return () => document.removeEventListener('keydown', escape)
  }, [])
  const { done, total } = reading.progress
  const share = (done + 0.5) / (total + 0.5)
  const stage = texts.stages[Math.min(done, texts.stages.length - 1)] ?? ''
  if (passed < patience) return <div className="import-reading is-waiting" aria-busy="true" />
  const words = `${stage}, ${texts.elapsed(Math.floor(passed / 1000))}`
  if (!slim) {
    return (
      <div className="import-reading">
        <ProgressPanel title={texts.label(reading.name)} done={share} words={words} onCancel={startOver} />
      </div>
    )
  }
  return (
    <div className="import-reading-line">
      <progress aria-label={texts.label(reading.name)} value={share} />
      <output className="small quiet">{words}. {texts.preview}</output>
      <Button small onPress={startOver}>{texts.cancel} <kbd className="key">Esc</kbd></Button>
    </div>
  )
}
