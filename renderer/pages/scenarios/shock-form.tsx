import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { currencies as euroRates } from '../../plans/currencies.ts'
import { shippedFigures } from '../../../shared/data/figures.ts'
import { strait, straits } from '../../../shared/data/straits.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Scenario } from '../../../shared/model/scenario.ts'
import type { ShockEvent } from '../../../shared/model/shock.ts'
import { eventOfDraft, type ShockDraft, type ShockFaults } from '../../plans/shock-draft.ts'
import { eventName } from '../../plans/shock-words.ts'
import { formatNumber } from '../../text/format.ts'
import { hsChapters } from '../../text/hs-chapters.ts'
import { useMemo } from '../../text/use-memo.ts'
import { whatIfsText } from '../../text/what-ifs.ts'
import { Button } from '../../ui/button.tsx'
import { DemandStepsField } from '../../plans/demand-steps-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { DraftField, type DraftFieldProps } from './draft-field.tsx'
import { originsOf } from './shock-origins.ts'
import { knownName } from '../../text/names.ts'

const text = whatIfsText.form

/** What the form gives when it is saved. */
export interface MadeShock {
  readonly name: string
  readonly scenarioId: string | null
  readonly event: ShockEvent
}

interface ShockFormProps {
  readonly start: ShockDraft
  readonly contents: ProjectContents
  /** The plan looked at; null for today. */
  readonly plan: Scenario | null
  readonly onSave: (made: MadeShock) => void
  readonly onClose: () => void
}

type TypedField = 'digits' | 'rate' | 'days' | 'detourDays' | 'freightFactor'

/** A general figure as it is shown. */
const general = (key: string): string => formatNumber(shippedFigures.get(key)?.value ?? null, 1)

/** A what-if under its own name: what happens, where, how much. Enter or Save keeps it, Esc leaves everything as it was. */
export function ShockForm({ start, contents, plan, onSave, onClose }: ShockFormProps) {
  const [draft, setDraft] = useState(start)
  const [faults, setFaults] = useState<ShockFaults>({})
  const answer = eventOfDraft(draft)
  const usualName = 'event' in answer ? eventName(answer.event, contents) : ''
  const set = (part: Partial<ShockDraft>): void => {
    setDraft((before) => ({ ...before, ...part }))
    setFaults((before) => Object.fromEntries(Object.entries(before).filter(([of]) => !(of in part))))
  }
  const save = (): void => {
    if ('faults' in answer) setFaults(answer.faults)
    else onSave({ name: draft.name.trim() === '' ? usualName : draft.name.trim(), scenarioId: draft.scenarioId, event: answer.event })
  }
  const field = (name: TypedField, label: string, more: Partial<DraftFieldProps> = {}) => (
    <DraftField label={label} value={draft[name]} fault={faults[name]} onEnter={save} isNumber onChange={(value) => set({ [name]: value })} {...more} />
  )
  const countries = useMemo(() => originsOf(contents), [contents])
  const chapters = useMemo(() => [{ key: '', label: text.allGoods }, ...Object.entries(hsChapters).map(([digits, name]) => ({ key: digits, label: text.chapter(digits, name) }))], [])
  const products = contents.products.flatMap(({ partId }) => contents.parts.filter(({ id }) => id === partId).map((part) => ({ key: part.id, label: part.partNumber || part.description })))
  return (
    <ModalOverlay className="overlay-back" isOpen onOpenChange={(open) => { if (!open) onClose() }}>
      <Modal className="popover padded choice-editor">
        <Dialog aria-label={text.newTitle[draft.kind]} className="choice-dialog">
          <Heading slot="title" level={2}>{text.newTitle[draft.kind]}</Heading>
          <div className="fields">
            {draft.kind === 'tariff' ? (
              <>
                <SelectField label={text.country} value={draft.country} options={[{ key: '', label: text.everyCountry }, ...countries.map(({ code, name }) => ({ key: code, label: name }))]} onChange={(country) => set({ country })} />
                <div className="pair">
                  <SelectField label={text.goods} value={draft.chapter} options={chapters} onChange={(chapter) => set({ chapter, digits: '' })} />
                  {field('digits', text.digits)}
                </div>
                {field('rate', `${text.rate}, ${text.points}`, { help: text.rateNote })}
              </>
            ) : null}
            {draft.kind === 'lane-closed' ? (
              <>
                <div className="pair">
                  <SelectField label={text.strait} value={draft.chokepoint} options={straits.map(({ name }) => ({ key: name, label: knownName(name) }))} onChange={(chokepoint) => set({ chokepoint })} />
                  {field('days', `${text.days}, ${text.daysUnit}`)}
                </div>
                <div className="pair">
                  {field('detourDays', `${text.detour}, ${text.daysUnit}`, { help: text.usual(general(strait(draft.chokepoint).detourKey)) })}
                  {field('freightFactor', text.freight, { help: text.usual(general(strait(draft.chokepoint).freightKey)) })}
                </div>
              </>
            ) : null}
            {draft.kind === 'exchange-rate' ? (
              <div className="pair">
                <SelectField label={text.currency} value={draft.currency} options={euroRates(contents).map((code) => ({ key: code, label: code }))} onChange={(currency) => set({ currency })} />
                {field('rate', `${text.change}, %`, { help: text.changeNote })}
              </div>
            ) : null}
            {draft.kind === 'demand-surge' ? (
              <>
                <SelectField label={text.product} value={draft.productId} options={[{ key: '', label: text.allProducts }, ...products]} onChange={(productId) => set({ productId })} />
                <DemandStepsField steps={draft.steps} fault={faults.steps} onChange={(steps) => set({ steps })} onEnter={save} width={340} />
              </>
            ) : null}
            <DraftField label={text.name} value={draft.name} help={draft.name.trim() === '' ? usualName : undefined} onEnter={save} onChange={(name) => set({ name: name.slice(0, 200) })} />
            {plan === null ? null : (
              <SelectField
                label={text.holdsIn} value={draft.scenarioId ?? ''} options={[{ key: plan.id, label: text.thisPlan(plan.letter) }, { key: '', label: text.everyPlan }]}
                onChange={(key) => set({ scenarioId: key === '' ? null : key })}
              />
            )}
          </div>
          <div className="actions">
            <span className="grow" />
            <Button onPress={onClose}>{text.cancel}</Button>
            <Button kind="primary" onPress={save}>{text.save}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
