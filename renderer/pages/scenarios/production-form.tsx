import { shippedFigures } from '../../../shared/data/figures.ts'
import { movingText } from '../../text/moving.ts'
import { formatAsTyped, formatNumber } from '../../text/format.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { DraftField } from './draft-field.tsx'
import { productionFields, type ProductionDraft, type ProductionFaults, type ProductionField, type ProductionGroup } from './production-draft.ts'

const text = movingText.own
const groups: readonly ProductionGroup[] = ['material', 'labour', 'machines', 'people']

interface ProductionFormProps {
  readonly draft: ProductionDraft
  readonly faults: ProductionFaults
  readonly currency: string
  /** Wage in the country, in the project's currency; null while unknown. */
  readonly usualWage: number | null
  readonly onChange: (draft: ProductionDraft) => void
  readonly onEnter: () => void
}

/** What an empty field takes, in words; nothing where it takes none. */
function usualOf(usual: string | null | undefined, isPercent: boolean, wage: number | null): string | undefined {
  if (usual === undefined) return undefined
  if (usual === null) return text.usual(wage === null ? movingText.trial.unknown : formatNumber(wage, 2))
  const value = shippedFigures.get(usual)?.value
  return value === undefined ? undefined : text.usual(formatAsTyped(isPercent ? Number((value * 100).toPrecision(12)) : value))
}

/** Own production, bottom up: what one unit takes, and what the works cost. */
export function ProductionForm({ draft, faults, currency, usualWage, onChange, onEnter }: ProductionFormProps) {
  const set = (name: ProductionField, value: string): void => onChange({ ...draft, typed: { ...draft.typed, [name]: value } })
  return (
    <div className="production-form">
      <p className="caption plain">{text.help}</p>
      {groups.map((group) => (
        <fieldset key={group}>
          <legend>{text.groups[group]}</legend>
          <div className="production-fields">
            {productionFields.filter((field) => field.group === group && (draft.learning !== 'none' || (field.name !== 'learningRate' && field.name !== 'plateauUnits'))).map(({ name, usual, isPercent = false }) => (
              <DraftField
                key={name} label={text.fields[name](currency)} value={draft.typed[name]} fault={faults[name]} isNumber onEnter={onEnter} onChange={(value) => set(name, value)}
                help={usualOf(usual, isPercent, usualWage)}
              />
            ))}
            {group === 'labour' ? (
              <SelectField
                label={text.learning} value={draft.learning} options={(['none', 'Wright', 'Crawford'] as const).map((key) => ({ key, label: text.curves[key] }))}
                onChange={(learning) => onChange({ ...draft, learning: learning === 'Wright' || learning === 'Crawford' ? learning : 'none' })}
              />
            ) : null}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
