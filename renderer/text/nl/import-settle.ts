import type { ImportField } from '../../../shared/import/bom-import.ts'
import type { settleText as en } from '../en/import-settle.ts'
import { formatDayMonth, formatNumber, plural } from '../format.ts'
import type { Words } from '../in-languages.ts'
import { importText } from './import.ts'

const fieldName = (field: ImportField | null): string => (field === null ? importText.columns.notUsed : importText.columns.names[field])
const cells = (count: number): string => plural(count, 'cel', 'cellen')
const rows = (count: number): string => plural(count, 'rij', 'rijen')

/** What stays unknown without a field. */
const without: Readonly<Partial<Record<ImportField, string>>> = {
  partNumber: 'worden onderdelen onderscheiden aan hun omschrijving', quantity: 'telt elk onderdeel één keer', unitPrice: 'blijven kosten onbekend',
  supplier: 'wordt risico niet beoordeeld', country: 'blijven invoerrechten, vracht en landenrisico onbekend', massKg: 'blijft vracht, en daarmee landed cost, onbekend', leadTimeDays: 'blijft voorraad onderweg onbekend',
  stock: 'gelden de dagen voorraad die voor dit soort onderdeel gebruikelijk zijn, gemerkt als schatting', recoveryDays: 'geldt de gebruikelijke hersteltijd, gemerkt als schatting',
}

/** Words for settling what a spreadsheet leaves open: steps and their undo, selections, finding, what is missing, what is remembered. */
export const settleText: Words<typeof en> = {
  undo: (name) => `Ongedaan maken: ${name}`,
  redo: (name) => `Opnieuw: ${name}`,
  steps: {
    asLastTime: 'Lezen als vorige keer',
    forget: 'De vorige keer vergeten',
    field: (letter, field) => `Kolom ${letter}: ${fieldName(field)}`,
    decimals: (letters) => (letters.length === 1 ? `Getallen van kolom ${letters.join('')}` : 'Hoe getallen zijn geschreven'),
    header: (row) => (row === null ? 'Geen kop' : `Kop in rij ${row}`),
    sheets: 'Welke bladen worden gelezen',
    leaveOut: (count) => `${rows(count)} weglaten`,
    takeIn: (count) => `${rows(count)} als onderdeel lezen`,
    value: (address) => `Typen in ${address}`,
    takeBack: (address) => `${address} terugnemen`,
    fill: (count) => `Zelfde waarde in ${cells(count)}`,
    empty: (count) => `${cells(count)} leegmaken`,
    replace: (count) => `Vervangen in ${cells(count)}`,
    fixes: (count) => plural(count, 'verbetering', 'verbeteringen'),
    absent: (field) => `${fieldName(field)} staat niet in dit bestand`,
    present: (field) => `Weer vragen naar ${fieldName(field)}`,
  },
  selection: {
    rows: (first, last, count) => `Rijen ${first} tot ${last} (${formatNumber(count)})`,
    cells: (from, to, count) => `${from} tot ${to} (${cells(count)})`,
    fill: (count) => `In ${cells(count)} zetten`,
    value: (count) => `Waarde voor ${cells(count)}`,
    placeholder: 'Zelfde waarde in alle…',
    empty: 'Leegmaken',
    copied: (count) => `${cells(count)} gekopieerd`,
    leaveOut: (count) => `${rows(count)} weglaten`,
    takeIn: (count) => `${rows(count)} als onderdeel lezen`,
  },
  find: {
    open: 'Zoeken en vervangen',
    hint: 'Zoeken en vervangen (Ctrl H)',
    label: 'Zoeken en vervangen in de cellen',
    find: 'Zoek',
    replace: 'Vervang door',
    where: 'In',
    everywhere: 'het hele blad',
    column: (letter, header) => (header === '' ? `kolom ${letter}` : `kolom ${letter}, ${header}`),
    matchCase: 'Hoofdletters onderscheiden',
    wholeCell: 'Hele cel',
    count: (count) => (count === 0 ? 'In geen cel' : `In ${cells(count)}`),
    at: (place, count) => `${formatNumber(place)} van ${cells(count)}`,
    next: 'Volgende',
    previous: 'Vorige',
    replaceOne: 'Vervangen',
    replaceAll: (count) => (count === 0 ? 'Alles vervangen' : `Alle ${formatNumber(count)} vervangen`),
    close: 'Sluiten',
    nothing: 'leeg',
    kept: 'Wat in het bestand staat blijft naast elke nieuwe waarde bewaard.',
  },
  filter: {
    label: 'Zoek in deze lijst',
    column: 'Kolom',
    everyColumn: 'elke kolom',
    columnOf: (letter, sheet, count) => `${sheet === '' ? '' : `${sheet}: `}kolom ${letter} (${formatNumber(count)})`,
    none: 'Onder dit filter staat niets.',
    clear: 'Alles tonen',
  },
  fixes: {
    all: (count) => `Alle ${formatNumber(count)} verbeteren`,
    inColumn: (letter, count) => `${formatNumber(count)} in kolom ${letter} verbeteren`,
    suggested: (count) => (count === 1 ? 'De voorgestelde verbetering doen' : `De ${formatNumber(count)} voorgestelde verbeteringen doen`),
    done: (count) => `${plural(count, 'verbetering', 'verbeteringen')} gedaan`,
    one: (label, place) => `${label}, ${place}`,
  },
  missing: {
    heading: 'Niet gevonden op dit blad',
    says: (field) => `Zonder dit ${without[field] ?? 'blijft het onbekend'}.`,
    point: (field) => `Kolom met ${fieldName(field)}`,
    choose: 'In kolom…',
    option: (letter, header, samples) => [letter, header === '' ? samples.slice(0, 2).join(' · ') : header].filter((word) => word !== '').join(': '),
    absent: 'Niet in dit bestand',
    absentOf: (field) => `${fieldName(field)} staat niet in dit bestand`,
    none: 'Geen hiervan staat in dit bestand',
    settled: (fields) => `Volgens jou staat dit niet in het bestand: ${fields.map((field) => fieldName(field)).join(', ')}.`,
    again: 'Weer vragen',
  },
  known: {
    says: (file, at) => `Lezen als vorige keer (${file.replace(/\.[^.]+$/u, '')}, ${formatDayMonth(at)})`,
    forget: 'Vergeten',
    forgetLabel: 'Vergeten hoe deze indeling werd gelezen',
  },
}
