import type { ReactNode } from 'react'
import { scenariosText } from '../../text/scenarios.ts'
import { SelectField } from '../../ui/select-field.tsx'
import type { DraftFieldProps } from './draft-field.tsx'

const text = scenariosText.editor

type StandByField = 'supplierName' | 'city' | 'share' | 'switchDays' | 'costPerYear' | 'costPerDay' | 'oneOffCost'

interface StandByFieldsProps {
  readonly country: string
  readonly countries: readonly { readonly code: string; readonly name: string }[]
  readonly currency: string
  readonly field: (name: StandByField, label: string, more?: Partial<DraftFieldProps>) => ReactNode
  readonly onCountry: (country: string) => void
}

/** What a stand-by contract says: who, where, how much, how fast, what it costs to have and to use. */
export function StandByFields({ country, countries, currency, field, onCountry }: StandByFieldsProps) {
  return (
    <>
      <p className="caption plain">{text.standByHelp}</p>
      <div className="pair">
        {field('supplierName', text.supplier)}
        {field('city', text.city)}
      </div>
      <div className="pair">
        <SelectField label={text.country} value={country} options={countries.map(({ code, name }) => ({ key: code, label: name }))} onChange={onCountry} />
        {field('share', text.standByShare, { isNumber: true })}
      </div>
      <div className="pair">
        {field('switchDays', text.switchDays, { isNumber: true, help: text.switchHelp })}
        {field('oneOffCost', text.oneOff(currency), { isNumber: true, help: text.oneOffHelp })}
      </div>
      <div className="pair">
        {field('costPerYear', text.costPerYear(currency), { isNumber: true, help: text.costPerYearHelp })}
        {field('costPerDay', text.costPerDay(currency), { isNumber: true, help: text.costPerDayHelp })}
      </div>
    </>
  )
}
