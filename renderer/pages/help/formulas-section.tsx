import { families } from '../../../shared/formulas/all.ts'
import type { AnyFormula } from '../../../shared/formulas/formula.ts'
import { english } from '../../../shared/text/english.ts'
import { formulaUnitInWords } from '../../text/explained-number.ts'
import { formatAsTyped } from '../../text/format.ts'
import { helpText } from '../../text/help.ts'
import { knownName } from '../../text/names.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { matches } from './search.ts'

const words = (): typeof helpText.formula => helpText.formula

function FormulaEntry({ formula }: { readonly formula: AnyFormula }) {
  const { given, gives } = formula.example
  return (
    <article id={`help-${formula.id}`} tabIndex={-1}>
      <h3>{inWords(formula.label)} <span className="faint small">{formulaUnitInWords(formula.unit)}</span></h3>
      <p>{inWords(formula.says)}</p>
      <p className="small quiet">{words().needs}: {formula.inputs.map(({ label }) => inWords(label)).join(', ')}</p>
      <p className="small quiet">{words().example}: {formula.inputs.map(({ label, unit }, index) => `${inWords(label)} ${formatAsTyped(given[index] ?? Number.NaN)} ${formulaUnitInWords(unit)}`.trim()).join('; ')} → <b>{formatAsTyped(gives)} {formulaUnitInWords(formula.unit)}</b></p>
      <p className="caption">{words().source}: {knownName(formula.source.title)}, {knownName(formula.source.publisher)}, {knownName(formula.source.year)}</p>
    </article>
  )
}

/** Every equation of the model in words, with its worked example and who says so. */
export function FormulasSection({ typed }: { readonly typed: string }) {
  const found = families.flatMap(({ name, formulas }) => {
    const kept = formulas.filter(({ label, says, id, inputs, source }) => matches(typed, [inWords(name), inWords(label), inWords(says), id, source.publisher, ...inputs.map((input) => inWords(input.label))]))
    return kept.length === 0 ? [] : [{ name, formulas: kept }]
  })
  if (found.length === 0) return <EmptyState title={helpText.none(typed)} words={helpText.noneWords} />
  return (
    <div className="help-entries">
      {found.map(({ name, formulas }) => (
        <section key={english(name)}>
          <h2>{inWords(name)}</h2>
          {formulas.map((formula) => <FormulaEntry key={formula.id} formula={formula} />)}
        </section>
      ))}
    </div>
  )
}
