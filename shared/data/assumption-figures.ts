import type { Source } from '../model/source.ts'
import { say, sentenceOf, type Sentence } from '../text/say.ts'
import type { Figure } from './figure.ts'
import { categoryRows } from './generated/categories.ts'
import { generalRows } from './generated/general.ts'
import { laneRows } from './generated/lanes.ts'
import { assumption, published } from './make-figure.ts'
import { sources } from './sources.ts'

const bases: Readonly<Record<string, Source>> = {
  trade: sources.trade,
  own: sources.ours,
  'reshoring-initiative': sources.reshoringInitiative,
  'raw-materials-regulation': { ...sources.rawMaterials, title: 'Regulation (EU) 2024/1252', locator: 'article 5: no more than 65 % of the Union’s use from a single third country' },
}

const general = (): Figure[] =>
  generalRows.map(([key, label, unit, value, low, high, basis]) => {
    const source = bases[basis]
    if (source === undefined) throw new Error(`The figure ${key} rests on "${basis}", which is no source.`)
    return source.publisher === sources.ours.publisher ? assumption(key, sentenceOf(label), unit, value, source, low, high) : published(key, sentenceOf(label), unit, value, source, 'B', low, high)
  })

const shareNames: readonly (readonly [name: string, says: Sentence, unit: string])[] = [
  ['material-share', say`Material in the price`, 'of price'],
  ['labour-share', say`Labour in the price`, 'of price'],
  ['energy-share', say`Energy in the price`, 'of price'],
  ['capital-share', say`Capital and overhead in the price`, 'of price'],
  ['margin-share', say`Margin in the price`, 'of price'],
  ['automatable-share', say`Labour that machines can take over`, 'of labour'],
]

const category = (): Figure[] => {
  const figures: Figure[] = []
  for (const [slug, label, , shares, recoveryDays, stockDays, weeks] of categoryRows) {
    const add = (name: string, says: Sentence, unit: string, value: number) =>
      figures.push(assumption(`category.${slug}.${name}`, say`${says}, ${sentenceOf(label)}`, unit, value, sources.trade))
    for (const [index, [name, says, unit]] of shareNames.entries()) add(name, says, unit, shares[index] ?? Number.NaN)
    add('recovery-days', say`Recovery after a stop`, 'days', recoveryDays)
    add('stock-days', say`Stock usually held`, 'days of use', stockDays)
    add('requalification-weeks', say`Qualifying a second source`, 'weeks', weeks)
  }
  return figures
}

const lane = (): Figure[] =>
  laneRows.flatMap(([origin, slug, mode, perKg, perShipment, days, deviation, , note]) => {
    const prefix = `lane.${slug}.${mode.toLowerCase().replaceAll(' ', '-')}`
    const source = note === '' ? sources.trade : { ...sources.trade, locator: note }
    const of = say`${sentenceOf(mode)} from ${sentenceOf(origin)}`
    return [
      assumption(`${prefix}.eur-per-kg`, say`Freight, ${of}`, 'EUR per kg', perKg, source),
      assumption(`${prefix}.eur-per-shipment`, say`Freight per shipment, ${of}`, 'EUR per shipment', perShipment, source),
      assumption(`${prefix}.transit-days`, say`Door to door, ${of}`, 'days', days, source),
      assumption(`${prefix}.transit-deviation-days`, say`Deviation of days door to door, ${of}`, 'days', deviation, source),
    ]
  })

/** Defaults that are assumptions: general, what-if, per commodity category and per freight lane. */
export function assumptionFigures(): Figure[] {
  return [...general(), ...category(), ...lane()]
}
