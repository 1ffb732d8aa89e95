import { useMemo, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { shippedFigures } from '../../shared/data/figures.ts'
import type { Explanation } from '../../shared/engine/evaluation.ts'
import { explain } from '../../shared/engine/explain.ts'
import { useDraft } from '../state/draft.ts'
import { useProject } from '../state/project.ts'
import { closeInspector, type WhyTarget } from '../state/view.ts'
import { text } from '../text/en.ts'
import { explainedNumber } from '../text/explained-number.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { markOf, ProvenanceMark, provenanceInWords } from './provenance-mark.tsx'

function Input({ input, depth }: { readonly input: Explanation; readonly depth: number }) {
  const currency = useProject((state) => state.contents?.project.currency ?? 'EUR')
  const [open, setOpen] = useState(depth === 0 && input.inputs.length > 0 && input.inputs.length <= 4)
  const words = provenanceInWords(input.provenance)
  const computed = input.inputs.length > 0
  return (
    <li className="why-line">
      <div className="row">
        <span className="grow">
          {input.quantity.label}{input.of === '' ? null : <span className="faint"> {input.of}</span>}
        </span>
        <span className={computed ? 'strong' : 'changeable-number'}>{explainedNumber(input, currency)}</span>
      </div>
      {computed ? (
        <AriaButton className="why-open small" aria-expanded={open} onPress={() => setOpen(!open)}>
          <Icon name={open ? 'down' : 'right'} size={10} /> {input.says}
          <span className="said-only">{open ? text.inspector.hide : text.inspector.show}</span>
        </AriaButton>
      ) : (
        <div className="row small faint why-from"><ProvenanceMark mark={markOf(input.provenance)} /><span>{words}</span></div>
      )}
      {computed && open ? <ul className="why-inputs">{input.inputs.map((one) => <Input key={`${one.quantity.id} ${one.of}`} input={one} depth={depth + 1} />)}</ul> : null}
    </li>
  )
}

/** Every source met in an explanation, each once. */
function sourcesOf(explanation: Explanation, found = new Map<string, { title: string; detail: string }>()): Map<string, { title: string; detail: string }> {
  const source = explanation.source ?? (explanation.provenance.kind === 'figure' ? explanation.provenance.source : null)
  if (source !== null) {
    const detail = [source.publisher, source.locator, source.year, source.licence].filter((part) => part !== undefined && part !== '').join(', ')
    found.set(`${source.title} ${source.year}`, { title: source.title, detail })
  }
  for (const input of explanation.inputs) sourcesOf(input, found)
  return found
}

/** "Why this number": the equation, its inputs down to cells and figures, and the sources with year and licence. */
export function Inspector({ why }: { readonly why: WhyTarget }) {
  const contents = useProject((state) => state.contents)
  const what = useDraft((state) => state.what)
  const currency = contents?.project.currency ?? 'EUR'
  const explanation = useMemo(
    () => (contents === null ? null : explain({ contents, scenarioId: why.scenarioId, figures: shippedFigures, what }, why.target)),
    [contents, what, why],
  )
  const sources = useMemo(() => (explanation === null ? [] : [...sourcesOf(explanation).values()]), [explanation])
  return (
    <aside className="inspector" aria-label={text.inspector.title}>
      <div className="pane-head">
        <span className="grow">{text.inspector.title}</span>
        <Button kind="ghost" square small aria-label={text.inspector.close} onPress={closeInspector}><Icon name="close" size={12} /></Button>
      </div>
      {explanation === null ? <p className="why-body quiet">{text.inspector.nothing}</p> : (
        <div className="why-body" aria-live="polite">
          <p className="small faint">{explanation.of}</p>
          <p className="why-head"><b>{explainedNumber(explanation, currency)}</b> <span className="quiet">{explanation.quantity.label}</span></p>
          {explanation.says === null ? null : <p className="why-says">{explanation.quantity.label} = {explanation.says}</p>}
          {explanation.inputs.length === 0 ? (
            <p className="row small faint"><ProvenanceMark mark={markOf(explanation.provenance)} />{provenanceInWords(explanation.provenance)}</p>
          ) : (
            <ul>{explanation.inputs.map((input) => <Input key={`${input.quantity.id} ${input.of}`} input={input} depth={0} />)}</ul>
          )}
          {sources.length === 0 ? null : (
            <>
              <h2 className="caption">{text.inspector.sources}</h2>
              <ul className="why-sources">{sources.map((source) => <li key={source.title + source.detail} className="small"><b className="strong">{source.title}</b><br /><span className="faint">{source.detail}</span></li>)}</ul>
            </>
          )}
          <p className="caption why-legend">{text.inspector.legend}</p>
        </div>
      )}
    </aside>
  )
}
