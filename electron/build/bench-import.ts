import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importBom } from '../../shared/import/import-bom.ts'

/** Measures the importer on a folder of real files, named by REMWEG_CASES, that say in boms/INDEX.tsv what a good importer finds. */
const folder = process.env['REMWEG_CASES']
if (folder === undefined) {
  console.log('REMWEG_CASES names no folder, so there are no real files to measure the importer on.')
  process.exit(0)
}

interface Case { readonly file: string; readonly lines: string; readonly alternates: number; readonly columns: Readonly<Record<string, string | null>> }

function readCases(path: string): Case[] {
  const [head = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const names = head.split('\t')
  return rows.map((row) => {
    const cells = row.split('\t')
    const cell = (name: string) => cells[names.indexOf(name)] ?? ''
    return { file: cell('file'), lines: cell('lines'), alternates: Number(cell('alternates')), columns: JSON.parse(cell('columns')) as Case['columns'] } // the index is ours to trust
  })
}

const verbose = process.argv.includes('--verbose')
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)
let rightFiles = 0
let files = 0
let rightColumns = 0
let columns = 0
for (const { file, lines, alternates, columns: expected } of readCases(join(folder, 'boms', 'INDEX.tsv'))) {
  if (only.length > 0 && !only.some((word) => file.includes(word))) continue
  const bytes = new Uint8Array(readFileSync(join(folder, 'boms', file)))
  const start = performance.now()
  const result = importBom({ name: file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }, {}, { decode })
  const milliseconds = Math.round(performance.now() - start)
  files += 1
  const wrong: string[] = []
  let got: string
  let right: boolean
  if ('refused' in result) {
    got = `refused (${result.refused.code})`
    right = lines === 'refuse'
    columns += Object.keys(expected).length
  } else {
    const tolerance = lines.endsWith('?') ? 2 : 0
    got = `${result.totals.lines} + ${result.totals.alternates}`
    right = Math.abs(result.totals.lines - Number.parseInt(lines, 10)) <= tolerance && result.totals.alternates === alternates
    const usedSheet = result.sheets.find((sheet) => sheet.used)?.name
    for (const [key, field] of Object.entries(expected)) {
      const separator = key.lastIndexOf('!')
      const sheet = separator === -1 ? usedSheet : key.slice(0, separator)
      const found = result.columns.find((column) => column.letter === key.slice(separator + 1) && column.sheet === sheet)
      columns += 1
      if ((found?.field ?? null) === field) rightColumns += 1
      else wrong.push(`${key} “${found?.header ?? ''}”: ${found?.field ?? 'none'} (${found?.confidence ?? ''}), not ${field ?? 'none'}`)
    }
  }
  if (right) rightFiles += 1
  console.log(`${right ? 'right' : 'WRONG'}  ${file}: ${got} lines, expected ${lines}${alternates > 0 ? ` + ${alternates}` : ''}; ${wrong.length} of ${Object.keys(expected).length} columns wrong; ${milliseconds} ms`)
  for (const line of wrong) console.log(`         ${line}`)
  if (verbose) {
    if ('refused' in result) console.log(`         ${result.refused.message}`)
    else {
      console.log(`         ${result.sheets.map((sheet) => `${sheet.name}: header ${sheet.headerRow}, ${sheet.why}`).join(' | ')}`)
      console.log(`         columns ${result.columns.map((column) => `${column.letter} “${column.header.slice(0, 20)}”=${column.field} ${column.confidence}`).join('; ')}`)
      for (const row of result.skipped.filter((entry) => entry.reason !== 'blank' && entry.reason !== 'other-sheet')) console.log(`         row ${row.row} ${row.reason}: ${row.text.slice(0, 110)}`)
      for (const issue of result.issues.slice(0, 12)) console.log(`         ${issue.severity} ${issue.code} ${issue.row ?? ''}: ${issue.message}`)
    }
  }
}
console.log(`lines right in ${rightFiles} of ${files} files; ${rightColumns} of ${columns} columns right (${Math.round((rightColumns / columns) * 1000) / 10} %)`)
