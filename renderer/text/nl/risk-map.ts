import type { riskMapText as en } from '../en/risk-map.ts'
import type { Words } from '../in-languages.ts'

/** Words of the Risk page for what stands around its table: filters, paths to the products, and the map. Numbers come in as formatted text. */
export const riskMapText: Words<typeof en> = {
  path: {
    stops: (products) => `Legt ${products} stil`,
    products: (first, count) => `${first} en nog ${count} producten`,
    none: 'Er is geen weg naar een product bekend.',
    more: (count, isOne) => (isOne ? 'en nog 1 weg' : `en nog ${count} wegen`),
    step: (name) => `${name} openen in Onderdelen`,
    between: (count) => `${count} samenstellingen`,
  },
  filter: {
    label: 'Filter',
    product: { label: 'Product', all: 'Alle producten' },
    country: { label: 'Land', all: 'Alle landen' },
    way: { label: 'Route of zeestraat', all: 'Alle routes' },
    through: (strait) => `via ${strait}`,
    remove: (name) => `Filter ${name} weghalen`,
    clear: 'Filters wissen',
    count: (shown, all, rows) => `${shown} van ${all} ${rows}`,
    rows: { sites: 'locaties', parts: 'onderdelen', countries: 'landen', straits: 'zeestraten' },
    none: { title: 'Niets voldoet aan deze filters', body: (names) => `Geen rij heeft dit allemaal: ${names}.` },
  },
  map: {
    show: { label: 'Tonen als', table: 'Tabel', map: 'Kaart en tabel' },
    title: (plant) => `Locaties en routes naar ${plant}`,
    lanes: 'Routes op de kaart',
    frames: { europe: 'Europa', 'east-asia': 'Oost-Azië', asia: 'Azië', world: 'Wereld' },
    between: 'Routes en zeestraten',
    days: (days) => `${days} dagen`,
    unknownDays: 'dagen onbekend',
    sites: (count) => (count === 1 ? '1 locatie' : `${count} locaties`),
    site: (name, loss, state) => `${name}: ${loss} bij uitval, ${state}`,
    unknown: 'niet bekend',
    noStrait: 'geen zeestraat',
    states: { stopped: 'weggevallen', 'held-up': 'opgehouden', running: 'draait' },
    stops: (name) => `${name} valt weg`,
    closed: (name) => `${name} is dicht`,
    stopped: (what, sites) => `${what}: ${sites === 1 ? '1 locatie is' : `${sites} locaties zijn`} rood gearceerd.`,
    reads: 'Hoe groter een stip, hoe meer uitval kost; gevuld heeft dagen tekort, open is gedekt. Een locatie staat bij het midden van haar land, en het aandeel is van de inkoopwaarde.',
    left: (count) => `${count} locaties die minder kosten zijn niet getekend.`,
    unplaced: (count) => `${count} locaties zijn niet getekend, omdat hun land niet bekend is of hier geen vorm heeft.`,
    heads: { site: 'Locatie', country: 'Land', loss: 'Bij uitval', short: 'Dagen tekort', state: 'Toestand', lane: 'Route', ships: 'Dagen, locaties, deel van inkoopwaarde', passes: 'Passeert' },
  },
}
