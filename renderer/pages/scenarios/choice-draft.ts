import type { Choice } from '../../../shared/model/scenario.ts'
import { scenariosText } from '../../text/scenarios.ts'
import { movingText } from '../../text/moving.ts'
import { formatForTyping, readTypedNumber } from '../../text/format.ts'
import { productionDraftOf, productionOfDraft, type ProductionDraft, type ProductionFaults } from './production-draft.ts'

const text = scenariosText.editor

/** A choice as it is being typed. */
export interface ChoiceDraft {
  readonly days: string
  readonly country: string
  readonly city: string
  readonly supplierName: string
  /** Percent. */
  readonly share: string
  readonly priceFrom: 'estimate' | 'quote' | 'own'
  readonly quote: string
  readonly quoteCurrency: string
  readonly oneOffCost: string
  readonly recoveryDays: string
  readonly switchDays: string
  readonly costPerYear: string
  readonly costPerDay: string
  readonly startMonth: string
  readonly dualRunningMonths: string
  readonly exitCost: string
  /** Id of the works of one's own; empty for none. */
  readonly worksId: string
  readonly hoursPerUnit: string
  readonly production: ProductionDraft
  readonly note: string
}

/** What is wrong with a draft, by field. */
export type DraftFaults = Readonly<Partial<Record<Exclude<keyof ChoiceDraft, 'production'>, string>>> & { readonly production?: ProductionFaults }

/** A number as a field shows it for typing: no thousands marks, as many digits as it has, a price with its cents. */
const typed = (value: number | null, least = 0): string =>
  value === null ? '' : formatForTyping(value, least)

/** The fields of the editor, filled from a choice. */
export function draftOf(choice: Choice): ChoiceDraft {
  const empty = { city: '', supplierName: '', share: '', priceFrom: 'estimate', quote: '', quoteCurrency: 'EUR', oneOffCost: '', recoveryDays: '', switchDays: '', costPerYear: '', costPerDay: '', country: '', startMonth: '', dualRunningMonths: '', exitCost: '', worksId: '', hoursPerUnit: '', production: productionDraftOf(null) } as const
  if (choice.kind === 'buffer') return { ...empty, days: typed(choice.days), note: choice.note }
  if (choice.kind === 'stand-by') {
    return {
      ...empty, days: '', country: choice.country, city: choice.city, supplierName: choice.supplierName, share: typed(Number((choice.share * 100).toPrecision(12))), note: choice.note, oneOffCost: typed(choice.oneOffCost),
      switchDays: typed(choice.switchDays), costPerYear: typed(choice.costPerYear), costPerDay: typed(choice.costPerDay),
    }
  }
  return {
    switchDays: '', costPerYear: '', costPerDay: '', days: '', country: choice.country, city: choice.city, supplierName: choice.supplierName, share: typed(Number((choice.share * 100).toPrecision(12))), note: choice.note,
    priceFrom: choice.production !== null ? 'own' : choice.quote === null ? 'estimate' : 'quote', quote: typed(choice.quote, 2), quoteCurrency: choice.quoteCurrency,
    oneOffCost: typed(choice.oneOffCost), recoveryDays: typed(choice.recoveryDays),
    startMonth: typed(choice.startMonth), dualRunningMonths: typed(choice.dualRunningMonths), exitCost: typed(choice.exitCost), production: productionDraftOf(choice.production),
    worksId: choice.worksId ?? '', hoursPerUnit: typed(choice.hoursPerUnit),
  }
}

/** A number of zero or more, or null where the field may stay empty. */
function amount(value: string): { readonly number: number | null; readonly isBad: boolean } {
  if (value.trim() === '') return { number: null, isBad: false }
  const number = readTypedNumber(value)
  return { number, isBad: number === null || number < 0 }
}

