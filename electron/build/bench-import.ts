import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from 'xlsx'
import { importBom } from '../../shared/import/import-bom.ts'
import { english } from '../../shared/text/english.ts'

/** Measures the importer on a folder of real files, named by REMWEG_CASES, that say in boms/INDEX.tsv what a good importer finds; --varied [--translated | --language=it] [--other-words] [--delimiter=tab] [--encoding=windows-1250] write them anew first. */
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

/** Header words in other languages, to see whether a sheet is understood when its headers are translated. */
const translations: Readonly<Record<string, readonly [string, string, string, string, string, string]>> = {
  // nl, de, fr, pl, es, it
  quantity: ['Aantal', 'Menge', 'Quantité', 'Ilość', 'Cantidad', 'Quantità'], description: ['Omschrijving', 'Bezeichnung', 'Désignation', 'Nazwa', 'Descripción', 'Descrizione'],
  partNumber: ['Artikelnummer', 'Teilenummer', 'Référence article', 'Numer części', 'Código de artículo', 'Codice articolo'], references: ['Referentie', 'Bezeichner', 'Repère', 'Oznaczenie', 'Referencia', 'Riferimento'],
  manufacturer: ['Fabrikant', 'Hersteller', 'Fabricant', 'Producent', 'Fabricante', 'Produttore'], supplier: ['Leverancier', 'Lieferant', 'Fournisseur', 'Dostawca', 'Proveedor', 'Fornitore'],
  manufacturerPartNumber: ['Artikelnummer fabrikant', 'Hersteller-Teilenummer', 'Référence fabricant', 'Numer producenta', 'Referencia del fabricante', 'Codice produttore'],
  supplierPartNumber: ['Bestelnummer', 'Bestellnummer', 'Référence fournisseur', 'Numer katalogowy', 'Referencia proveedor', 'Codice fornitore'], unitPrice: ['Stukprijs', 'Einzelpreis', 'Prix unitaire', 'Cena jednostkowa', 'Precio unitario', 'Prezzo unitario'],
  lineTotal: ['Totaalprijs', 'Gesamtpreis', 'Prix total', 'Wartość', 'Importe', 'Importo'], value: ['Waarde', 'Wert', 'Valeur', 'Wartość elementu', 'Valor', 'Valore'], package: ['Behuizing', 'Gehäuse', 'Boîtier', 'Obudowa', 'Encapsulado', 'Contenitore'],
  position: ['Pos.', 'Pos.', 'Repère', 'Lp.', 'Posición', 'Posizione'], material: ['Materiaal', 'Werkstoff', 'Matière', 'Materiał', 'Material', 'Materiale'], category: ['Categorie', 'Warengruppe', 'Catégorie', 'Kategoria', 'Categoría', 'Categoria'],
  note: ['Opmerking', 'Bemerkung', 'Remarque', 'Uwagi', 'Observaciones', 'Osservazioni'], url: ['Link', 'Weblink', 'Lien', 'Link', 'Enlace', 'Collegamento'], level: ['Niveau', 'Ebene', 'Niveau', 'Poziom', 'Nivel', 'Livello'], unit: ['Eenheid', 'Einheit', 'Unité', 'Jednostka', 'Unidad', 'Unità'],
  revision: ['Revisie', 'Revision', 'Révision', 'Wersja', 'Revisión', 'Revisione'], leadTimeDays: ['Levertijd (dagen)', 'Lieferzeit (Tage)', 'Délai (jours)', 'Czas dostawy (dni)', 'Plazo de entrega (días)', 'Tempo di consegna (giorni)'],
  minimumOrder: ['Minimale bestelhoeveelheid', 'Mindestbestellmenge', 'Quantité minimum', 'Minimalne zamówienie', 'Pedido mínimo', 'Quantità minima'], massKg: ['Gewicht (kg)', 'Gewicht (kg)', 'Poids (kg)', 'Waga (kg)', 'Peso (kg)', 'Peso (kg)'],
  currency: ['Valuta', 'Währung', 'Devise', 'Waluta', 'Moneda', 'Valuta'], parent: ['Ouder', 'Übergeordnet', 'Article parent', 'Element nadrzędny', 'Artículo padre', 'Codice padre'],
}

