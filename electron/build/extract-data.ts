import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { countries, europeanCountries, findCountry } from '../../shared/data/countries.ts'
import { cellOf, numberOf, parseCsv, writeCsv } from './csv.ts'

// Makes the extracts in shared/data/extracts from the publishers' whole files, whose names docs/data.md lists:
//   node electron/build/extract-data.ts FOLDER-WITH-THE-FILES
// Extracts not made here (assumptions, tariff groups, raw materials, names of countries, choice of ports) are kept by hand.

const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder that holds the publishers\' files: node electron/build/extract-data.ts FOLDER')
const extracts = new URL('../../shared/data/extracts/', import.meta.url)

type Row = Record<string, string>
const read = (name: string): Row[] => parseCsv(readFileSync(join(folder, name), 'utf8'))
const write = (name: string, header: readonly string[], rows: readonly (readonly (string | number)[])[]) => {
  writeFileSync(new URL(name, extracts), writeCsv(header, rows))
  console.log(`${name}: ${rows.length} rows`)
}

const byIso3 = new Map(countries.map((country) => [country.iso3, country.iso2]))
/** Codes that the World Bank and CEPII use beside ISO 3166; CEPII's YUG is Serbia with Montenegro, measured to Belgrade. */
const olderCodes: Readonly<Record<string, string>> = { ADO: 'AD', KSV: 'XK', ROM: 'RO', TMP: 'TL', WBG: 'PS', ZAR: 'CD', PAL: 'PS', YUG: 'RS' }
const codeOf = (iso3: string): string | null => byIso3.get(iso3) ?? olderCodes[iso3] ?? null

