import { inCountry, say } from '../text/say.ts'
import { countryName } from './countries.ts'
import type { Figure } from './figure.ts'
import { electricityPriceOwnRows } from './generated/electricity-price-own.ts'
import { electricityPriceRows } from './generated/electricity-price.ts'
import { governanceRows } from './generated/governance.ts'
import { gridCarbonRows } from './generated/grid-carbon.ts'
import { hazardRows } from './generated/hazard.ts'
import { labourCostRows } from './generated/labour-cost.ts'
import { logisticsRows } from './generated/logistics.ts'
import { gdpPerHeadRows } from './generated/gdp-per-head.ts'
import { incomeGroupRows } from './generated/income-group.ts'
import { labourCostOwnRows } from './generated/labour-cost-own.ts'
import { productivityOwnRows } from './generated/productivity-own.ts'
import { productivityRows } from './generated/productivity.ts'
import { assumption, published } from './make-figure.ts'
import { sources } from './sources.ts'

const dimensions = [
  ['va', say`Voice and accountability`],
  ['pv', say`Political stability`],
  ['ge', say`Government effectiveness`],
  ['rq', say`Regulatory quality`],
  ['rl', say`Rule of law`],
  ['cc', say`Control of corruption`],
] as const

const governance = (): Figure[] =>
  governanceRows.flatMap(([code, ...estimates]) =>
    dimensions.flatMap(([dimension, says], index) => {
      const estimate = estimates[index] ?? null
      return estimate === null
        ? []
        : [published(`country.${code}.governance-${dimension}`, say`${says}, ${named(code)}`, '−2.5 to 2.5', estimate, sources.governance)]
    }),
  )

const named = (code: string) => inCountry({ code, name: countryName(code) })

const electricityNames = (code: string) =>
  [`country.${code}.electricity-price`, say`Industrial electricity price, ${named(code)}`, 'EUR per kWh'] as const

/** Round assumptions of our own where no open table reaches, with a wide range. */
const electricityAssumed = (): Figure[] =>
  electricityPriceOwnRows.map(([code, value]) => assumption(...electricityNames(code), value, sources.trade, value * 0.7, value * 1.3))

const electricity = (): Figure[] =>
  electricityPriceRows.map(([code, value, band, source]) => {
    const [key, label, unit] = electricityNames(code)
    if (source === 'Eurostat') {
      const ownBand = band.startsWith('MWH')
      return published(key, label, unit, value, { ...sources.electricityEurostat, locator: ownBand ? `band ${band}` : 'another band' }, ownBand ? 'A' : 'B')
    }
    if (source === 'EIA') return published(key, label, unit, value, sources.electricityEia, 'B')
    return assumption(key, label, unit, value, { ...sources.electricityOther, locator: source })
  })

/** Output per hour and labour cost where no table reaches, from GDP per head; countries scatter by about a third around it. */
const fromPerHead = (): Figure[] => [
  ...productivityOwnRows.map(([code, value]) =>
    assumption(
      `country.${code}.productivity`, say`Output per hour worked, ${named(code)}`, 'international dollars of 2011 per hour', value,
      { ...sources.fromPerHead, locator: 'GDP per head × the median ratio of the countries that have both' }, value * 0.7, value * 1.4,
    ),
  ),
  ...labourCostOwnRows.map(([code, value]) =>
    assumption(
      `country.${code}.labour-cost`, say`Labour cost, ${named(code)}`, 'EUR per hour', value,
      { ...sources.fromPerHead, locator: 'line through the logarithms of labour cost and GDP per head of the countries that have both' }, value * 0.6, value * 1.7,
    ),
  ),
]

const wealth = (): Figure[] => [
  ...incomeGroupRows.map(([code, group, region]) => published(`country.${code}.income-group`, say`Income group, ${named(code)}`, '1 low to 4 high', group, { ...sources.incomeGroup, locator: region })),
  ...gdpPerHeadRows.map(([code, value]) => published(`country.${code}.gdp-per-head`, say`GDP per head, ${named(code)}`, 'international dollars a year', value, sources.gdpPerHead)),
]

/** Figures of countries: governance, logistics, hazard, wealth, labour cost, productivity, electricity price and grid carbon. */
export function countryFigures(): Figure[] {
  return [
    ...governance(),
    ...logisticsRows.map(([code, value]) =>
      published(`country.${code}.logistics`, say`Logistics performance, ${named(code)}`, '1 to 5, 5 best', value, sources.logistics),
    ),
    ...hazardRows.map(([code, value]) => assumption(`country.${code}.hazard`, say`Natural hazard, ${named(code)}`, 'WorldRiskIndex, 0 to 100', value, sources.hazard)),
    ...labourCostRows.map(([code, value, basis, quoted]) =>
      assumption(`country.${code}.labour-cost`, say`Labour cost, ${named(code)}`, 'EUR per hour', value, {
        ...sources.labourCost,
        locator: quoted === '' ? basis : `${basis}; published: ${quoted}`,
      }),
    ),
    ...productivityRows.map(([code, value]) =>
      published(`country.${code}.productivity`, say`Output per hour worked, ${named(code)}`, 'international dollars of 2011 per hour', value, sources.productivity, 'B'),
    ),
    ...fromPerHead(),
    ...wealth(),
    ...electricity(),
    ...electricityAssumed(),
    ...gridCarbonRows.map(([code, year, value]) =>
      published(`country.${code}.grid-carbon`, say`Carbon of grid electricity, ${named(code)}`, 'g CO2 per kWh', value, { ...sources.gridCarbon, year }, 'B'),
    ),
  ]
}
