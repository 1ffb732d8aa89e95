import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Dialog, FieldError, Heading, Input, Label, Popover, Radio, RadioGroup, TextArea, TextField } from 'react-aria-components'
import type { Choice } from '../../../shared/model/scenario.ts'
import { scenariosText } from '../../text/en/scenarios.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { choiceOfDraft, draftOf, type ChoiceDraft, type DraftFaults } from './choice-draft.ts'

const text = scenariosText.editor

interface DraftFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly fault?: string | undefined
  readonly help?: string
  readonly isNumber?: boolean
  readonly isLong?: boolean
  readonly onEnter: () => void
}

function DraftField({ label, value, onChange, fault, help, isNumber = false, isLong = false, onEnter }: DraftFieldProps) {
  return (
    <TextField
      className={`field${isNumber ? ' quantity' : ''}`} value={value} onChange={onChange} isInvalid={fault !== undefined}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isLong) onEnter()
        event.continuePropagation()
      }}
    >
      <Label>{label}</Label>
      {isLong ? <TextArea /> : <Input {...(isNumber ? { inputMode: 'decimal' as const } : {})} />}
      {help === undefined ? null : <span className="caption plain">{help}</span>}
      <FieldError className="fault">{fault}</FieldError>
    </TextField>
  )
}

interface ChoiceEditorProps {
  readonly title: string
  /** The choice as it is, or as the option would make it. */
  readonly choice: Choice
  readonly isStored: boolean
  readonly cell: HTMLElement
  readonly currency: string
  readonly countries: readonly { readonly code: string; readonly name: string }[]
  readonly currencies: readonly string[]
  readonly onSave: (choice: Choice) => void
  readonly onKeep: () => void
  readonly onClose: () => void
}

/** The details of a choice, opened on its cell; Enter or Save keeps them, Esc leaves everything as it was. */
export function ChoiceEditor({ title, choice, isStored, cell, currency, countries, currencies, onSave, onKeep, onClose }: ChoiceEditorProps) {
  const trigger = useRef<HTMLElement>(cell)
  const [draft, setDraft] = useState<ChoiceDraft>(() => draftOf(choice))
  const [faults, setFaults] = useState<DraftFaults>({})
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => fields.current?.querySelector<HTMLElement>('input, button')?.focus(), [])
  const save = (): void => {
    const answer = choiceOfDraft(draft, choice)
    if ('faults' in answer) setFaults(answer.faults)
    else onSave(answer.choice)
  }
  const field = (name: Exclude<keyof ChoiceDraft, 'priceFrom'>, label: string, more: Partial<DraftFieldProps> = {}): ReactNode => (
    <DraftField
      label={label} value={draft[name]} fault={faults[name]} onEnter={save} {...more}
      onChange={(value) => {
        setDraft((before) => ({ ...before, [name]: value }))
        setFaults((before) => Object.fromEntries(Object.entries(before).filter(([of]) => of !== name)))
      }}
    />
  )
  return (
    <Popover className="popover padded choice-editor" triggerRef={trigger} isOpen onOpenChange={(open) => { if (!open) onClose() }} placement="bottom start">
      <Dialog aria-label={title} className="choice-dialog">
        <Heading slot="title" level={2}>{title}</Heading>
        <div className="fields" ref={fields}>
          {choice.kind === 'buffer' ? field('days', text.days, { isNumber: true }) : (
            <>
              <div className="pair">
                <SelectField
                  label={text.country} value={draft.country} options={countries.map(({ code, name }) => ({ key: code, label: name }))}
                  onChange={(country) => setDraft((before) => ({ ...before, country }))}
                />
                {field('city', text.city)}
              </div>
              <div className="pair">
                {field('supplierName', text.supplier)}
                {field('share', text.share, { isNumber: true })}
              </div>
              <RadioGroup
                className="price-from" value={draft.priceFrom}
                onChange={(value) => setDraft((before) => ({ ...before, priceFrom: value === 'quote' ? 'quote' : 'estimate' }))}
              >
                <Label className="caption">{text.price}</Label>
                <Radio value="estimate" className="plain-radio">{text.estimate}</Radio>
                <Radio value="quote" className="plain-radio">{text.quote}</Radio>
              </RadioGroup>
              {draft.priceFrom === 'estimate' ? <p className="caption plain">{text.estimateHelp}</p> : (
                <div className="pair">
                  {field('quote', text.quoteValue, { isNumber: true })}
                  <SelectField
                    label={text.currency} value={draft.quoteCurrency} options={currencies.map((code) => ({ key: code, label: code }))}
                    onChange={(quoteCurrency) => setDraft((before) => ({ ...before, quoteCurrency }))}
                  />
                </div>
              )}
              <div className="pair">
                {field('oneOffCost', text.oneOff(currency), { isNumber: true, help: text.oneOffHelp })}
                {field('recoveryDays', text.recovery, { isNumber: true, help: text.recoveryHelp })}
              </div>
            </>
          )}
          {field('note', text.note, { isLong: true })}
        </div>
        <div className="actions">
          {isStored ? <Button kind="link" onPress={onKeep}>{text.keep}</Button> : null}
          <span className="grow" />
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button kind="primary" onPress={save}>{text.save}</Button>
        </div>
      </Dialog>
    </Popover>
  )
}
