import { useDeferredValue, useEffect, useRef, useState, type ReactNode } from 'react'
import { Dialog, Heading, Label, Modal, ModalOverlay, Popover, Radio, RadioGroup } from 'react-aria-components'
import { shippedFigures } from '../../../shared/data/figures.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { isNewSource, type Choice } from '../../../shared/model/scenario.ts'
import { movingText } from '../../text/moving.ts'
import { scenariosText } from '../../text/scenarios.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { choiceOfDraft, draftOf, type ChoiceDraft, type DraftFaults } from './choice-draft.ts'
import { DraftField, type DraftFieldProps } from './draft-field.tsx'
import { ProductionForm } from './production-form.tsx'
import { StandByFields } from './stand-by-fields.tsx'
import { TrialPanel } from './trial-panel.tsx'
import { WhereToPanel } from './where-to-panel.tsx'
import { WorksFields } from './works-fields.tsx'
import { useMemo } from '../../text/use-memo.ts'

const text = scenariosText.editor
const transition = movingText.transition

type TypedField = Exclude<keyof ChoiceDraft, 'priceFrom' | 'production'>

interface ChoiceEditorProps {
  readonly title: string
  /** The choice as it is, or as the option would make it. */
  readonly choice: Choice
  readonly isStored: boolean
  readonly cell: HTMLElement
  readonly contents: ProjectContents
  readonly scenarioId: string | null
  readonly countries: readonly { readonly code: string; readonly name: string }[]
  readonly currencies: readonly string[]
  readonly onSave: (choice: Choice) => void
  readonly onKeep: () => void
  readonly onClose: () => void
}

