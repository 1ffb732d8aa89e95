import type { ReactNode } from 'react'
import type { Works } from '../../../shared/model/works.ts'
import { countryName } from '../../text/country-names.ts'
import { worksText } from '../../text/works.ts'
import { SelectField } from '../../ui/select-field.tsx'
import type { ChoiceDraft } from './choice-draft.ts'
import type { DraftFieldProps } from './draft-field.tsx'

const text = worksText.choice

interface WorksFieldsProps {
  readonly draft: ChoiceDraft
  readonly works: readonly Works[]
  readonly field: (name: 'hoursPerUnit', label: string, more?: Partial<DraftFieldProps>) => ReactNode
  readonly onChange: (part: Partial<ChoiceDraft>) => void
}

/** The works of one's own that a part is made in, whose place it then has, and the hours a piece takes there. */
export function WorksFields({ draft, works, field, onChange }: WorksFieldsProps) {
  const taken = works.find(({ id }) => id === draft.worksId)
  const choose = (id: string): void => {
    const found = works.find((one) => one.id === id)
    onChange(found === undefined ? { worksId: '', supplierName: '', city: '' } : { worksId: found.id, supplierName: found.name, city: found.city, country: found.country })
  }
  return (
    <>
      <div className="pair">
        <SelectField label={text.label} value={draft.worksId} options={[{ key: '', label: text.none }, ...works.map(({ id, name }) => ({ key: id, label: name }))]} onChange={choose} />
        {taken === undefined || draft.priceFrom === 'own' ? null : field('hoursPerUnit', text.hoursPerUnit, { isNumber: true, help: draft.priceFrom === 'quote' ? text.hoursHelpQuote : text.hoursHelp })}
      </div>
      {taken === undefined ? null : <p className="caption plain">{text.place([taken.city, countryName(taken.country)].filter((word) => word !== '').join(', '))}</p>}
    </>
  )
}
