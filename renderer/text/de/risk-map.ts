import type { riskMapText as en } from '../en/risk-map.ts'
import type { Words } from '../in-languages.ts'

/** Words of the Risk page for what stands around its table: filters, paths to the products, and the map. Numbers come in as formatted text. */
export const riskMapText: Words<typeof en> = {
  path: {
    stops: (products) => `Hält ${products} an`,
    products: (first, count) => `${first} und ${count} weitere Produkte`,
    none: 'Kein Weg in ein Produkt ist bekannt.',
    more: (count, isOne) => (isOne ? 'und 1 weiterer Weg' : `und ${count} weitere Wege`),
    step: (name) => `${name} in Teile öffnen`,
    between: (count) => `${count} Baugruppen`,
  },
  filter: {
    label: 'Filter',
    product: { label: 'Produkt', all: 'Alle Produkte' },
    country: { label: 'Land', all: 'Alle Länder' },
    way: { label: 'Route oder Meerenge', all: 'Alle Routen' },
    through: (strait) => `über ${strait}`,
    remove: (name) => `Filter ${name} entfernen`,
    clear: 'Filter löschen',
    count: (shown, all, rows) => `${shown} von ${all} ${rows}`,
    rows: { sites: 'Standorte', parts: 'Teile', countries: 'Länder', straits: 'Meerengen' },
    none: { title: 'Nichts entspricht diesen Filtern', body: (names) => `Keine Zeile hat all das: ${names}.` },
  },
  map: {
    show: { label: 'Zeigen als', table: 'Tabelle', map: 'Karte und Tabelle' },
    title: (plant) => `Standorte und Routen nach ${plant}`,
    lanes: 'Routen auf der Karte',
    frames: { europe: 'Europa', 'east-asia': 'Ostasien', asia: 'Asien', world: 'Welt' },
    between: 'Routen und Meerengen',
    days: (days) => `${days} Tage`,
    unknownDays: 'Tage unbekannt',
    sites: (count) => (count === 1 ? '1 Standort' : `${count} Standorte`),
    site: (name, loss, state) => `${name}: ${loss} bei Ausfall, ${state}`,
    unknown: 'nicht bekannt',
    noStrait: 'keine Meerenge',
    states: { stopped: 'ausgefallen', 'held-up': 'aufgehalten', running: 'läuft' },
    stops: (name) => `${name} fällt aus`,
    closed: (name) => `${name} ist gesperrt`,
    stopped: (what, sites) => `${what}: ${sites === 1 ? '1 Standort ist' : `${sites} Standorte sind`} rot schraffiert.`,
    reads: 'Je größer ein Punkt, desto mehr kostet sein Ausfall; gefüllt hat zu wenig Tage, hohl ist gedeckt. Ein Standort steht nahe der Mitte seines Landes, und der Anteil gilt dem Einkaufsvolumen.',
    left: (count) => `${count} Standorte, die weniger kosten, sind nicht gezeichnet.`,
    unplaced: (count) => `${count} Standorte sind nicht gezeichnet, da ihr Land nicht bekannt ist oder hier keine Form hat.`,
    heads: { site: 'Standort', country: 'Land', loss: 'Bei Ausfall', short: 'Tage zu wenig', state: 'Zustand', lane: 'Route', ships: 'Tage, Standorte, Anteil am Volumen', passes: 'Passiert' },
  },
}
