import { cellOf, numberOf, parseCsv } from './csv.ts'
import { literal, moduleText } from './module-text.ts'

/** Reads the text of an extract by its file name without ".csv". */
export type ReadExtract = (name: string) => string

const number = (row: Record<string, string>, column: string): number => numberOf(row, column)
const numberOrNull = (row: Record<string, string>, column: string): number | null => (cellOf(row, column) === '' ? null : numberOf(row, column))
const slug = (text: string): string => text.trim().toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')

/** The generated modules of shared/data by file name: the same extracts give the same text. */
export function writeModules(readExtract: ReadExtract): ReadonlyMap<string, string> {
  const rows = (name: string) => parseCsv(readExtract(name))
  const modules = new Map<string, string>()

  modules.set(
    'countries.ts',
    moduleText(
      ['countries'],
      'ISO2, ISO3, English name, other names parted by semicolons.',
      'countryRows',
      '(readonly [iso2: string, iso3: string, name: string, others: string])',
      rows('countries').map((row) => {
        const others = ['nl', 'de', 'fr', 'pl', 'es', 'it'].map((language) => cellOf(row, language))
        const all = new Set([...others, ...cellOf(row, 'aliases').split(';')])
        all.delete('')
        all.delete(cellOf(row, 'en'))
        return [cellOf(row, 'iso2'), cellOf(row, 'iso3'), cellOf(row, 'en'), [...all].join(';')]
      }),
    ),
  )
  modules.set(
    'governance.ts',
    moduleText(
      ['governance'],
      'ISO2 and the six estimates from about −2.5 to 2.5: voice, stability, effectiveness, regulation, rule of law, control of corruption.',
      'governanceRows',
      '(readonly [iso2: string, va: number | null, pv: number | null, ge: number | null, rq: number | null, rl: number | null, cc: number | null])',
      rows('governance').map((row) => [
        cellOf(row, 'iso2'), numberOrNull(row, 'va'), numberOrNull(row, 'pv'), numberOrNull(row, 'ge'), numberOrNull(row, 'rq'), numberOrNull(row, 'rl'), numberOrNull(row, 'cc'),
      ]),
    ),
  )
  const simple = (name: string, constant: string, says: string, column: string) =>
    modules.set(
      `${name}.ts`,
      moduleText([name], says, constant, '(readonly [iso2: string, value: number])', rows(name).map((row) => [cellOf(row, 'iso2'), number(row, column)])),
    )
  simple('logistics', 'logisticsRows', 'ISO2 and Logistics Performance Index 2023 from 1 to 5.', 'lpi')
  simple('hazard', 'hazardRows', 'ISO2 and WorldRiskIndex 2021 from 0 to 100.', 'world_risk_index')
  simple('productivity', 'productivityRows', 'ISO2 and GDP per hour worked 2017 in international dollars of 2011.', 'dollars_2011_per_hour')
  simple('productivity-own', 'productivityOwnRows', 'ISO2 and assumptions of GDP per hour worked in international dollars of 2011, from GDP per head.', 'dollars_2011_per_hour')
  simple('labour-cost-own', 'labourCostOwnRows', 'ISO2 and assumptions of hourly labour cost in EUR, from GDP per head.', 'eur_per_hour')
  simple('gdp-per-head', 'gdpPerHeadRows', 'ISO2 and GDP per head 2023 in current international dollars.', 'dollars_2023')
  modules.set(
    'income-group.ts',
    moduleText(
      ['income-group'],
      'ISO2, income group from 1 low to 4 high, region of the World Bank.',
      'incomeGroupRows',
      '(readonly [iso2: string, group: number, region: string])',
      rows('income-group').map((row) => [cellOf(row, 'iso2'), number(row, 'group'), cellOf(row, 'region')]),
    ),
  )
  modules.set(
    'volatility.ts',
    moduleText(
      ['exchange-rate-volatility'],
      'Currency, deviation of its rate against the euro a year, first and last day, daily changes counted.',
      'volatilityRows',
      '(readonly [currency: string, value: number, from: string, to: string, days: number])',
      rows('exchange-rate-volatility').map((row) => [cellOf(row, 'currency'), number(row, 'per_year'), cellOf(row, 'from'), cellOf(row, 'to'), number(row, 'days')]),
    ),
  )
  modules.set(
    'exchange-rates-fixed.ts',
    moduleText(
      ['exchange-rates-fixed'],
      'Currency, the currency it is tied to, units of it per unit of that one, why.',
      'fixedRateRows',
      '(readonly [currency: string, anchor: string, value: number, why: string])',
      rows('exchange-rates-fixed').map((row) => [cellOf(row, 'currency'), cellOf(row, 'anchor'), number(row, 'per_anchor'), cellOf(row, 'why')]),
    ),
  )
  modules.set(
    'grid-carbon.ts',
    moduleText(
      ['grid-carbon'],
      'ISO2, year, gram CO2 per kWh of electricity.',
      'gridCarbonRows',
      '(readonly [iso2: string, year: string, value: number])',
      rows('grid-carbon').map((row) => [cellOf(row, 'iso2'), cellOf(row, 'year'), number(row, 'gram_co2_per_kwh')]),
    ),
  )
  modules.set(
    'electricity-price.ts',
    moduleText(
      ['electricity-price'],
      'ISO2, EUR per kWh for large industrial users without taxes, consumption band, who says so.',
      'electricityPriceRows',
      '(readonly [iso2: string, value: number, band: string, source: string])',
      rows('electricity-price').map((row) => [cellOf(row, 'iso2'), number(row, 'eur_per_kwh'), cellOf(row, 'band'), cellOf(row, 'source')]),
    ),
  )
  simple('electricity-price-own', 'electricityPriceOwnRows', 'ISO2 and round working assumptions of the industrial price, EUR per kWh, where no open table reaches.', 'eur_per_kwh')
  modules.set(
    'labour-cost.ts',
    moduleText(
      ['labour-cost'],
      'ISO2, EUR per hour, what the round figure rests on, the published figure nearest to it or "".',
      'labourCostRows',
      '(readonly [iso2: string, value: number, basis: string, published: string])',
      rows('labour-cost').map((row) => [cellOf(row, 'iso2'), number(row, 'eur_per_hour'), cellOf(row, 'basis'), cellOf(row, 'published')]),
    ),
  )

  // One line per origin: 2,500 rows of three cells would be mostly repeated codes.
  const byOrigin = new Map<string, (readonly [string, number])[]>()
  for (const row of rows('distances')) byOrigin.set(cellOf(row, 'origin'), [...(byOrigin.get(cellOf(row, 'origin')) ?? []), [cellOf(row, 'destination'), number(row, 'km')]])
  modules.set(
    'distances.ts',
    moduleText(
      ['distances'],
      'Origin, then destinations and population-weighted great-circle distances in km, in the same order.',
      'distanceRows',
      '(readonly [origin: string, destinations: string, km: readonly number[]])',
      [...byOrigin].map(([origin, pairs]) => [origin, pairs.map(([destination]) => destination).join(' '), pairs.map(([, km]) => km)]),
    ),
  )
  const seaKm = new Map([...rows('sea-distances'), ...rows('sea-distances-more')].map((row) => [`${cellOf(row, 'from_port')} ${cellOf(row, 'to_port')}`, number(row, 'km')]))
  const destinationPorts = [...new Set(rows('destination-ports').map((row) => cellOf(row, 'unlocode')))].toSorted()
  modules.set(
    'sea-distances.ts',
    moduleText(
      ['origin-ports', 'sea-distances', 'sea-distances-more', 'destination-ports'],
      `ISO2 of the origin, its main port by UN/LOCODE and by name, and km by sea to ${destinationPorts.join(' ')}.`,
      'seaDistanceRows',
      '(readonly [iso2: string, port: string, name: string, km: readonly number[]])',
      rows('origin-ports').map((row) => {
        const port = cellOf(row, 'unlocode')
        const km = destinationPorts.map((destination) => {
          const found = seaKm.get(`${port} ${destination}`)
          if (found === undefined) throw new Error(`The sea distances have no distance from ${port} to ${destination}.`)
          return found
        })
        return [cellOf(row, 'iso2'), port, cellOf(row, 'port'), km]
      }),
    ) +
      `/** Ports of destination by UN/LOCODE, in the order of the distances. */\nexport const destinationPorts: readonly string[] = ${literal(destinationPorts)}\n` +
      `/** ISO2 of the destination, the port that serves it, and why that one. */\nexport const portOfDestination: readonly (readonly [iso2: string, port: string, why: string])[] = [\n` +
      rows('destination-ports').map((row) => `  ${literal([cellOf(row, 'iso2'), cellOf(row, 'unlocode'), cellOf(row, 'why')])},\n`).join('') +
      ']\n',
  )
  modules.set(
    'exchange-rates.ts',
    moduleText(
      ['exchange-rates'],
      'Currency, units per euro, day of the rate.',
      'exchangeRateRows',
      '(readonly [currency: string, value: number, date: string])',
      rows('exchange-rates').map((row) => [cellOf(row, 'currency'), number(row, 'units_per_euro'), cellOf(row, 'date')]),
    ),
  )
  modules.set(
    'emission-factors.ts',
    moduleText(
      ['emission-factors'],
      'Mode, kg CO2e per tonne-km from the tank and before the tank, rows of the publisher, vehicle.',
      'emissionFactorRows',
      '(readonly [mode: string, tankToWheel: number, wellToTank: number, rows: string, vehicle: string])',
      rows('emission-factors').map((row) => [cellOf(row, 'mode'), number(row, 'tank_to_wheel'), number(row, 'well_to_tank'), cellOf(row, 'rows'), cellOf(row, 'vehicle')]),
    ),
  )
  modules.set(
    'duties.ts',
    moduleText(
      ['duties'],
      'Product group, average duty in percent, HS chapters or headings of the group (approximate), such as "01-02;05".',
      'dutyRows',
      '(readonly [group: string, percent: number, chapters: string])',
      rows('duties').map((row) => [cellOf(row, 'group'), number(row, 'avg_mfn_pct'), cellOf(row, 'hs_chapters_approx')]),
    ),
  )
  modules.set(
    'general.ts',
    moduleText(
      ['general'],
      'Key, label, unit, value, low, high, basis.',
      'generalRows',
      '(readonly [key: string, label: string, unit: string, value: number, low: number | null, high: number | null, basis: string])',
      rows('general').map((row) => [
        cellOf(row, 'key'), cellOf(row, 'label'), cellOf(row, 'unit'), number(row, 'value'), numberOrNull(row, 'low'), numberOrNull(row, 'high'), cellOf(row, 'basis'),
      ]),
    ),
  )
  const shares = ['material_share', 'labour_share', 'energy_share', 'capital_overhead_share', 'margin_share', 'automatable_labour_share']
  modules.set(
    'categories.ts',
    moduleText(
      ['categories'],
      'Slug, label, HS headings, shares (material, labour, energy, capital, margin, automatable), recovery days, stock days, requalification weeks, movable, note.',
      'categoryRows',
      '(readonly [slug: string, label: string, headings: string, shares: readonly number[], recoveryDays: number, stockDays: number, weeks: number, movable: string, note: string])',
      rows('categories').map((row) => [
        slug(cellOf(row, 'category')), cellOf(row, 'category'), cellOf(row, 'hs_heading_hint'), shares.map((share) => number(row, share)), number(row, 'recovery_days'),
        number(row, 'stock_days'), number(row, 'requalification_weeks'), cellOf(row, 'movable_within_2_years'), cellOf(row, 'note'),
      ]),
    ),
  )
  modules.set(
    'category-headings.ts',
    moduleText(
      ['category-headings'],
      'Beginning of an HS code and the category it points to; the longest beginning wins.',
      'categoryHeadingRows',
      '(readonly [prefix: string, slug: string])',
      rows('category-headings').flatMap((row) => cellOf(row, 'hs').split(' ').map((prefix) => [prefix, slug(cellOf(row, 'category'))])),
    ),
  )
  modules.set(
    'lanes.ts',
    moduleText(
      ['lanes'],
      'Origin class, slug, mode, EUR per kg, EUR per shipment, days door to door, deviation in days, chokepoints, note.',
      'laneRows',
      '(readonly [origin: string, slug: string, mode: string, perKg: number, perShipment: number, days: number, deviation: number, chokepoints: string, note: string])',
      rows('lanes').map((row) => [
        cellOf(row, 'origin_class'), slug(cellOf(row, 'origin_class')), cellOf(row, 'mode'), number(row, 'eur_per_kg'), number(row, 'eur_per_shipment'),
        number(row, 'transit_days_door_to_door'), number(row, 'transit_days_deviation'), cellOf(row, 'chokepoints'), cellOf(row, 'note'),
      ]),
    ),
  )
  modules.set(
    'raw-materials.ts',
    moduleText(
      ['raw-materials'],
      'Name in English and German, critical (Annex II), strategic (Annex I), and for what it is strategic.',
      'rawMaterialRows',
      '(readonly [name: string, german: string, critical: boolean, strategic: boolean, restriction: string])',
      rows('raw-materials').map((row) => [
        cellOf(row, 'material_en'), cellOf(row, 'material_de'), cellOf(row, 'critical_annex_II').startsWith('1'), cellOf(row, 'strategic_annex_I').startsWith('1'),
        /\((.*)\)/.exec(cellOf(row, 'strategic_annex_I'))?.[1] ?? '',
      ]),
    ),
  )
  return modules
}