/** Other words that buyers use for the same columns, to see that no single translation is meant. */
const otherWords: typeof translations = {
  // nl, de, fr, pl, es, it
  quantity: ['Aant.', 'Stk.', 'Qté', 'Szt.', 'Cant.', 'Q.tà'], description: ['Benaming', 'Benennung', 'Libellé', 'Opis', 'Denominación', 'Denominazione'],
  partNumber: ['Art.nr.', 'Artikel-Nr.', 'Réf. article', 'Indeks', 'N.º de pieza', 'Cod. art.'], references: ['Referenties', 'Referenz', 'Repères', 'Oznaczenia', 'Designador', 'Rif.'],
  manufacturer: ['Merk', 'Fabrikat', 'Marque', 'Wytwórca', 'Marca', 'Costruttore'], supplier: ['Lev.', 'Händler', 'Distributeur', 'Sprzedawca', 'Distribuidor', 'Venditore'],
  manufacturerPartNumber: ['Typenummer', 'Herst.-Nr.', 'Réf. constructeur', 'Symbol producenta', 'Ref. fabricante', 'Cod. produttore'],
  supplierPartNumber: ['Bestelnr.', 'Best.-Nr.', 'Réf. fourn.', 'Kod dostawcy', 'Ref. prov.', 'Cod. forn.'], unitPrice: ['Prijs per stuk', 'Stückpreis', 'P.U. HT', 'Cena netto', 'P. unitario', 'Costo unitario'],
  lineTotal: ['Bedrag', 'Summe', 'Montant HT', 'Razem', 'Importe total', 'Totale'], value: ['Waarde', 'Bauteilwert', 'Valeur', 'Wartość elementu', 'Valor', 'Valore'], package: ['Footprint', 'Bauform', 'Empreinte', 'Obudowa', 'Huella', 'Impronta'],
  position: ['Volgnr.', 'Lfd. Nr.', 'N°', 'Poz.', 'Nº', 'Pos.'], material: ['Materiaalsoort', 'Material', 'Matériau', 'Surowiec', 'Material', 'Materia prima'], category: ['Groep', 'Artikelgruppe', 'Famille', 'Grupa', 'Familia', 'Famiglia'],
  note: ['Toelichting', 'Anmerkung', 'Observations', 'Komentarz', 'Notas', 'Commenti'], url: ['Webadres', 'Link', 'Lien web', 'Strona www', 'Sitio web', 'Sito web'], level: ['Nivo', 'Stufe', 'Niv.', 'Poziom BOM', 'Nivel BOM', 'Liv.'], unit: ['Eh.', 'ME', 'U.', 'J.m.', 'U.M.', 'U.M.'],
  revision: ['Rev.', 'Änderungsstand', 'Indice', 'Rewizja', 'Versión', 'Rev.'], leadTimeDays: ['Lt (dagen)', 'WBZ (Tage)', 'Délai livraison (j)', 'Termin dostawy (dni)', 'Plazo (días)', 'Consegna (gg)'],
  minimumOrder: ['Min. afname', 'Mindestmenge', 'Qté mini', 'Min. zamówienie', 'Cant. mínima', 'Lotto minimo'], massKg: ['Massa (kg)', 'Masse (kg)', 'Masse (kg)', 'Masa (kg)', 'Masa (kg)', 'Massa (kg)'],
  currency: ['Munt', 'Whg.', 'Monnaie', 'Wal.', 'Divisa', 'Valuta'], parent: ['Hoofdartikel', 'Oberteil', 'Ensemble parent', 'Zespół nadrzędny', 'Conjunto superior', 'Assieme padre'],
}

/** The file's main sheet again as text with columns in another order, other marks, titles on top and, if asked, other headers. */
function vary(name: string, bytes: Uint8Array, expected: Case['columns'], sheetName: string, headerRow: number | null, language: number | null, seed: number): { bytes: Uint8Array; columns: Case['columns'] } {
  const isText = !(bytes[0] === 0x50 && bytes[1] === 0x4b) && bytes[0] !== 0xd0
  const book = isText ? read(decode(bytes, /cp1252/u.test(name) ? 'windows-1252' : 'utf-8').replace(/^\uFEFF/u, ''), { type: 'string', raw: true }) : read(bytes, { type: 'array' })
  const sheet = book.Sheets[sheetName] ?? book.Sheets[book.SheetNames[0] ?? '']
  if (sheet?.['!ref'] !== undefined) sheet['!ref'] = `A1:${sheet['!ref'].split(':').at(-1)}`
  const rows: unknown[][] = sheet === undefined ? [] : utils.sheet_to_json(sheet, { header: 1, raw: true, defval: '', blankrows: true, range: 0 })
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const order = Array.from({ length: width }, (_, index) => index).toSorted((left, right) => ((left * 7919 + seed * 104_729) % 97) - ((right * 7919 + seed * 104_729) % 97) || left - right)
  const byColumn = new Map(Object.entries(expected).filter(([key]) => !key.includes('!') || key.startsWith(`${sheetName}!`)).map(([key, field]) => [utils.decode_col(key.slice(key.lastIndexOf('!') + 1)), field]))
  const columns: Record<string, string | null> = {}
  for (const [at, column] of order.entries()) if (byColumn.has(column)) columns[utils.encode_col(at)] = byColumn.get(column) ?? null
  const lines = rows.map((row, index) => order.map((column) => {
    const field = byColumn.get(column)
    const words = field === undefined || field === null ? undefined : (process.argv.includes('--other-words') ? otherWords : translations)[field]
    if (language !== null && index + 1 === headerRow && words !== undefined) return quoted(words[language] ?? '')
    const cell = row[column] ?? ''
    const text = String(cell)
    return quoted(typeof cell === 'number' || /^\d+\.\d+$/u.test(text) && (field === 'quantity' || field === 'unitPrice' || field === 'lineTotal' || field === 'massKg') ? text.replace('.', ',') : text)
  }).join(delimiter))
  const titles = ['Projekt: Proefopstelling', 'Stuklijst versie 3', ''].map((text) => [text, ...Array.from({ length: width - 1 }, () => '')].join(delimiter))
  return { bytes: encode([...titles, ...lines].join('\r\n')), columns }
}

