import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { interpret } from '../../shared/import/import-bom.ts'
import { readWorkbook } from '../../shared/import/read-sheets.ts'
import { toContents } from '../../shared/import/to-contents.ts'
import { columnLetter } from '../../shared/import/workbook.ts'
import { english } from '../../shared/text/english.ts'
import { makeDispatch } from '../dispatch.ts'
import { openStore } from '../store/open.ts'

const rowCount = 50_000
const headings = [
  'Level', 'Part number', 'Description', 'Revision', 'Quantity', 'Unit', 'Unit price', 'Currency', 'Line total', 'Supplier', 'Supplier part number', 'Manufacturer',
  'Manufacturer part number', 'Country of origin', 'Lead time (days)', 'MOQ', 'Weight (kg)', 'HS code', 'Category', 'Remark',
]

function cellsOf(row: number): (string | number)[] {
  const quantity = 1 + (row % 9)
  const price = Math.round((0.01 + ((row * 7919) % 10_007) / 37) * 100) / 100
  return [
    row === 1 ? 0 : 1 + (row % 3), `MT-${100_000 + row}`, `Bracket ${row % 977} of steel, ${row % 31} mm, variant ${row % 7}`, 'ABCDE'[row % 5] ?? '', quantity, 'pcs', price, 'EUR',
    Math.round(price * quantity * 100) / 100, `Supplier ${row % 240} GmbH`, `S${(row * 31) % 999_983}`, `Maker ${row % 130}`, `MPN-${(row * 17) % 888_887}-${row % 10}`,
    ['CN', 'DE', 'NL', 'PL', 'TW'][row % 5] ?? '', 7 + (row % 90), 10 * (1 + (row % 20)), Math.round((row % 500) * 13) / 1000, `${7300 + (row % 90)}${10 + (row % 80)}${10 + (row % 70)}`,
    `Category ${row % 14}`, row % 3 === 0 ? '' : `Remark ${row % 5000}`,
  ]
}

