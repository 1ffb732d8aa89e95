import type { ImportField } from '../../../shared/import/bom-import.ts'
import type { settleText as en } from '../en/import-settle.ts'
import { formatDayMonth, formatNumber, plural } from '../format.ts'
import type { Words } from '../in-languages.ts'
import { importText } from './import.ts'

const fieldName = (field: ImportField | null): string => (field === null ? importText.columns.notUsed : importText.columns.names[field])
const cells = (count: number): string => plural(count, 'Zelle', 'Zellen')
const rows = (count: number): string => plural(count, 'Zeile', 'Zeilen')

/** What stays unknown without a field. */
const without: Readonly<Partial<Record<ImportField, string>>> = {
  partNumber: 'werden Teile an ihrer Bezeichnung unterschieden', quantity: 'zählt jedes Teil einmal', unitPrice: 'bleiben Kosten unbekannt',
  supplier: 'wird das Risiko nicht bewertet', country: 'bleiben Zoll, Fracht und Länderrisiko unbekannt', massKg: 'bleibt die Fracht und damit der Einstand unbekannt', leadTimeDays: 'bleibt der Bestand unterwegs unbekannt',
  stock: 'gelten die für diese Art Teil üblichen Tage Bestand, als Schätzung gekennzeichnet', recoveryDays: 'gilt die übliche Erholzeit, als Schätzung gekennzeichnet',
}

/** Words for settling what a spreadsheet leaves open: steps and their undo, selections, finding, what is missing, what is remembered. */
export const settleText: Words<typeof en> = {
  undo: (name) => `Rückgängig: ${name}`,
  redo: (name) => `Wiederholen: ${name}`,
  steps: {
    asLastTime: 'Wie beim letzten Mal lesen',
    forget: 'Das letzte Mal vergessen',
    field: (letter, field) => `Spalte ${letter}: ${fieldName(field)}`,
    decimals: (letters) => (letters.length === 1 ? `Zahlen von Spalte ${letters.join('')}` : 'Wie Zahlen geschrieben sind'),
    header: (row) => (row === null ? 'Kein Kopf' : `Kopf in Zeile ${row}`),
    sheets: 'Welche Blätter gelesen werden',
    leaveOut: (count) => `${rows(count)} auslassen`,
    takeIn: (count) => `${rows(count)} als Teile lesen`,
    value: (address) => `Eingabe in ${address}`,
    takeBack: (address) => `${address} zurücknehmen`,
    fill: (count) => `Gleicher Wert in ${cells(count)}`,
    empty: (count) => `${cells(count)} leeren`,
    replace: (count) => `In ${cells(count)} ersetzen`,
    fixes: (count) => plural(count, 'Korrektur', 'Korrekturen'),
    absent: (field) => `${fieldName(field)} ist nicht in dieser Datei`,
    present: (field) => `Wieder nach ${fieldName(field)} fragen`,
  },
  selection: {
    rows: (first, last, count) => `Zeilen ${first} bis ${last} (${formatNumber(count)})`,
    cells: (from, to, count) => `${from} bis ${to} (${cells(count)})`,
    fill: (count) => `In ${cells(count)} setzen`,
    value: (count) => `Wert für ${cells(count)}`,
    placeholder: 'Gleicher Wert in alle…',
    empty: 'Leeren',
    copied: (count) => `${cells(count)} kopiert`,
    leaveOut: (count) => `${rows(count)} auslassen`,
    takeIn: (count) => `${rows(count)} als Teile lesen`,
  },
  find: {
    open: 'Suchen und ersetzen',
    hint: 'Suchen und ersetzen (Strg H)',
    label: 'In den Zellen suchen und ersetzen',
    find: 'Suchen',
    replace: 'Ersetzen durch',
    where: 'In',
    everywhere: 'dem ganzen Blatt',
    column: (letter, header) => (header === '' ? `Spalte ${letter}` : `Spalte ${letter}, ${header}`),
    matchCase: 'Groß- und Kleinschreibung',
    wholeCell: 'Ganze Zelle',
    count: (count) => (count === 0 ? 'In keiner Zelle' : `In ${cells(count)}`),
    at: (place, count) => `${formatNumber(place)} von ${cells(count)}`,
    next: 'Weiter',
    previous: 'Zurück',
    replaceOne: 'Ersetzen',
    replaceAll: (count) => (count === 0 ? 'Alle ersetzen' : `Alle ${formatNumber(count)} ersetzen`),
    close: 'Schließen',
    nothing: 'leer',
    kept: 'Was in der Datei steht, bleibt neben jedem neuen Wert erhalten.',
  },
  filter: {
    label: 'In dieser Liste suchen',
    column: 'Spalte',
    everyColumn: 'jede Spalte',
    columnOf: (letter, sheet, count) => `${sheet === '' ? '' : `${sheet}: `}Spalte ${letter} (${formatNumber(count)})`,
    none: 'Unter diesem Filter steht nichts.',
    clear: 'Alles zeigen',
  },
  fixes: {
    all: (count) => `Alle ${formatNumber(count)} korrigieren`,
    inColumn: (letter, count) => `${formatNumber(count)} in Spalte ${letter} korrigieren`,
    suggested: (count) => (count === 1 ? 'Die vorgeschlagene Korrektur anwenden' : `Die ${formatNumber(count)} vorgeschlagenen Korrekturen anwenden`),
    done: (count) => `${plural(count, 'Korrektur', 'Korrekturen')} angewandt`,
    one: (label, place) => `${label}, ${place}`,
  },
  missing: {
    heading: 'Auf diesem Blatt nicht gefunden',
    says: (field) => `Ohne diese Angabe ${without[field] ?? 'bleibt es unbekannt'}.`,
    point: (field) => `Spalte mit ${fieldName(field)}`,
    choose: 'In Spalte…',
    option: (letter, header, samples) => [letter, header === '' ? samples.slice(0, 2).join(' · ') : header].filter((word) => word !== '').join(': '),
    absent: 'Nicht in dieser Datei',
    absentOf: (field) => `${fieldName(field)} ist nicht in dieser Datei`,
    none: 'Nichts davon ist in dieser Datei',
    settled: (fields) => `Laut Ihnen nicht in dieser Datei: ${fields.map((field) => fieldName(field)).join(', ')}.`,
    again: 'Wieder fragen',
  },
  known: {
    says: (file, at) => `Wie beim letzten Mal lesen (${file.replace(/\.[^.]+$/u, '')}, ${formatDayMonth(at)})`,
    forget: 'Vergessen',
    forgetLabel: 'Vergessen, wie dieser Aufbau gelesen wurde',
  },
}