/** The details of a choice, opened on its cell; Enter or Save keeps them, Esc leaves everything as it was. */
export function ChoiceEditor({ title, choice, isStored, cell, contents, scenarioId, countries, currencies, onSave, onKeep, onClose }: ChoiceEditorProps) {
  const { currency } = contents.project
  const trigger = useRef<HTMLElement>(cell)
  const [draft, setDraft] = useState<ChoiceDraft>(() => draftOf(choice))
  const [faults, setFaults] = useState<DraftFaults>({})
  const [showsCountries, setShowsCountries] = useState(false)
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => fields.current?.querySelector<HTMLElement>('input, button')?.focus(), [])
  const typed = useDeferredValue(draft)
  const tried = useMemo(() => {
    const answer = choiceOfDraft(typed, choice)
    return 'faults' in answer || !isNewSource(choice) ? null : answer.choice
  }, [typed, choice])
  const save = (): void => {
    const answer = choiceOfDraft(draft, choice)
    if ('faults' in answer) setFaults(answer.faults)
    else onSave(answer.choice)
  }
  const set = (part: Partial<ChoiceDraft>): void => setDraft((before) => ({ ...before, ...part }))
  const field = (name: TypedField, label: string, more: Partial<DraftFieldProps> = {}): ReactNode => (
    <DraftField
      label={label} value={draft[name]} fault={faults[name]} onEnter={save} {...more}
      onChange={(value) => {
        set({ [name]: value })
        setFaults((before) => Object.fromEntries(Object.entries(before).filter(([of]) => of !== name)))
      }}
    />
  )
  const usualWage = (country: string): number | null => {
    const wage = shippedFigures.get(`country.${country}.labour-cost`)?.value
    const rate = shippedFigures.get(`exchange-rate.${currency}`)?.value
    return wage === undefined || rate === undefined ? null : wage * rate
  }
  const isOwn = draft.priceFrom === 'own'
  const hasTransition = draft.startMonth !== '' || draft.dualRunningMonths !== '' || draft.exitCost !== ''
  const dialog = (
    <Dialog aria-label={title} className="choice-dialog">
      <Heading slot="title" level={2}>{title}</Heading>
      <div className="choice-columns">
        <div className="fields" ref={fields}>
          {choice.kind === 'buffer' ? field('days', text.days, { isNumber: true }) : choice.kind === 'stand-by' ? (
            <StandByFields country={draft.country} countries={countries} currency={currency} field={field} onCountry={(country) => set({ country })} />
          ) : (
            <>
              {contents.works.length === 0 ? null : <WorksFields draft={draft} works={contents.works} field={field} onChange={set} />}
              {draft.worksId !== '' ? null : (
                <div className="pair">
                  <div className="with-action">
                    <SelectField label={text.country} value={draft.country} options={countries.map(({ code, name }) => ({ key: code, label: name }))} onChange={(country) => set({ country })} />
                    <Button kind="link" small aria-expanded={showsCountries} onPress={() => setShowsCountries(!showsCountries)}>{showsCountries ? movingText.whereTo.close : movingText.whereTo.open}</Button>
                  </div>
                  {field('city', text.city)}
                </div>
              )}
              <div className="pair">
                {draft.worksId === '' ? field('supplierName', text.supplier) : null}
                {field('share', text.share, { isNumber: true })}
              </div>
              <RadioGroup className="price-from" value={draft.priceFrom} onChange={(value) => set({ priceFrom: value === 'quote' || value === 'own' ? value : 'estimate' })}>
                <Label className="caption">{text.price}</Label>
                <Radio value="estimate" className="plain-radio">{text.estimate}</Radio>
                <Radio value="quote" className="plain-radio">{text.quote}</Radio>
                <Radio value="own" className="plain-radio">{movingText.own.choose}</Radio>
              </RadioGroup>
              {draft.priceFrom === 'estimate' ? <p className="caption plain">{text.estimateHelp}</p> : null}
              {draft.priceFrom === 'quote' ? (
                <div className="pair">
                  {field('quote', text.quoteValue, { isNumber: true, isPrice: true })}
                  <SelectField
                    label={text.currency} value={draft.quoteCurrency} options={currencies.map((code) => ({ key: code, label: code }))} onChange={(quoteCurrency) => set({ quoteCurrency })}
                  />
                </div>
              ) : null}
              {isOwn ? (
                <ProductionForm
                  draft={draft.production} faults={faults.production ?? {}} currency={currency} usualWage={usualWage(draft.country)} onEnter={save}
                  onChange={(production) => {
                    set({ production })
                    setFaults((before) => Object.fromEntries(Object.entries(before).filter(([of]) => of !== 'production')))
                  }}
                />
              ) : null}
              <div className="pair">
                {field('oneOffCost', text.oneOff(currency), { isNumber: true, help: text.oneOffHelp })}
                {field('recoveryDays', text.recovery, { isNumber: true, help: text.recoveryHelp })}
              </div>
              <details open={hasTransition || faults.startMonth !== undefined}>
                <summary className="caption">{transition.title}</summary>
                <div className="pair">
                  {field('startMonth', transition.startMonth, { isNumber: true, help: transition.startHelp })}
                  {field('dualRunningMonths', transition.dualRunningMonths, { isNumber: true, help: transition.dualHelp })}
                </div>
                <div className="pair">{field('exitCost', transition.exitCost(currency), { isNumber: true, help: transition.exitHelp })}</div>
              </details>
            </>
          )}
          {field('note', text.note, { isLong: true })}
        </div>
        {!isNewSource(choice) ? null : (
          <div className="side">
            <TrialPanel contents={contents} scenarioId={scenarioId} choice={tried} />
            {showsCountries ? (
              <WhereToPanel
                contents={contents} scenarioId={scenarioId} partId={choice.partId} production={tried !== null && isNewSource(tried) ? tried.production : null} country={draft.country}
                onTake={(country) => set({ country, city: '', worksId: '' })}
              />
            ) : null}
          </div>
        )}
      </div>
      <div className="actions">
        {isStored ? <Button kind="link" onPress={onKeep}>{text.keep}</Button> : null}
        <span className="grow" />
        <Button onPress={onClose}>{text.cancel}</Button>
        <Button kind="primary" onPress={save}>{text.save}</Button>
      </div>
    </Dialog>
  )
  const close = (open: boolean): void => { if (!open) onClose() }
  // A buffer is one number, beside its cell; a new source is more than fits there.
  if (choice.kind === 'buffer') return <Popover className="popover padded choice-editor" triggerRef={trigger} isOpen placement="bottom start" onOpenChange={close}>{dialog}</Popover>
  return (
    <ModalOverlay className="overlay-back" isOpen onOpenChange={close}>
      <Modal className={`popover padded choice-editor ${isNewSource(choice) ? 'with-side' : 'one-column'}${isOwn ? ' with-works' : ''}`}>{dialog}</Modal>
    </ModalOverlay>
  )
}