/** Rows with the ISO2 code of each country; those that name none are printed, so that no country is lost unseen. */
function withCountry(name: string, rows: readonly Row[], find: (row: Row) => string | null, label: (row: Row) => string): { code: string; row: Row }[] {
  const found: { code: string; row: Row }[] = []
  const lost: string[] = []
  for (const row of rows) {
    const code = find(row)
    if (code === null) lost.push(label(row))
    else found.push({ code, row })
  }
  if (lost.length > 0) console.log(`  not a country here, in ${name}: ${lost.join('; ')}`)
  return found.toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

write(
  'governance.csv',
  ['iso2', 'publisher_code', 'va', 'pv', 'ge', 'rq', 'rl', 'cc'],
  withCountry('governance', read('wgi_2023.csv'), (row) => codeOf(cellOf(row, 'iso3')), (row) => cellOf(row, 'country')).map(({ code, row }) => [
    code,
    cellOf(row, 'iso3'),
    cellOf(row, 'va_estimate'),
    cellOf(row, 'pv_estimate'),
    cellOf(row, 'ge_estimate'),
    cellOf(row, 'rq_estimate'),
    cellOf(row, 'rl_estimate'),
    cellOf(row, 'cc_estimate'),
  ]),
)

/** The file at hand has lost the letters of one name. */
const mended: Readonly<Record<string, string>> = { 'TC<rkiye': 'Türkiye' }
write(
  'logistics.csv',
  ['iso2', 'publisher_name', 'lpi'],
  withCountry('logistics', read('lpi_2023.csv'), (row) => findCountry(mended[cellOf(row, 'Economy')] ?? cellOf(row, 'Economy')), (row) => cellOf(row, 'Economy')).map(
    ({ code, row }) => [code, mended[cellOf(row, 'Economy')] ?? cellOf(row, 'Economy'), numberOf(row, 'LPI Score')],
  ),
)

write(
  'hazard.csv',
  ['iso2', 'publisher_name', 'world_risk_index'],
  withCountry(
    'hazard',
    read('world_risk_index_2011_2021.csv').filter((row) => cellOf(row, 'Year') === '2021'),
    (row) => findCountry(cellOf(row, 'Region')),
    (row) => cellOf(row, 'Region'),
  ).map(({ code, row }) => [code, cellOf(row, 'Region'), numberOf(row, 'WRI')]),
)

const intensity = 'Carbon intensity of electricity (gCO2/kWh)'
const newest = new Map<string, Row>()
for (const row of read('owid_electricity_mix_ember_bp_2022.csv')) {
  const name = cellOf(row, 'Entity')
  const before = newest.get(name)
  if (cellOf(row, intensity) !== '' && (before === undefined || cellOf(before, 'Year') < cellOf(row, 'Year'))) newest.set(name, row)
}
write(
  'grid-carbon.csv',
  ['iso2', 'publisher_name', 'year', 'gram_co2_per_kwh'],
  withCountry('grid carbon', [...newest.values()], (row) => findCountry(cellOf(row, 'Entity')), (row) => cellOf(row, 'Entity')).map(({ code, row }) => [
    code,
    cellOf(row, 'Entity'),
    cellOf(row, 'Year'),
    numberOf(row, intensity),
  ]),
)

write(
  'productivity.csv',
  ['iso2', 'year', 'dollars_2011_per_hour'],
  withCountry(
    'productivity',
    read('labour_productivity_pwt_owid.csv').filter((row) => cellOf(row, 'Year') === '2017'),
    (row) => codeOf(cellOf(row, 'Code')),
    (row) => cellOf(row, 'Entity'),
  ).map(({ code, row }) => [code, cellOf(row, 'Year'), Math.round(numberOf(row, 'Productivity') * 1000) / 1000]),
)

write(
  'electricity-price.csv',
  ['iso2', 'eur_per_kwh', 'band', 'source'],
  withCountry('electricity price', read('industrial_electricity_price_62c.csv'), (row) => codeOf(cellOf(row, 'iso3')), (row) => cellOf(row, 'iso3')).map(
    ({ code, row }) => [code, numberOf(row, 'price_eur_kwh'), cellOf(row, 'consumption_band'), cellOf(row, 'source')],
  ),
)

const quotes = read('labour_cost_quotes_partial.csv')
write(
  'labour-cost.csv',
  ['iso2', 'eur_per_hour', 'basis', 'published'],
  read('labour_cost_assumptions.csv')
    .map((row) => {
      const quote = quotes.filter((other) => cellOf(other, 'iso2') === cellOf(row, 'iso2')).toSorted((a, b) => numberOf(b, 'year') - numberOf(a, 'year'))[0]
      const published = quote === undefined ? '' : `${cellOf(quote, 'publisher')} ${cellOf(quote, 'year')}, ${cellOf(quote, 'scope')}: ${cellOf(quote, 'value')} ${cellOf(quote, 'currency')} per hour`
      return [cellOf(row, 'iso2'), numberOf(row, 'eur_per_hour'), cellOf(row, 'basis'), published]
    })
    .toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
)

const europe = new Set(europeanCountries)
const origins = new Set(countries.map((country) => country.iso2))
const pairs = read('cepii_dist.csv').flatMap((row) => {
  const [origin, destination] = [codeOf(cellOf(row, 'iso_o')), codeOf(cellOf(row, 'iso_d'))]
  if (origin === null || destination === null || !origins.has(origin) || !europe.has(destination)) return []
  // The measure is symmetric: among European countries one direction says both.
  return europe.has(origin) && origin > destination ? [] : [{ origin, destination, km: cellOf(row, 'distw') }]
})
const measured = pairs.filter((pair) => pair.km !== '.')
console.log(`  no population-weighted distance: ${[...new Set(pairs.filter((pair) => pair.km === '.').map((pair) => pair.origin))].join(' ')}`)
console.log(`  not in the distances at all: ${[...origins].filter((code) => !pairs.some((pair) => pair.origin === code || pair.destination === code)).join(' ')}`)
write('distances.csv', ['origin', 'destination', 'km'], measured.map((pair) => [pair.origin, pair.destination, Math.round(Number(pair.km))]))

// One port name holds an unquoted comma, so the columns are counted from both ends.
const seaRows = readFileSync(join(folder, 'sea_distances_searoute.csv'), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','))
write('sea-distances.csv', ['from_port', 'to_port', 'km'], seaRows.map((cells) => [cells[0] ?? '', cells.at(-3) ?? '', cells.at(-1) ?? '']))

const rates = read('ecb_eurofxref_hist.csv')[0] ?? {}
write(
  'exchange-rates.csv',
  ['date', 'currency', 'units_per_euro'],
  Object.entries(rates).flatMap(([currency, rate]) => (/^[A-Z]{3}$/.test(currency) && rate !== 'N/A' ? [[cellOf(rates, 'Date'), currency, rate]] : [])),
)

const freight = [
  ['sea', '27_320_3235_14_1', '28_916_3235_14_1', 'container ship, average'],
  ['road', '27_304_3132_14_1', '28_907_3132_14_1', 'articulated lorry over 33 t, average laden'],
  ['rail', '27_315_3151_14_1', '28_911_3151_14_1', 'freight train'],
  ['air', '27_317_3156_14_1', '28_913_3156_14_1', 'long-haul freight flight, with radiative forcing'],
] as const
const burnt = read('defra_freighting_goods_2025.csv')
const wellToTank = read('defra_wtt_freight_2025.csv')
const factor = (rows: readonly Row[], id: string) => {
  const row = rows.find((candidate) => cellOf(candidate, 'ID') === id)
  if (row === undefined) throw new Error(`The conversion factors hold no row ${id}.`)
  return numberOf(row, 'GHG Conversion Factor 2025')
}
write(
  'emission-factors.csv',
  ['mode', 'tank_to_wheel', 'well_to_tank', 'rows', 'vehicle'],
  freight.map(([mode, tank, well, vehicle]) => [mode, factor(burnt, tank), factor(wellToTank, well), `${tank} + ${well}`, vehicle]),
)

