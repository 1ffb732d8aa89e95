import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Explanation } from '../../shared/engine/explanation.ts'
import { englishValue } from '../../shared/text/english.ts'
import { useProject } from '../state/project.ts'
import { closeInspector, showPage } from '../state/view.ts'
import { inWords, wordsOf } from '../text/sentences/in-words.ts'
import { whyText } from '../text/why.ts'
import { explainedNumber } from '../text/explained-number.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { editableFact, FactEditor, FigureEditor } from './input-editor.tsx'
import { SymbolOf, Symbols } from './symbols.tsx'
import { markOf, ProvenanceMark, provenanceInWords } from './provenance-mark.tsx'

interface LineProps {
  readonly input: Explanation
  readonly depth: number
  readonly scenarioId: string | null
  /** True where all its neighbours are the same quantity, so that what each is of tells them apart. */
  readonly isOneOfMany?: boolean
}

/** Key of an input among its neighbours: the same quantity may come in for several parts or places. */
const keyOf = (input: Explanation, index: number): string => `${input.quantity.id} ${englishValue(input.of)} ${index}`

/** The inputs of a number, each ready to be opened or changed. */
export function InputLines({ inputs, depth, scenarioId }: { readonly inputs: readonly Explanation[]; readonly depth: number; readonly scenarioId: string | null }) {
  const isOneOfMany = inputs.length > 2 && inputs.every(({ quantity, of }) => quantity.id === inputs[0]?.quantity.id && of !== '')
  return <ul className={depth === 0 ? '' : 'why-inputs'}>{inputs.map((input, index) => <InputLine key={keyOf(input, index)} input={input} depth={depth} scenarioId={scenarioId} isOneOfMany={isOneOfMany} />)}</ul>
}

/** One input: its number, then either the equation that made it, to be opened, or where it came from, to be changed. */
function InputLine({ input, depth, scenarioId, isOneOfMany = false }: LineProps) {
  const contents = useProject((state) => state.contents)
  const [open, setOpen] = useState(depth === 0 && !isOneOfMany && input.inputs.length > 0 && input.inputs.length <= 4)
  const isComputed = input.inputs.length > 0
  return (
    <li className="why-line">
      <div className="row">
        <span className="grow">
          {isOneOfMany ? <>{wordsOf(input.of)}<span className="said-only">: {inWords(input.quantity.label)}</span></> : (
            <>{inWords(input.quantity.label)}<SymbolOf quantity={input.quantity} />{input.of === '' ? null : <span className="faint"> {wordsOf(input.of)}</span>}</>
          )}
        </span>
        <span className={isComputed ? 'strong' : 'changeable-number'}>{contents === null ? null : explainedNumber(input, contents)}</span>
      </div>
      {isComputed ? (
        <>
          <AriaButton className="why-open small" aria-expanded={open} onPress={() => setOpen(!open)}>
            <Icon name={open ? 'down' : 'right'} size={10} /> {input.says === null ? null : inWords(input.says)}
            <span className="said-only">{open ? whyText.hide : whyText.show}</span>
          </AriaButton>
          {open && typeof input.symbols === 'string' ? <p className="why-symbols small"><Symbols text={input.symbols} /></p> : null}
          {open ? <InputLines inputs={input.inputs} depth={depth + 1} scenarioId={scenarioId} /> : null}
        </>
      ) : <Leaf input={input} scenarioId={scenarioId} />}
    </li>
  )
}

/** Where a number that was not computed came from, and the field to change it in. */
export function Leaf({ input, scenarioId }: Pick<LineProps, 'input' | 'scenarioId'>) {
  const [isEdited, setIsEdited] = useState(false)
  const { provenance, quantity } = input
  const [label, of] = [inWords(quantity.label), wordsOf(input.of)]
  const fact = provenance.kind === 'fact' || provenance.kind === 'missing' ? provenance.fact : null
  // A euro is a euro.
  const canChange = (provenance.kind === 'figure' && provenance.key !== 'exchange-rate.EUR') || (fact !== null && editableFact(fact) !== null)
  return (
    <>
      <div className="row small faint why-from">
        <ProvenanceMark mark={markOf(provenance)} />
        <span className="grow">{provenanceInWords(provenance).map((line) => <span key={line} className="why-origin">{line}</span>)}</span>
        {canChange ? (
          <Button small kind="link" aria-expanded={isEdited} aria-label={whyText.change(label, of)} onPress={() => setIsEdited(!isEdited)}>
            {provenance.kind === 'missing' ? whyText.add : whyText.changeShort}
          </Button>
        ) : null}
        {provenance.kind === 'choice' ? <Button small kind="link" onPress={() => { closeInspector(); showPage('scenarios') }}>{whyText.goToPlan}</Button> : null}
      </div>
      {isEdited && provenance.kind === 'figure' ? <FigureEditor figure={provenance} label={whyText.of(label, of)} scenarioId={scenarioId} /> : null}
      {isEdited && fact !== null ? <FactEditor fact={fact} of={of === '' ? label : of} /> : null}
    </>
  )
}
