import { showDiagnostics } from '../state/diagnostics.ts'
import { undoAnything, useNextSteps } from '../state/undo-anything.ts'
import { diagnosticsText } from '../text/diagnostics.ts'
import { text } from '../text/frame.ts'
import { Button } from './button.tsx'
import { ProblemPanel } from './problem-panel.tsx'

interface FaultPanelProps {
  /** What cannot be shown, as a sentence. */
  readonly title: string
  /** What was thrown. */
  readonly reason: string
  /** Draws it again. */
  readonly again: () => void
}

/** In the place of what threw: what failed, that nothing is lost, and the ways on. */
export function FaultPanel({ title, reason, again }: FaultPanelProps) {
  const { undoName } = useNextSteps()
  return (
    <ProblemPanel title={title} words={text.shell.pageFailedWords(reason)}>
      <Button kind="suggested" onPress={again}>{text.shell.tryAgain}</Button>
      {undoName === null ? null : <Button onPress={() => void undoAnything().then(again)}>{text.shell.undo(undoName)}</Button>}
      <Button kind="ghost" onPress={() => void showDiagnostics()}>{diagnosticsText.show}</Button>
    </ProblemPanel>
  )
}