const written = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A list of `rows` lines and twenty columns as Excel saves it: texts shared, prices with a number format. */
function largeWorkbook(rows: number): Uint8Array {
  const strings = new Map<string, number>()
  const shared = (text: string): number => {
    const index = strings.get(text) ?? strings.size
    strings.set(text, index)
    return index
  }
  const lines = Array.from({ length: rows }, (_, row) => {
    const cells = row === 0 ? headings : cellsOf(row)
    const xml = cells.map((cell, column) => {
      const place = `${columnLetter(column)}${row + 1}`
      if (cell === '') return `<c r="${place}" s="0"/>`
      return typeof cell === 'number' ? `<c r="${place}" s="${column === 6 || column === 8 ? 1 : 0}"><v>${cell}</v></c>` : `<c r="${place}" t="s"><v>${shared(cell)}</v></c>`
    })
    return `<row r="${row + 1}" spans="1:20">${xml.join('')}</row>`
  })
  const names = 'http://schemas.openxmlformats.org'
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const relations = (...targets: (readonly [string, string])[]) =>
    `${head}<Relationships xmlns="${names}/package/2006/relationships">${targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${names}/officeDocument/2006/relationships/${type}" Target="${target}"/>`).join('')}</Relationships>`
  const main = `xmlns="${names}/spreadsheetml/2006/main"`
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return zipSync({
    '[Content_Types].xml': strToU8(`${head}<Types xmlns="${names}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`),
    '_rels/.rels': strToU8(relations(['officeDocument', 'xl/workbook.xml'])),
    'xl/workbook.xml': strToU8(`${head}<workbook ${main} xmlns:r="${names}/officeDocument/2006/relationships"><sheets><sheet name="BOM" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml'])),
    'xl/styles.xml': strToU8(`${head}<styleSheet ${main}><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="4" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`),
    'xl/worksheets/sheet1.xml': strToU8(`${head}<worksheet ${main}><dimension ref="A1:T${rows}"/><sheetData>${lines.join('')}</sheetData></worksheet>`),
    'xl/sharedStrings.xml': strToU8(`${head}<sst ${main} uniqueCount="${strings.size}">${[...strings.keys()].map((text) => `<si><t>${written(text)}</t></si>`).join('')}</sst>`),
  }, { level: 6 })
}

interface Steps { readonly seconds: Readonly<Record<string, number>>; readonly lines: number; readonly parts: number; readonly memoryMb: number }

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

const peakMb = (): number => process.resourceUsage().maxRSS / 1024

/** Imports a file as the app does, in this process: seconds from the start until each step is done. */
async function measure(path: string, folder: string, firstRows: number | undefined): Promise<Steps> {
  const start = performance.now()
  const seconds: Record<string, number> = {}
  const mark = (step: string): void => { seconds[step] = (performance.now() - start) / 1000 }
  const bytes = new Uint8Array(readFileSync(path))
  const workbook = readWorkbook({ name: 'large.xlsx', bytes, sha256: createHash('sha256').update(bytes).digest('hex') }, { decode }, firstRows)
  if ('refused' in workbook) throw new Error(english(workbook.refused.message))
  mark('read')
  const imported = interpret(workbook, {})
  if ('refused' in imported) throw new Error(english(imported.refused.message))
  mark('mapped and checked')
  if (firstRows !== undefined) return { seconds, lines: imported.totals.lines, parts: 0, memoryMb: peakMb() }
  let count = 0
  const newId = () => `id-${(count += 1)}`
  const at = '2026-01-05T08:00:00.000Z'
  const contents = toContents(imported, { projectId: 'large', projectName: 'Large', company: '', currency: 'EUR', plantCountry: 'NL', plantCity: '', importedAt: at, newId })
  mark('a project')
  const store = openStore(join(folder, 'remweg.sqlite'))
  const reply = await makeDispatch(store, { host: 'web', appVersion: '0', now: () => at, backupTrouble: () => null, savePdf: null, saveWorkbook: null, desk: null, takeOpenedFile: () => Promise.resolve(null) })('project.create', { contents, name: 'Import' })
  store.close()
  if (!reply.ok) throw new Error(english(reply.message))
  mark('stored')
  return { seconds, lines: imported.totals.lines, parts: contents.parts.length, memoryMb: peakMb() }
}

const self = fileURLToPath(import.meta.url)

/** The same in a process of its own, so that its memory can be told. */
function measureApart(path: string, folder: string, firstRows: number | null): Steps {
  const run = spawnSync(process.execPath, [self, '--measure', path, folder, String(firstRows ?? '')], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout) as Steps // our own words
}

/** Seconds that LibreOffice takes to write the file as CSV, or null where there is none. */
function libreOffice(path: string, folder: string): number | null {
  const start = performance.now()
  const run = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'csv', '--outdir', join(folder, 'out'), path], { stdio: 'ignore' })
  return run.error === undefined && run.status === 0 ? (performance.now() - start) / 1000 : null
}

const middle = (numbers: readonly number[]): number => numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? Number.NaN

if (process.argv[2] === '--measure') {
  const [, , , path = '', folder = '', firstRows = ''] = process.argv
  console.log(JSON.stringify(await measure(path, folder, firstRows === '' ? undefined : Number(firstRows))))
} else {
  const folder = mkdtempSync(join(tmpdir(), 'remweg-speed-'))
  try {
    const path = join(folder, 'large.xlsx')
    writeFileSync(path, largeWorkbook(rowCount))
    console.log(`${rowCount} rows × ${headings.length} columns, ${(statSync(path).size / 1e6).toFixed(1)} MB as xlsx`)
    // The first start of LibreOffice makes its profile.
    const present = libreOffice(path, folder) !== null
    const yardstick: number[] = []
    const shown: number[] = []
    const whole: Steps[] = []
    for (let round = 0; round < 3; round += 1) {
      if (present) yardstick.push(libreOffice(path, folder) ?? Number.NaN)
      shown.push(measureApart(path, folder, 200).seconds['mapped and checked'] ?? Number.NaN)
      rmSync(join(folder, 'remweg.sqlite'), { force: true })
      whole.push(measureApart(path, folder, null))
    }
    const base = present ? middle(yardstick) : null
    console.log(base === null ? 'soffice is not installed: seconds only, without LibreOffice to compare with.' : `LibreOffice to CSV ${base.toFixed(2)} s (middle of three, in turns with ours)`)
    const report = (name: string, seconds: number, most: number | null): void => {
      const ratio = base === null ? '' : `  ${(seconds / base).toFixed(2)} × LibreOffice${most === null ? '' : ` (at most ${most})`}`
      console.log(`${name.padEnd(34)}${seconds.toFixed(2).padStart(7)} s${ratio}`)
    }
    report('first 200 rows shown', middle(shown), 0.6)
    for (const step of ['read', 'mapped and checked', 'a project', 'stored']) report(step, middle(whole.map(({ seconds }) => seconds[step] ?? Number.NaN)), step === 'stored' ? 2.5 : null)
    const [first] = whole
    console.log(`${first?.lines} lines, ${first?.parts} parts; most memory ${Math.round(Math.max(...whole.map(({ memoryMb }) => memoryMb)))} MB (at most 1500)`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