const levels = ['Low income', 'Lower middle income', 'Upper middle income', 'High income']
write(
  'income-group.csv',
  ['iso2', 'region', 'income_level', 'group'],
  withCountry('income groups', read('wb_country_regions.csv').filter((row) => levels.includes(cellOf(row, 'income_level'))), (row) => codeOf(cellOf(row, 'iso3')), (row) => cellOf(row, 'country')).map(
    ({ code, row }) => [code, cellOf(row, 'region').trim(), cellOf(row, 'income_level'), levels.indexOf(cellOf(row, 'income_level')) + 1],
  ),
)

// The file holds regions of the world too; only what has the code of a country is one.
const perHead = read('wb_gdp_per_capita_ppp_2023.csv')
  .flatMap((row) => {
    const code = codeOf(cellOf(row, 'iso3'))
    return code === null || cellOf(row, 'gdp_pcap_ppp_2023') === '' ? [] : [{ code, dollars: numberOf(row, 'gdp_pcap_ppp_2023') }]
  })
  .toSorted((a, b) => (a.code < b.code ? -1 : 1))
write('gdp-per-head.csv', ['iso2', 'dollars_2023'], perHead.map(({ code, dollars }) => [code, Math.round(dollars)]))

// Assumptions where no table reaches, from gross domestic product per head: output per hour in proportion to it, by the median ratio of the
// countries that have both; labour cost by the straight line through the logarithms of both. Countries scatter by about a third around either.
const readOwn = (name: string, column: string) => new Map(parseCsv(readFileSync(new URL(name, extracts), 'utf8')).map((row) => [cellOf(row, 'iso2'), numberOf(row, column)]))
const [output, wages] = [readOwn('productivity.csv', 'dollars_2011_per_hour'), readOwn('labour-cost.csv', 'eur_per_hour')]
const significant = (value: number): number => Number(value.toPrecision(2))
const ratios = perHead.flatMap(({ code, dollars }) => (output.has(code) ? [(output.get(code) ?? 0) / dollars] : [])).toSorted((a, b) => a - b)
const ratio = ratios[Math.floor(ratios.length / 2)] ?? Number.NaN
console.log(`  output per hour = ${ratio.toPrecision(4)} × product per head, over ${ratios.length} countries`)
write('productivity-own.csv', ['iso2', 'dollars_2011_per_hour'], perHead.filter(({ code }) => !output.has(code)).map(({ code, dollars }) => [code, significant(ratio * dollars)]))

const both = perHead.flatMap(({ code, dollars }) => (wages.has(code) ? [[Math.log(dollars), Math.log(wages.get(code) ?? 1)] as const] : []))
const mean = (place: 0 | 1): number => both.reduce((sum, pair) => sum + pair[place], 0) / both.length
const slope = both.reduce((sum, [x, y]) => sum + (x - mean(0)) * (y - mean(1)), 0) / both.reduce((sum, [x]) => sum + (x - mean(0)) ** 2, 0)
console.log(`  labour cost grows with product per head to the power ${slope.toPrecision(4)}, over ${both.length} countries`)
const wageAt = (dollars: number): number => significant(Math.exp(mean(1) + slope * (Math.log(dollars) - mean(0))))
write('labour-cost-own.csv', ['iso2', 'eur_per_hour'], perHead.filter(({ code }) => !wages.has(code)).map(({ code, dollars }) => [code, wageAt(dollars)]))

// Volatility of a currency against the euro: deviation of the daily changes of its logarithm over the last three years, × √(days a year).
const daily = read('ecb_eurofxref_hist.csv')
const last = cellOf(daily[0] ?? {}, 'Date')
const since = `${Number(last.slice(0, 4)) - 3}${last.slice(4)}`
const recent = daily.filter((row) => cellOf(row, 'Date') >= since)
write(
  'exchange-rate-volatility.csv',
  ['currency', 'per_year', 'from', 'to', 'days'],
  Object.keys(rates).filter((currency) => /^[A-Z]{3}$/.test(currency)).flatMap((currency) => {
    const quoted = recent.flatMap((row) => (cellOf(row, currency) === 'N/A' ? [] : [numberOf(row, currency)]))
    if (quoted.length < 250 || cellOf(rates, currency) === 'N/A') return []
    const changes = quoted.slice(1).map((rate, day) => Math.log((quoted[day] ?? rate) / rate))
    const middle = changes.reduce((sum, change) => sum + change, 0) / changes.length
    const variance = changes.reduce((sum, change) => sum + (change - middle) ** 2, 0) / (changes.length - 1)
    const perYear = Math.sqrt((variance * changes.length) / 3)
    return [[currency, Math.round(perYear * 10_000) / 10_000, since, last, changes.length]]
  }),
)
