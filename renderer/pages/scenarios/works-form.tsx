import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { madeIn } from '../../../shared/model/works-change.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Works } from '../../../shared/model/works.ts'
import { newWorksDraft, worksDraftOf, worksOfDraft, type WorksDraft, type WorksFaults } from '../../plans/works-draft.ts'
import { formatNumber } from '../../text/format.ts'
import { worksText } from '../../text/works.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { DraftField, type DraftFieldProps } from './draft-field.tsx'

const text = worksText.form

interface WorksFormProps {
  readonly contents: ProjectContents
  /** The works to edit; null for a new one. */
  readonly works: Works | null
  readonly countries: readonly { readonly code: string; readonly name: string }[]
  readonly makeId: () => string
  readonly onSave: (works: Works) => void
  readonly onClose: () => void
}

/** A works of one's own: where it is, what opening and having it costs, which hours it has. Enter or Save keeps it, Esc leaves everything as it was. */
export function WorksForm({ contents, works, countries, makeId, onSave, onClose }: WorksFormProps) {
  const { currency, plantCountry } = contents.project
  const [draft, setDraft] = useState(() => (works === null ? newWorksDraft(plantCountry) : worksDraftOf(works)))
  const [faults, setFaults] = useState<WorksFaults>({})
  const set = (part: Partial<WorksDraft>): void => {
    setDraft((before) => ({ ...before, ...part }))
    setFaults((before) => Object.fromEntries(Object.entries(before).filter(([of]) => !(of in part))))
  }
  const save = (): void => {
    const answer = worksOfDraft(draft, works?.id ?? makeId(), contents.works)
    if ('faults' in answer) setFaults(answer.faults)
    else onSave(answer.works)
  }
  const field = (name: Exclude<keyof WorksDraft, 'country'>, label: string, more: Partial<DraftFieldProps> = {}) => (
    <DraftField label={label} value={draft[name]} fault={faults[name]} onEnter={save} onChange={(value) => set({ [name]: value })} {...more} />
  )
  const title = works === null ? text.newTitle : text.editTitle(works.name)
  const isPlaced = works === null || (works.name === draft.name.trim() && works.country === draft.country && works.city === draft.city.trim())
  const along = works === null || isPlaced ? 0 : madeIn(contents, works.id).length
  const places = countries.some(({ code }) => code === draft.country) ? countries : [{ code: draft.country, name: draft.country }, ...countries]
  return (
    <ModalOverlay className="overlay-back" isOpen onOpenChange={(open) => { if (!open) onClose() }}>
      <Modal className="popover padded choice-editor one-column">
        <Dialog aria-label={title} className="choice-dialog">
          <Heading slot="title" level={2}>{title}</Heading>
          <div className="fields">
            {field('name', text.name)}
            <div className="pair">
              <SelectField label={text.country} value={draft.country} options={places.map(({ code, name }) => ({ key: code, label: name }))} onChange={(country) => set({ country })} />
              {field('city', text.city)}
            </div>
            <div className="pair">
              {field('openingCost', text.openingCost(currency), { isNumber: true, help: text.openingHelp })}
              {field('costPerYear', text.costPerYear(currency), { isNumber: true, help: text.costHelp })}
            </div>
            {field('hoursPerYear', text.hoursPerYear, { isNumber: true, help: text.hoursHelp })}
            {field('note', text.note, { isLong: true })}
            {along === 0 ? null : <p className="caption plain" aria-live="polite">{text.alsoMoves(formatNumber(along))}</p>}
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
