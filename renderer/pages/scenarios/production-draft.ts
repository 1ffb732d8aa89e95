import type { Production } from '../../../shared/model/scenario.ts'
import { movingText } from '../../text/moving.ts'
import { scenariosText } from '../../text/scenarios.ts'
import { formatForTyping, formatNumber, formatPercent, readTypedNumber } from '../../text/format.ts'

const text = movingText.own

export type ProductionField = Exclude<keyof Production, 'learning'>
export type ProductionGroup = keyof typeof text.groups

interface FieldShape {
  readonly name: ProductionField
  readonly group: ProductionGroup
  readonly isPercent?: boolean
  /** Must be typed. */
  readonly isNeeded?: boolean
  /** Where empty: none, as a number; otherwise the figure of the country or in general. */
  readonly none?: boolean
  readonly most?: number
  readonly isAboveZero?: boolean
  /** Key of the general figure that an empty field takes; null: the country's. */
  readonly usual?: string | null
}

/** The fields of own production in the order of the form. */
export const productionFields: readonly FieldShape[] = [
  { name: 'materialPerUnit', group: 'material', isNeeded: true },
  { name: 'scrapShare', group: 'material', isPercent: true, none: true, most: 0.99 },
  { name: 'energyPerUnitKwh', group: 'material', none: true },
  { name: 'labourHoursPerUnit', group: 'labour', isNeeded: true },
  { name: 'wagePerHour', group: 'labour', usual: null },
  { name: 'automatedShare', group: 'labour', isPercent: true, none: true, most: 1 },
  { name: 'overheadShare', group: 'labour', isPercent: true, usual: 'general.overhead-share' },
  { name: 'learningRate', group: 'labour', isPercent: true, most: 1, usual: 'general.learning-rate' },
  { name: 'plateauUnits', group: 'labour', isAboveZero: true, usual: 'general.plateau-units' },
  { name: 'capex', group: 'machines', none: true },
  { name: 'machineHoursPerUnit', group: 'machines', none: true },
  { name: 'machineHoursPerYear', group: 'machines', isAboveZero: true, usual: 'general.machine-hours-per-year' },
  { name: 'equipmentEffectiveness', group: 'machines', isPercent: true, isAboveZero: true, most: 1, usual: 'general.equipment-effectiveness' },
  { name: 'machineLifeYears', group: 'machines', isAboveZero: true, usual: 'general.machine-life-years' },
  { name: 'toolingCost', group: 'machines', none: true },
  { name: 'trainedHeads', group: 'people', none: true },
  { name: 'trainingHours', group: 'people', usual: 'general.training-hours' },
  { name: 'coursePerHead', group: 'people', usual: 'general.course-per-head' },
  { name: 'rampMonths', group: 'people', usual: 'general.ramp-months' },
]

/** Own production as it is being typed. */
export interface ProductionDraft {
  readonly learning: 'none' | 'Wright' | 'Crawford'
  readonly typed: Readonly<Record<ProductionField, string>>
}

const written = (value: number): string => formatForTyping(value)
const shown = ({ name, isPercent = false, none = false }: FieldShape, production: Production | null): string => {
  const value = production?.[name] ?? null
  if (value === null || (none && value === 0)) return ''
  return written(isPercent ? Number((value * 100).toPrecision(12)) : value)
}

/** The fields of the form, filled from what is stored. */
export function productionDraftOf(production: Production | null): ProductionDraft {
  const typed = Object.fromEntries(productionFields.map((field) => [field.name, shown(field, production)])) as Record<ProductionField, string> // a text for each field
  return { learning: production?.learning ?? 'none', typed }
}

/** What is wrong with own production, by field. */
export type ProductionFaults = Readonly<Partial<Record<ProductionField, string>>>

/** The own production that a draft stands for, or what is wrong with it by field. */
export function productionOfDraft({ learning, typed }: ProductionDraft): { readonly production: Production } | { readonly faults: ProductionFaults } {
  const faults: Partial<Record<ProductionField, string>> = {}
  const values = {} as Record<ProductionField, number | null>
  for (const field of productionFields) {
    const { name, isPercent = false, isNeeded = false, none = false, most, isAboveZero = false } = field
    const given = typed[name].trim()
    values[name] = none ? 0 : null
    if (given === '') {
      if (isNeeded) faults[name] = text.needed
      continue
    }
    const read = readTypedNumber(given)
    const value = read === null ? null : isPercent ? Number((read / 100).toPrecision(12)) : read
    if (value === null || value < 0) faults[name] = scenariosText.editor.invalidNumber
    else if (isAboveZero && value === 0) faults[name] = text.aboveZero
    else if (most !== undefined && value > most) faults[name] = text.tooMuch(isPercent ? formatPercent(most) : formatNumber(most))
    else if (name === 'learningRate' && value < 0.5) faults[name] = text.tooLittle(formatPercent(0.5))
    else values[name] = value
  }
  if (Object.keys(faults).length > 0) return { faults }
  // Fields without a figure of their own to fall back on are typed or none, so that they hold a number here.
  return { production: { ...values, learning: learning === 'none' ? null : learning } as Production }
}
