import type { DemandStep, ShockEvent } from '../../shared/model/shock.ts'
import { formatForTyping, readTypedNumber } from '../text/format.ts'
import { scenariosText } from '../text/scenarios.ts'
import { whatIfsText as text } from '../text/what-ifs.ts'

/** A step of a demand surge as it is being typed: from which day, and percent more. */
export interface StepDraft {
  readonly fromDay: string
  readonly addedShare: string
}

/** A what-if as it is being typed. */
export interface ShockDraft {
  readonly kind: ShockEvent['kind']
  readonly name: string
  /** Null: in today’s world and that of every plan. */
  readonly scenarioId: string | null
  /** Empty: every country outside the customs union. */
  readonly country: string
  /** Two digits, or empty for all goods. */
  readonly chapter: string
  /** Digits typed in place of a chapter. */
  readonly digits: string
  /** Points of duty, or percent by which a currency becomes dearer. */
  readonly rate: string
  readonly chokepoint: string
  readonly days: string
  readonly detourDays: string
  readonly freightFactor: string
  readonly currency: string
  /** Empty: all products. */
  readonly productId: string
  readonly steps: readonly StepDraft[]
}

/** What is wrong with a draft, by field; of the steps as a whole. */
export type ShockFaults = Readonly<Partial<Record<keyof ShockDraft, string>>>

const typed = (value: number | null): string => (value === null ? '' : formatForTyping(value))
const percent = (share: number): string => formatForTyping(Math.round(share * 1e6) / 1e4)

/** The steps of a surge as they are typed. */
export const stepDrafts = (steps: readonly DemandStep[]): StepDraft[] => steps.map(({ fromDay, addedShare }) => ({ fromDay: typed(fromDay), addedShare: percent(addedShare) }))

/** A draft to begin with. */
export const newShockDraft = (kind: ShockEvent['kind'], scenarioId: string | null): ShockDraft => ({
  kind, name: '', scenarioId, country: kind === 'tariff' ? 'CN' : '', chapter: '', digits: '', rate: kind === 'tariff' ? '25' : '10', chokepoint: 'Suez', days: '60', detourDays: '', freightFactor: '',
  currency: 'USD', productId: '', steps: [{ fromDay: '0', addedShare: '30' }],
})

/** The fields of the form, filled from a what-if. */
export function shockDraftOf(name: string, scenarioId: string | null, event: ShockEvent): ShockDraft {
  const empty = { ...newShockDraft(event.kind, scenarioId), name }
  switch (event.kind) {
    case 'tariff': {
      const isChapter = event.hsPrefix !== null && event.hsPrefix.length === 2
      return { ...empty, country: event.country ?? '', chapter: isChapter ? (event.hsPrefix ?? '') : '', digits: isChapter ? '' : (event.hsPrefix ?? ''), rate: percent(event.addedRate) }
    }
    case 'lane-closed':
      return { ...empty, chokepoint: event.chokepoint, days: typed(event.days), detourDays: typed(event.detourDays), freightFactor: typed(event.freightFactor) }
    case 'exchange-rate':
      return { ...empty, currency: event.currency, rate: percent(event.change) }
    case 'demand-surge':
      return { ...empty, productId: event.productId ?? '', steps: stepDrafts(event.steps) }
  }
}

const invalid = (): string => scenariosText.editor.invalidNumber

/** A typed number between two bounds; undefined where it is none. */
function within(value: string, least: number, most: number): number | undefined {
  const number = readTypedNumber(value)
  return number === null || number < least || number > most ? undefined : number
}

/** The steps that were typed, or null where one of them is no number. */
export function stepsOfDraft(drafts: readonly StepDraft[]): DemandStep[] | null {
  const steps = drafts.flatMap(({ fromDay, addedShare }) => {
    const [day, share] = [within(fromDay, 0, 1e5), within(addedShare, -99.9, 2000)]
    return day === undefined || share === undefined ? [] : [{ fromDay: day, addedShare: Math.round(share * 1e4) / 1e6 }]
  })
  return steps.length === drafts.length && steps.length > 0 ? steps.toSorted((one, other) => one.fromDay - other.fromDay) : null
}

/** What happens, as the draft has it, or what is wrong with it by field. */
export function eventOfDraft(draft: ShockDraft): { readonly event: ShockEvent } | { readonly faults: ShockFaults } {
  switch (draft.kind) {
    case 'tariff': {
      const digits = draft.digits.replaceAll(/[\s.]/g, '')
      const rate = within(draft.rate, -100, 1000)
      if (digits !== '' && !/^\d{2,10}$/.test(digits)) return { faults: { digits: text.form.digitsFault } }
      if (rate === undefined) return { faults: { rate: invalid() } }
      const prefix = digits === '' ? draft.chapter : digits
      return { event: { kind: 'tariff', country: draft.country === '' ? null : draft.country, hsPrefix: prefix === '' ? null : prefix, addedRate: Math.round(rate * 1e4) / 1e6 } }
    }
    case 'lane-closed': {
      const days = within(draft.days, 0, 1e5)
      const detourDays = draft.detourDays.trim() === '' ? null : within(draft.detourDays, 0, 1000)
      const freightFactor = draft.freightFactor.trim() === '' ? null : within(draft.freightFactor, 0.01, 50)
      if (days === undefined) return { faults: { days: invalid() } }
      if (detourDays === undefined) return { faults: { detourDays: invalid() } }
      if (freightFactor === undefined) return { faults: { freightFactor: invalid() } }
      return { event: { kind: 'lane-closed', chokepoint: draft.chokepoint, days, detourDays, freightFactor } }
    }
    case 'exchange-rate': {
      const rate = within(draft.rate, -99, 2000)
      return rate === undefined ? { faults: { rate: invalid() } } : { event: { kind: 'exchange-rate', currency: draft.currency, change: Math.round(rate * 1e4) / 1e6 } }
    }
    case 'demand-surge': {
      const steps = stepsOfDraft(draft.steps)
      return steps === null ? { faults: { steps: invalid() } } : { event: { kind: 'demand-surge', productId: draft.productId === '' ? null : draft.productId, steps } }
    }
  }
}
