import type { ImportField } from '../../../shared/import/bom-import.ts'
import { formatDayMonth, formatNumber, plural } from '../format.ts'
import { importText } from './import.ts'

const fieldName = (field: ImportField | null): string => (field === null ? importText.columns.notUsed : importText.columns.names[field])
const cells = (count: number): string => plural(count, 'cell', 'cells')
const rows = (count: number): string => plural(count, 'row', 'rows')

/** What stays unknown without a field. */
const without: Readonly<Partial<Record<ImportField, string>>> = {
  partNumber: 'parts are told apart by their description', quantity: 'each part counts once', unitPrice: 'costs stay unknown',
  supplier: 'risk is not rated', country: 'duty, freight and country risk stay unknown', massKg: 'freight, and with it landed cost, stays unknown', leadTimeDays: 'stock on the way stays unknown',
  stock: 'the days of stock usual for a part of its kind stand in, marked as an estimate', recoveryDays: 'the usual recovery time is taken, marked as an estimate',
}

/** Words for settling what a spreadsheet leaves open: steps and their undo, selections, finding, what is missing, what is remembered. */
export const settleText = {
  undo: (name: string) => `Undo: ${name}`,
  redo: (name: string) => `Redo: ${name}`,
  steps: {
    asLastTime: 'Read as last time',
    forget: 'Forget the last time',
    field: (letter: string, field: ImportField | null) => `Column ${letter}: ${fieldName(field)}`,
    decimals: (letters: readonly string[]) => (letters.length === 1 ? `Numbers of column ${letters.join('')}` : 'How numbers are written'),
    header: (row: number | null) => (row === null ? 'No header' : `Header in row ${row}`),
    sheets: 'Which sheets are read',
    leaveOut: (count: number) => `Leave ${rows(count)} out`,
    takeIn: (count: number) => `Read ${rows(count)} as parts`,
    value: (address: string) => `Type in ${address}`,
    takeBack: (address: string) => `Take back ${address}`,
    fill: (count: number) => `Same value in ${cells(count)}`,
    empty: (count: number) => `Empty ${cells(count)}`,
    replace: (count: number) => `Replace in ${cells(count)}`,
    fixes: (count: number) => plural(count, 'fix', 'fixes'),
    absent: (field: ImportField) => `${fieldName(field)} is not in this file`,
    present: (field: ImportField) => `Ask for ${fieldName(field)} again`,
  },
  selection: {
    rows: (first: number, last: number, count: number) => `Rows ${first} to ${last} (${formatNumber(count)})`,
    cells: (from: string, to: string, count: number) => `${from} to ${to} (${cells(count)})`,
    fill: (count: number) => `Put in ${cells(count)}`,
    value: (count: number) => `Value for ${cells(count)}`,
    placeholder: 'Same value in all…',
    empty: 'Empty',
    copied: (count: number) => `${cells(count)} copied`,
    leaveOut: (count: number) => `Leave ${rows(count)} out`,
    takeIn: (count: number) => `Read ${rows(count)} as parts`,
  },
  find: {
    open: 'Find and replace',
    hint: 'Find and replace (Ctrl H)',
    label: 'Find and replace in the cells',
    find: 'Find',
    replace: 'Replace with',
    where: 'In',
    everywhere: 'the whole sheet',
    column: (letter: string, header: string) => (header === '' ? `column ${letter}` : `column ${letter}, ${header}`),
    matchCase: 'Match case',
    wholeCell: 'Whole cell',
    count: (count: number) => (count === 0 ? 'In no cell' : `In ${cells(count)}`),
    at: (place: number, count: number) => `${formatNumber(place)} of ${cells(count)}`,
    next: 'Next',
    previous: 'Previous',
    replaceOne: 'Replace',
    replaceAll: (count: number) => (count === 0 ? 'Replace all' : `Replace all ${formatNumber(count)}`),
    close: 'Close',
    nothing: 'empty',
    kept: 'What the file says is kept beside every new value.',
  },
  filter: {
    label: 'Find in this list',
    column: 'Column',
    everyColumn: 'every column',
    columnOf: (letter: string, sheet: string, count: number) => `${sheet === '' ? '' : `${sheet}: `}column ${letter} (${formatNumber(count)})`,
    none: 'Nothing here under this filter.',
    clear: 'Show everything',
  },
  fixes: {
    all: (count: number) => `Fix all ${formatNumber(count)}`,
    inColumn: (letter: string, count: number) => `Fix ${formatNumber(count)} in column ${letter}`,
    suggested: (count: number) => (count === 1 ? 'Apply the suggested fix' : `Apply the ${formatNumber(count)} suggested fixes`),
    done: (count: number) => `${plural(count, 'fix', 'fixes')} applied`,
    one: (label: string, place: string) => `${label}, ${place}`,
  },
  missing: {
    heading: 'Not found in this sheet',
    says: (field: ImportField) => `Without it ${without[field] ?? 'it stays unknown'}.`,
    point: (field: ImportField) => `Column that holds ${fieldName(field)}`,
    choose: 'In column…',
    option: (letter: string, header: string, samples: readonly string[]) => [letter, header === '' ? samples.slice(0, 2).join(' · ') : header].filter((word) => word !== '').join(': '),
    absent: 'Not in this file',
    absentOf: (field: ImportField) => `${fieldName(field)} is not in this file`,
    none: 'None of these is in this file',
    settled: (fields: readonly ImportField[]) => `You said this file does not hold: ${fields.map((field) => fieldName(field)).join(', ')}.`,
    again: 'Ask again',
  },
  known: {
    says: (file: string, at: string) => `Read as last time (${file.replace(/\.[^.]+$/u, '')}, ${formatDayMonth(at)})`,
    forget: 'Forget',
    forgetLabel: 'Forget how this layout was read',
  },
}
