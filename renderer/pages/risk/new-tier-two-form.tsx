import { useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import type { NewTierTwo } from '../../facts/depend-on.ts'
import { fieldsOf } from '../../facts/fact-fields.ts'
import { countryName } from '../../text/country-names.ts'
import { compareNames } from '../../text/format.ts'
import { siteFactsText as words } from '../../text/site-facts.ts'
import { Button } from '../../ui/button.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'

/** A supplier of a supplier as it is typed: its name, its country and how long it takes to come back. */
export function NewTierTwoForm({ onAdd, onCancel }: { readonly onAdd: (typed: NewTierTwo) => void; readonly onCancel: () => void }) {
  const [name, setName] = useState('')
  const [country, setCountry] = useState('')
  const [recoveryDays, setRecovery] = useState<number | null>(null)
  const countries = (fieldsOf('site', []).find((field) => field.name === 'country')?.options ?? [])
    .map(({ value }) => ({ key: value, label: `${countryName(value)} (${value})` })).toSorted((one, other) => compareNames(one.label, other.label))
  return (
    <form className="new-tier-two" onSubmit={(event) => {
      event.preventDefault()
      if (name.trim() !== '') onAdd({ name, country: country === '' ? null : country, recoveryDays })
    }}>
      {/* The form was asked for with a button: what is typed goes here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <TextField className="field" value={name} onChange={setName} maxLength={200} autoFocus><Label>{words.name}</Label><Input /></TextField>
      <SelectField label={words.country} value={country} options={[{ key: '', label: '–' }, ...countries]} onChange={setCountry} />
      <NumberField label={words.recovery} unit={words.days} value={recoveryDays} minimum={0} mayBeEmpty width={56} onCommit={setRecovery} />
      <span className="row">
        <Button small kind="primary" type="submit" isDisabled={name.trim() === ''}>{words.save}</Button>
        <Button small onPress={onCancel}>{words.cancel}</Button>
      </span>
    </form>
  )
}