const option = (name: string): string | null => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null
const delimiter = { tab: '\t', pipe: '|', comma: ',' }[option('delimiter') ?? ''] ?? ';'
const savedAs = option('encoding') ?? 'utf-8'
const languages = ['nl', 'de', 'fr', 'pl', 'es', 'it']

/** Text in one of the encodings that spreadsheets save in; letters that it does not have become question marks. */
function encode(text: string): Uint8Array {
  if (savedAs === 'utf-8') return new Uint8Array(Buffer.from(text, 'utf8'))
  if (savedAs === 'utf-16le') return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
  const letters = new TextDecoder(savedAs).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Uint8Array.from(text, (letter) => (letters.includes(letter) ? letters.indexOf(letter) : 63))
}

const quoted = (text: string) => ((text.includes(delimiter) || /["\r\n]/u.test(text)) ? `"${text.replaceAll('"', '""')}"` : text)

const varied = process.argv.includes('--varied')
const verbose = process.argv.includes('--verbose')
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)
let rightFiles = 0
let files = 0
let rightColumns = 0
let columns = 0
/** Columns given a field, right and wrong, by confidence in tenths. */
const trust: [number, number][] = []
for (const { file, lines, alternates, columns: stated } of readCases(join(folder, 'boms', 'INDEX.tsv'))) {
  if (only.length > 0 && !only.some((word) => file.includes(word))) continue
  let bytes = new Uint8Array(readFileSync(join(folder, 'boms', file)))
  let expected = stated
  if (varied) {
    const plain = importBom({ name: file, bytes, sha256: '' }, {}, { decode })
    if ('refused' in plain) continue
    const main = plain.sheets.find((sheet) => sheet.used)
    const seed = files + 1
    const other = vary(file, bytes, stated, main?.name ?? '', main?.headerRow ?? null, option('language') !== null ? languages.indexOf(option('language') ?? '') : process.argv.includes('--translated') ? seed % 5 : null, seed)
    bytes = new Uint8Array(other.bytes)
    expected = other.columns
  }
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
      const bucket = Math.min(9, Math.floor((found?.confidence ?? 1) * 10))
      if (found?.field !== null && found !== undefined) (trust[bucket] ??= [0, 0])[found.field === field ? 0 : 1] += 1
      if ((found?.field ?? null) === field) rightColumns += 1
      else wrong.push(`${key} “${found?.header ?? ''}”: ${found?.field ?? 'none'} (${found?.confidence ?? ''}), not ${field ?? 'none'}`)
    }
  }
  if (right) rightFiles += 1
  console.log(`${right ? 'right' : 'WRONG'}  ${file}: ${got} lines, expected ${lines}${alternates > 0 ? ` + ${alternates}` : ''}; ${wrong.length} of ${Object.keys(expected).length} columns wrong; ${milliseconds} ms`)
  for (const line of wrong) console.log(`         ${line}`)
  if (verbose) {
    if ('refused' in result) console.log(`         ${english(result.refused.message)}`)
    else {
      console.log(`         ${result.sheets.map((sheet) => `${sheet.name}: header ${sheet.headerRow}, ${english(sheet.why)}`).join(' | ')}`)
      console.log(`         columns ${result.columns.map((column) => `${column.letter} “${column.header.slice(0, 20)}”=${column.field} ${column.confidence}`).join('; ')}`)
      for (const row of result.skipped.filter((entry) => entry.reason !== 'blank' && entry.reason !== 'other-sheet')) console.log(`         row ${row.row} ${row.reason}: ${row.text.slice(0, 110)}`)
      for (const issue of result.issues.slice(0, 12)) console.log(`         ${issue.severity} ${issue.code} ${issue.row ?? ''}: ${english(issue.message)}`)
    }
  }
}
console.log(`lines right in ${rightFiles} of ${files} files; ${rightColumns} of ${columns} columns right (${Math.round((rightColumns / columns) * 1000) / 10} %)`)
console.log(`confidence, right/wrong: ${trust.map((counts, tenth) => (counts === undefined ? '' : `0.${tenth}: ${counts[0]}/${counts[1]}`)).filter((text) => text !== '').join('  ')}`)
