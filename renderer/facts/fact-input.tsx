import type { ProjectContents } from '../../shared/model/contents.ts'
import { Origin } from '../../shared/model/source.ts'
import { useProject } from '../state/project.ts'
import { change } from '../state/steps.ts'
import type { Concept } from '../text/concepts.ts'
import { unitInWords } from '../text/explained-number.ts'
import { factsText } from '../text/facts.ts'
import { digitsOfPrice, formatAsTyped, formatPercent, formatRecent } from '../text/format.ts'
import { NumberField } from '../ui/number-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { Term } from '../ui/term.tsx'
import { TextField } from '../ui/text-field.tsx'
import { countedInUnits, type FactField } from './fact-fields.ts'
import { nounOf, setFact } from './set-fact.ts'

interface FactInputProps {
  readonly contents: ProjectContents
  readonly field: FactField
  readonly id: string
  /** What the noun is called in the name of the step, such as a part number. */
  readonly of: string
  readonly unit?: string
  /** Label where the usual name would repeat what stands above. */
  readonly label?: string
  readonly isOriginHidden?: boolean
}

/** The concept of Help behind a fact, by its key. */
const concepts: Readonly<Record<string, Concept>> = {
  'offer.incoterm': 'incoterms', 'part.hsCode': 'hs-code', 'offer.minimumOrder': 'moq', 'site.recoveryDays': 'recovery-time', 'offer.recoveryDays': 'recovery-time',
  'part.requalificationWeeks': 'requalification', 'offer.originProof': 'origin', 'product.marginPerUnit': 'contribution-margin',
}

/** A fact as words, for the name of a step. */
function inWords(field: FactField, value: string | number | null): string {
  if (value === null || value === '') return factsText.unknown
  if (typeof value === 'string') return field.options?.find((option) => option.value === value)?.label ?? value
  return field.kind === 'percent' ? formatPercent(value, 1) : formatAsTyped(value)
}

/** Stores a fact as typed now, as a step that undo takes back. */
export async function storeFact(field: FactField, id: string, of: string, value: string | number | null): Promise<void> {
  const { contents } = useProject.getState()
  if (contents === null) return
  const name = factsText.step(factsText.names[`${field.noun}.${field.name}`] ?? field.name, of, inWords(field, value)).slice(0, 300)
  const made = setFact(contents, field, id, value, { name, at: new Date().toISOString() })
  if (made !== null) await change(made.name, made.patches)
}

/** One fact in a field of its kind, with where it came from beside it; Enter or leaving stores it. */
export function FactInput({ contents, field, id, of, unit, label, isOriginHidden = false }: FactInputProps) {
  const noun = nounOf(contents, field.noun, id)
  if (noun === undefined) return null
  const key = `${field.noun}.${field.name}`
  const value = noun[field.name]
  const store = (next: string | number | null): void => void storeFact(field, id, of, next)
  const named = { label: label ?? factsText.names[key] ?? field.name }
  const shownUnit = unit === undefined ? factsText.units[key] : unitInWords(unit)
  return (
    <div className="fact" data-fact={key}>
      {field.kind === 'amount' || field.kind === 'percent' ? (
        <NumberField
          {...named} isWhole={countedInUnits.has(field.name)} value={typeof value === 'number' ? (field.kind === 'percent' ? Number((value * 100).toPrecision(12)) : value) : null} mayBeEmpty={field.optional}
          {...(field.name === 'unitPrice' && typeof value === 'number' ? { digits: digitsOfPrice(value) } : {})}
          {...(field.kind === 'percent' ? { unit: '%' } : shownUnit === undefined ? {} : { unit: shownUnit })}
          {...(field.minimum === undefined ? {} : { minimum: field.minimum })}
          {...(field.maximum === undefined ? {} : { maximum: field.kind === 'percent' ? field.maximum * 100 : field.maximum })}
          onCommit={(typed) => store(typed !== null && field.kind === 'percent' ? Number((typed / 100).toPrecision(12)) : typed)}
        />
      ) : field.kind === 'choice' ? (
        <SelectField
          {...named} value={typeof value === 'string' ? value : ''}
          options={[...(field.optional ? [{ key: '', label: factsText.unknown }] : []), ...(field.options ?? []).map((option) => ({ key: option.value, label: option.label }))]}
          onChange={(chosen) => store(chosen === '' ? null : chosen)}
        />
      ) : (
        <TextField {...named} value={typeof value === 'string' ? value : ''} maxLength={200} onCommit={(typed) => {
          if (typed !== '' || field.optional) store(typed === '' ? null : typed)
          else if (field.noun !== 'supplier') store('')
        }} />
      )}
      {isOriginHidden ? null : <FactOrigin origins={noun['origins']} name={field.name} isKnown={value !== null && value !== ''} concept={concepts[key]} />}
    </div>
  )
}

/** Where a fact came from: the mark and the words of its provenance. */
function FactOrigin({ origins, name, isKnown, concept }: { readonly origins: unknown; readonly name: string; readonly isKnown: boolean; readonly concept: Concept | undefined }) {
  const term = concept === undefined ? null : <Term of={concept} />
  const found = Origin.safeParse(Object.fromEntries(Object.entries(origins ?? {}))[name])
  if (!found.success) return <span className="fact-origin faint"><span className="grow cut">{isKnown ? '' : factsText.unknown}</span>{term}</span>
  const origin = found.data
  const words =
    origin.kind === 'sheet' ? factsText.provenance.sheet(origin.cell, origin.sheet)
    : origin.kind === 'typed' ? factsText.provenance.typed(formatRecent(origin.at))
    : factsText.provenance.sample
  return (
    <span className="fact-origin faint" title={origin.kind === 'sheet' ? factsText.provenance.raw(origin.raw) : undefined}>
      <span className={`provenance ${origin.kind === 'typed' ? 'typed' : 'sheet'}`} aria-hidden="true" /> <span className="grow">{words}</span>{term}
    </span>
  )
}
