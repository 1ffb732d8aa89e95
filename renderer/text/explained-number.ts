import type { Explanation } from '../../shared/engine/explanation.ts'
import { appliedDutyRate } from '../../shared/formulas/duty.ts'
import * as q from '../../shared/formulas/inputs.ts'
import { stopProbability } from '../../shared/formulas/likelihood.ts'
import { meanSurge } from '../../shared/formulas/what-ifs.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { isNewSource } from '../../shared/model/scenario.ts'
import { formatMoney, formatNumber, formatPercent } from './format.ts'
import { text } from './frame.ts'
import { numberWords } from './number-words.ts'

const moneyUnit = /^EUR/

/** Pure numbers that people say in percent. */
const percentages: ReadonlySet<string> = new Set([
  q.freightShareAfterBorder, q.insuranceShare, q.dutyRate, q.extraDuty, q.extraDutyChina, q.tariffShock, q.currencyChange, q.stepShare, meanSurge, q.triedSurge, appliedDutyRate, q.serviceLevel, q.demandDeviation, q.shareOfNeed, q.scrapShare,
  q.demandSurge, q.rejectShare, q.rejectKnown, q.rejectCeiling, q.dutyCeiling, q.expediteShare, q.oversightShare, q.hedgingShare, q.materialShare, q.labourShare, q.energyShare,
  q.capitalShare, q.marginShare, q.materialPremium, q.automatableShare, q.automationApplied, q.automationSaving, q.shareOfSite, q.survivingShare, stopProbability,
].map(({ id }) => id))

/** Currency that a number of an explanation is in: a price as quoted is in the currency of its offer or quote, a shipped figure in euros, all else in the project's. */
export function currencyOf({ provenance, quantity }: Pick<Explanation, 'provenance' | 'quantity'>, contents: Pick<ProjectContents, 'project' | 'offers' | 'choices'>): string {
  if (provenance.kind === 'figure') return 'EUR'
  if (quantity.id === q.quotedPrice.id) {
    if (provenance.kind === 'fact' && provenance.fact?.noun === 'offer') {
      const { id } = provenance.fact
      return contents.offers.find((offer) => offer.id === id)?.currency ?? contents.project.currency
    }
    if (provenance.kind === 'choice') {
      const choice = contents.choices.find((one) => one.id === provenance.choiceId)
      if (choice !== undefined && isNewSource(choice)) return choice.quoteCurrency
    }
  }
  return contents.project.currency
}

/** Decimals that show a number to about four figures. */
function digitsFor(value: number): number {
  const size = Math.abs(value)
  if (size === 0 || size >= 1000) return 0
  if (size >= 100) return 1
  if (size >= 1) return 2
  return size >= 0.01 ? 4 : 6
}

/** A unit of the formulas in words: "EUR/unit" is EUR per unit. */
export function unitInWords(unit: string): string {
  const words = unit.split('/').map((one) => numberWords.units[one] ?? one)
  return words.length < 2 ? words.join('') : numberWords.per(words[0] ?? '', words.slice(1).join('/'))
}

/** The unit of a formula as it stands beside a number: none for a pure number. */
export function formulaUnitInWords(unit: string): string {
  return unit === '1' ? '' : unitInWords(unit.replace(/^1\//u, '/').replace(/^unit\b/u, 'units')).trim()
}

/** A number of an explanation with its unit: €16.50 per unit, 2.7 %, 19 days. */
export function explainedNumber(explanation: Pick<Explanation, 'value' | 'quantity' | 'provenance'>, contents: Parameters<typeof currencyOf>[1]): string {
  const { value, quantity } = explanation
  if (value === null || Number.isNaN(value)) return text.unknown
  if (value === Infinity) return numberWords.never
  const { unit } = quantity
  if (moneyUnit.test(unit)) {
    const rest = unitInWords(unit.replace(moneyUnit, ''))
    const digits = Math.abs(value) >= 10_000 ? 0 : Math.abs(value) >= 0.1 || value === 0 ? 2 : 4
    return `${formatMoney(value, currencyOf(explanation, contents), digits)}${rest}`
  }
  if (unit === '1/year') return numberWords.aYear(formatPercent(value, Math.abs(value) < 0.1 ? 2 : 1))
  if (percentages.has(quantity.id)) return formatPercent(value, Number.isInteger(value * 100) ? 0 : Math.abs(value) < 0.1 ? 2 : 1)
  if (unit === '1' || unit === '') return formatNumber(value, Number.isInteger(value) ? 0 : digitsFor(value))
  if (unit === 'share' || unit === 'share/year') return formatPercent(value, Math.abs(value) < 0.1 ? 2 : 1)
  return `${formatNumber(value, Number.isInteger(value) ? 0 : digitsFor(value))} ${unitInWords(value === 1 ? unit : unit.replace(/^unit\b/u, 'units'))}`
}