/** The stand-by contract that a draft stands for, or what is wrong with it by field. */
function standByOfDraft(draft: ChoiceDraft, choice: Extract<Choice, { kind: 'stand-by' }>): { readonly choice: Choice } | { readonly faults: DraftFaults } {
  const [share, days, perYear, perDay, once] = [amount(draft.share), amount(draft.switchDays), amount(draft.costPerYear), amount(draft.costPerDay), amount(draft.oneOffCost)]
  const faults: DraftFaults = {
    ...(share.isBad || share.number === null || share.number <= 0 || share.number > 100 ? { share: text.invalidShare } : {}),
    ...(days.isBad || days.number === null ? { switchDays: text.invalidNumber } : {}),
    ...(perYear.isBad ? { costPerYear: text.invalidNumber } : {}),
    ...(perDay.isBad ? { costPerDay: text.invalidNumber } : {}),
    ...(once.isBad ? { oneOffCost: text.invalidNumber } : {}),
  }
  if (Object.keys(faults).length > 0) return { faults }
  return {
    choice: {
      ...choice, country: draft.country, city: draft.city.trim(), supplierName: draft.supplierName.trim(), note: draft.note.trim(), share: Number(((share.number ?? 100) / 100).toPrecision(12)),
      switchDays: days.number ?? choice.switchDays, costPerYear: perYear.number, costPerDay: perDay.number, oneOffCost: once.number,
    },
  }
}

/** The choice that a draft stands for, or what is wrong with it by field. */
export function choiceOfDraft(draft: ChoiceDraft, choice: Choice): { readonly choice: Choice } | { readonly faults: DraftFaults } {
  if (choice.kind === 'buffer') {
    const days = amount(draft.days)
    return days.isBad || days.number === null ? { faults: { days: text.invalidNumber } } : { choice: { ...choice, days: days.number, note: draft.note.trim() } }
  }
  if (choice.kind === 'stand-by') return standByOfDraft(draft, choice)
  const [share, quote, oneOff, recovery] = [amount(draft.share), amount(draft.quote), amount(draft.oneOffCost), amount(draft.recoveryDays)]
  const [start, dual, exit] = [amount(draft.startMonth), amount(draft.dualRunningMonths), amount(draft.exitCost)]
  const hours = amount(draft.worksId === '' || draft.priceFrom === 'own' ? '' : draft.hoursPerUnit)
  const wantsQuote = draft.priceFrom === 'quote'
  const own = draft.priceFrom === 'own' ? productionOfDraft(draft.production) : null
  const faults: DraftFaults = {
    ...(share.isBad || share.number === null || share.number <= 0 || share.number > 100 ? { share: text.invalidShare } : {}),
    ...(wantsQuote && quote.isBad ? { quote: text.invalidNumber } : {}),
    ...(wantsQuote && quote.number === null && !quote.isBad ? { quote: text.quoteMissing } : {}),
    ...(oneOff.isBad ? { oneOffCost: text.invalidNumber } : {}),
    ...(recovery.isBad ? { recoveryDays: text.invalidNumber } : {}),
    ...(start.isBad ? { startMonth: text.invalidNumber } : (start.number ?? 0) > 60 ? { startMonth: movingText.transition.tooLate } : {}),
    ...(dual.isBad ? { dualRunningMonths: text.invalidNumber } : {}),
    ...(exit.isBad ? { exitCost: text.invalidNumber } : {}),
    ...(hours.isBad ? { hoursPerUnit: text.invalidNumber } : {}),
    ...(own !== null && 'faults' in own ? { production: own.faults } : {}),
  }
  if (Object.keys(faults).length > 0) return { faults }
  return {
    choice: {
      ...choice, country: draft.country, city: draft.city.trim(), supplierName: draft.supplierName.trim(), note: draft.note.trim(),
      share: Number(((share.number ?? 100) / 100).toPrecision(12)), quote: wantsQuote ? quote.number : null, quoteCurrency: draft.quoteCurrency,
      oneOffCost: oneOff.number, recoveryDays: recovery.number, startMonth: start.number, dualRunningMonths: dual.number, exitCost: exit.number,
      production: own !== null && 'production' in own ? own.production : null, worksId: draft.worksId === '' ? null : draft.worksId, hoursPerUnit: hours.number,
    },
  }
}
