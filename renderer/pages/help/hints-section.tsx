import { hintNames, showHintsAgain, useHints } from '../../state/hints.ts'
import { sayDone } from '../../state/notices.ts'
import { text } from '../../text/frame.ts'
import { helpText } from '../../text/help.ts'
import { Button } from '../../ui/button.tsx'

/** The five hints of the first run, and the button that shows them again. */
export function HintsSection() {
  const seen = useHints((state) => state.seen)
  return (
    <div className="help-entries">
      <p className="quiet">{helpText.hintsWords}</p>
      <p><Button kind="suggested" onPress={() => { showHintsAgain(); sayDone(helpText.hintsShown) }}>{helpText.hintsAgain}</Button></p>
      {hintNames.map((name) => (
        <article key={name}>
          <h3>{text.pages[name]} <span className="faint small">{seen?.has(name) === true ? helpText.seen : helpText.waiting}</span></h3>
          <p><b>{helpText.hints[name].title}.</b> {helpText.hints[name].words}</p>
        </article>
      ))}
    </div>
  )
}
