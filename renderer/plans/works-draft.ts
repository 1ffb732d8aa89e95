import type { Works } from '../../shared/model/works.ts'
import { formatForTyping, readTypedNumber } from '../text/format.ts'
import { scenariosText } from '../text/scenarios.ts'
import { worksText } from '../text/works.ts'

const text = worksText.form

/** A works as it is being typed. */
export interface WorksDraft {
  readonly name: string
  readonly country: string
  readonly city: string
  readonly openingCost: string
  readonly costPerYear: string
  readonly hoursPerYear: string
  readonly note: string
}

/** What is wrong with a draft, by field. */
export type WorksFaults = Readonly<Partial<Record<keyof WorksDraft, string>>>

/** An empty form, at the plant's country. */
export const newWorksDraft = (country: string): WorksDraft => ({ name: '', country, city: '', openingCost: '', costPerYear: '', hoursPerYear: '', note: '' })

/** The form filled from a works. */
export const worksDraftOf = ({ name, country, city, openingCost, costPerYear, hoursPerYear, note }: Works): WorksDraft => ({
  name, country, city, openingCost: formatForTyping(openingCost), costPerYear: formatForTyping(costPerYear), hoursPerYear: hoursPerYear === null ? '' : formatForTyping(hoursPerYear), note,
})

/** A number of zero or more that must be typed. */
function amountOf(typed: string): { readonly value: number } | { readonly fault: string } {
  if (typed.trim() === '') return { fault: text.needed }
  const value = readTypedNumber(typed)
  return value === null || value < 0 ? { fault: scenariosText.editor.invalidNumber } : { value }
}

/** The works that a draft stands for under an id, or what is wrong with it by field; `others` are the works that it must not be taken for. */
export function worksOfDraft(draft: WorksDraft, id: string, others: readonly Works[]): { readonly works: Works } | { readonly faults: WorksFaults } {
  const name = draft.name.trim()
  const [opening, yearly] = [amountOf(draft.openingCost), amountOf(draft.costPerYear)]
  const hours = draft.hoursPerYear.trim() === '' ? null : readTypedNumber(draft.hoursPerYear)
  const faults: WorksFaults = {
    ...(name === '' ? { name: text.nameNeeded } : others.some((one) => one.id !== id && one.name.trim().toLowerCase() === name.toLowerCase()) ? { name: text.nameTaken } : {}),
    ...('fault' in opening ? { openingCost: opening.fault } : {}),
    ...('fault' in yearly ? { costPerYear: yearly.fault } : {}),
    ...(draft.hoursPerYear.trim() !== '' && (hours === null || hours <= 0) ? { hoursPerYear: text.aboveZero } : {}),
  }
  if (Object.keys(faults).length > 0 || 'fault' in opening || 'fault' in yearly) return { faults }
  return { works: { id, name, country: draft.country, city: draft.city.trim(), openingCost: opening.value, costPerYear: yearly.value, hoursPerYear: hours, note: draft.note.trim() } }
}
