import type { ShockEffect } from '../../shared/engine/shock-effects.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import type { Shock, ShockEvent } from '../../shared/model/shock.ts'
import { countryName } from '../text/country-names.ts'
import { digitsOf, formatNumber, formatPercent, formatShortMoney, signed } from '../text/format.ts'
import { whatIfsText as text } from '../text/what-ifs.ts'
import { knownName } from '../text/names.ts'

const plain = (value: number): string => formatNumber(value, digitsOf(value))
const signedPercent = (share: number): string => signed(share, (size) => formatPercent(size, digitsOf(Math.round(size * 1e4) / 100)))

/** What happens in a few words: the name a what-if gets where nobody gave it one. */
export function eventName(event: ShockEvent, contents: Pick<ProjectContents, 'parts'>): string {
  switch (event.kind) {
    case 'tariff':
      return text.names.tariff(
        signed(Math.round(event.addedRate * 1e4) / 100, plain), event.hsPrefix === null ? text.names.goods : text.names.chapter(event.hsPrefix),
        event.country === null ? text.names.outside : countryName(event.country),
      )
    case 'lane-closed':
      return text.names.closed(knownName(event.chokepoint), plain(event.days))
    case 'exchange-rate':
      return text.names.rate(event.currency, signedPercent(event.change))
    case 'demand-surge': {
      const most = event.steps.reduce((largest, { addedShare }) => (Math.abs(addedShare) > Math.abs(largest) ? addedShare : largest), 0)
      const part = contents.parts.find(({ id }) => id === event.productId)
      return text.names.surge(signedPercent(most), part === undefined ? text.names.allProducts : part.partNumber)
    }
  }
}

/** What a what-if does, in a sentence: +€312k a year, 14 parts, stock up to 3 days shorter. */
export function effectInWords(effect: ShockEffect | undefined, isOn: boolean, currency: string): string {
  if (effect === undefined) return text.effect.awaited
  const days = Math.round(Math.abs(effect.stockDays))
  const words = effect.parts === 0 ? text.effect.nothing : [
    effect.costPerYear === null ? text.effect.unknownCost : text.effect.cost(signed(effect.costPerYear, (size) => formatShortMoney(size, currency))),
    text.effect.parts(effect.parts, formatNumber(effect.parts)),
    ...(days === 0 ? [] : [effect.stockDays > 0 ? text.effect.shorter(formatNumber(days)) : text.effect.longer(formatNumber(days))]),
  ].join(', ')
  return isOn ? words : text.effect.ifOn(words)
}

/** The what-ifs listed for a plan: its own and those of every plan, in the order in which they were added. */
export const shocksOf = (contents: Pick<ProjectContents, 'shocks'>, scenarioId: string | null): Shock[] => contents.shocks.filter((shock) => shock.scenarioId === null || shock.scenarioId === scenarioId)
