import { describe, expect, it } from 'vitest'
import { utils, write } from 'xlsx'
import { english, worded } from '../text/english.ts'
import type { BomImport } from './bom-import.ts'
import { importBom } from './import-bom.ts'

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)

function importBytes(bytes: Uint8Array, name: string): BomImport {
  const result = importBom({ name, bytes, sha256: 'f00d' }, {}, { decode })
  if ('refused' in result) throw new Error(english(result.refused.message))
  return result
}
const importText = (words: string) => importBytes(new TextEncoder().encode(words), 'list.csv')

function importRows(rows: readonly (readonly (string | number | null)[])[], formats: Readonly<Record<string, string>> = {}): BomImport {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  for (const [address, format] of Object.entries(formats)) sheet[address].z = format
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Parts')
  return importBytes(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })), 'list.xlsx')
}

/** Field and confidence of the column with this heading, in a list whose other columns are plain. */
function fieldOf(heading: string, values: readonly string[]): { field: string | null; confidence: number } {
  const { columns } = importText(`Part number;Description;Quantity;${heading}\n${values.map((value, index) => `A-${index + 1};Plate no ${index + 3};${(index * 7) % 5 + 1};${value}`).join('\n')}\n`)
  const column = columns.find((candidate) => candidate.header === heading)
  return { field: column?.field ?? null, confidence: column?.confidence ?? 0 }
}
const issueCodes = (imported: BomImport) => imported.issues.map((issue) => issue.code)

describe('the meaning of a column', () => {
  it.each([
    ['currency', 'Val.', ['EUR', 'USD', 'JPY', 'EUR']],
    ['currency', 'Soort', ['EUR', 'USD', 'USD', 'EUR']],
    ['currency', 'Kolom 4', ['€', '$', '$', '€']],
    ['country', 'Region', ['CN', 'DE', 'VN', 'CN']],
    ['country', 'Regio lev.', ['CN', 'DE', 'VN', 'CN']],
    ['incoterm', 'Terms', ['FOB Shanghai', 'FCA', 'DAP Zutphen', 'FCA']],
    ['hsCode', 'Stat. nr.', ['8503 00 99', '8544.42.90', '84839089', '85030099']],
    ['hsCode', 'XK7', ['8503 00 99', '8544.42.90', '84839089', '85030099']],
    ['transportMode', 'How', ['sea', 'road', 'air freight', 'sea']],
  ])('is %s where nearly all values are its codes, under the heading %s', (field, heading, values) => {
    expect(fieldOf(heading, values).field).toBe(field)
  })

  it('is surely the currency where the values are currencies', () => {
    expect(fieldOf('Val.', ['EUR', 'USD', 'JPY', 'EUR']).confidence).toBeGreaterThan(0.9)
  })

  it('is no country where units stand in it, and no currency where components do', () => {
    expect(fieldOf('Eenheid', ['KG', 'ST', 'KG', 'ST']).field).toBe('unit')
    expect(fieldOf('Val.', ['100nF', '10k', '4u7', '22R']).field).toBe('value')
  })

  it('is no customs code where plain numbers differ in every row under an unknown heading', () => {
    expect(fieldOf('XK7', ['10234501', '10234578', '20991234', '84120033', '73120099', '10234999']).field).not.toBe('hsCode')
    expect(fieldOf('Lengte', ['ft', 'ft', 'ft', 'ft']).field).not.toBe('currency')
  })

  it('of “Herst.” is days to recover with numbers and the manufacturer with names', () => {
    const days = fieldOf('Herst.', ['84', '40', '56', '98'])
    expect(days).toMatchObject({ field: 'recoveryDays' })
    expect(days.confidence).toBeGreaterThanOrEqual(0.6)
    expect(days.confidence).toBeLessThan(0.75)
    expect(fieldOf('Herst.', ['Bosch', 'Siemens', 'Bosch', 'Festo']).field).toBe('manufacturer')
  })

  it('of “Lev.” is the supplier with names and the lead time with numbers', () => {
    expect(fieldOf('Lev.', ['Bout BV', 'Plaat NV', 'Bout BV', 'Ring BV']).field).toBe('supplier')
    expect(fieldOf('Lev.', ['59', '58', '20', '61']).field).toBe('leadTimeDays')
  })

  it.each([
    ['Artikelnr.;Omschr.;Aant.;Prijs/st;Val.;Lev.;Lt (dgn);Voorr.;Gew. (g);Opm.', 'A-1;Huis;2;1,50;EUR;Bout BV;14;20;120;nieuw'],
    ['Teilenr.;Bez.;Mge.;EK;Währg.;Lief.;WBZ (Tage);Lagerbest.;Gew. (g);Bem.', 'A-1;Gehäuse;2;1,50;EUR;Schrauben GmbH;14;20;120;neu'],
    ['Réf.;Désign.;Qté;PU;Devise;Fourn.;Délai (j);Stock;Poids (g);Rem.', 'A-1;Boîtier;2;1,50;EUR;Vis SA;14;20;120;neuf'],
    ['Indeks;Nazwa;Ilość;Cena jedn.;Waluta;Dostawca;Czas dost. (dni);Zapas;Waga (g);Uwagi', 'A-1;Obudowa;2;1,50;EUR;Śruby Sp. z o.o.;14;20;120;nowy'],
    ['Código;Descrip.;Cant.;Precio;Moneda;Proveedor;Plazo (días);Existencias;Peso (g);Obs.', 'A-1;Carcasa;2;1,50;EUR;Tornillos SL;14;20;120;nuevo'],
    ['Codice;Descrizione;Q.tà;Prezzo;Valuta;Fornitore;Consegna (gg);Giacenza;Peso (g);Note', 'A-1;Cassa;2;1,50;EUR;Viti S.p.A.;14;20;120;nuovo'],
    ['Item no.;Descr.;Qty;Price ea.;Curr.;Vendor;LT (days);On hand;Wt. (g);Rmk', 'A-1;Housing;2;1,50;EUR;Bolts Ltd;14;20;120;new'],
  ])('is known by the abbreviations of a buyer: %s', (header, row) => {
    const { lines } = importText(`${header}\n${row}\n${row.replace('A-1', 'A-2')}\n${row.replace('A-1', 'A-3')}\n`)
    const [partNumber, description, , , , supplier, , , , note] = row.split(';')
    expect(lines[0]).toMatchObject({ partNumber, description, quantity: 2, unitPrice: 1.5, currency: 'EUR', supplier, leadTimeDays: 14, stock: 20, massKg: 0.12, note })
  })

  it('of customs codes is found where another column has the number that the heading speaks of', () => {
    const { columns } = importText('Part code;Description;Qty;Code X\nA-1;Plate;2;8503.00.99\nA-2;Bolt;8;7318.15.00\nA-3;Nut;8;7318.16.00\n')
    expect(columns.map((column) => column.field)).toEqual(['partNumber', 'description', 'quantity', 'hsCode'])
  })

  it.each([['WBZ (Wo.)', 28], ['Lieferzeit (Wochen)', 28], ['Délai (sem.)', 28], ['Czas dostawy (tyg.)', 28], ['Levertijd (wkn)', 28], ['Consegna (sett.)', 28], ['Lt (dgn)', 4], ['Délai (j)', 4], ['Lead time (mths)', 120]])('under %s counts in days', (heading, days) => {
    expect(importText(`Part number;Description;Qty;${heading}\nA-1;Plate;2;4\nA-2;Bolt;8;9\n`).lines[0]?.leadTimeDays).toBe(days)
  })

  it('stands in either language of a heading in two', () => {
    const { columns } = importText('Part no. / Teilenummer;Omschrijving / Description;Qty/Menge;Price / Preis;Supplier / Lieferant\nA-1;Plate;2;3,50;Plaat NV\nA-2;Bolt;8;0,10;Bout BV\n')
    expect(columns.map((column) => column.field)).toEqual(['partNumber', 'description', 'quantity', 'unitPrice', 'supplier'])
  })

  it('is read together with the group above it, and the row of groups is a heading', () => {
    const { columns, skipped } = importRows([
      ['Parts list', null, null, null, null], ['Part / Teil', null, null, 'Supplier / Lieferant', null], ['Part no.', 'Description', 'Qty', 'Name', 'City'],
      ['A-1', 'Plate', 2, 'Plaat NV', 'Gent'], ['A-2', 'Bolt', 8, 'Bout BV', 'Venlo'],
    ])
    expect(columns.map((column) => column.field)).toEqual(['partNumber', 'description', 'quantity', 'supplier', 'city'])
    expect(skipped.map(({ row, reason }) => `${row} ${reason}`)).toEqual(['1 title', '2 header', '3 header'])
  })
})

describe('columns that belong together', () => {
  it('add up where one holds days of making and the other days of shipping', () => {
    const imported = importText('Part number;Description;Qty;Production time (days);Shipping time (weeks)\nA;Plate;1;30;5\nB;Bolt;2;20;6\nC;Nut;2;20;\n')
    expect(imported.lines.map((line) => line.leadTimeDays)).toEqual([65, 62, 20])
    expect(issueCodes(imported)).toContain('lead-times-added')
  })

  it('do not add up where a third states the whole', () => {
    expect(importText('Part number;Description;Qty;Lead time (days);Production time (days);Shipping time (days)\nA;Plate;1;65;30;35\nB;Bolt;2;62;20;42\n').lines.map((line) => line.leadTimeDays)).toEqual([65, 62])
  })

  it('give the price of one where a column says that it stands for a hundred', () => {
    const imported = importText('Teilenr.;Bezeichnung;Menge;Preis;PE;Währung\nA;Blech;1;250,00;100;EUR\nB;Schraube;4;35,00;1000;EUR\nC;Deckel;1;4,00;1;EUR\n')
    expect(imported.lines.map((line) => line.unitPrice)).toEqual([2.5, 0.035, 4])
    expect(issueCodes(imported)).toEqual(['price-unit-column'])
    expect(importText('Teilenr.;Bezeichnung;Menge;Preis/100;PE\nA;Blech;1;250,00;100\nB;Schraube;4;35,00;100\n').lines.map((line) => line.unitPrice)).toEqual([2.5, 0.35])
  })
})

describe('what a person is told', () => {
  it('that prices without a currency count as euros', () => {
    expect(worded(importText('Part number;Description;Qty;Price\nA;Plate;1;3,50\nB;Bolt;2;0,20\n').issues)).toMatchObject([{ severity: 'info', code: 'currency-missing', column: 'D', message: 'Prices have no currency: read as EUR.' }])
    expect(issueCodes(importText('Part number;Description;Qty;Price EUR\nA;Plate;1;3,50\nB;Bolt;2;0,20\n'))).toEqual([])
  })

  it('that some prices have no currency while others do', () => {
    expect(importText('Part number;Description;Qty;Price;Currency\nA;Plate;1;3,50;USD\nB;Bolt;2;0,20;\n').issues).toMatchObject([{ severity: 'warning', code: 'currency-missing', row: 3 }])
  })

  it('which spellings of a supplier are one, and which look alike', () => {
    const { issues } = importText('Part number;Description;Qty;Supplier\nA;Plate;1;HENGTAI MOTOR CO.,LTD\nB;Bolt;2;Hengtai Motor\nC;Nut;2;Przekladnie Sp. z o.o.\nD;Ring;2;Przekladnia S.A.\n')
    expect(worded(issues)).toMatchObject([
      { severity: 'info', code: 'supplier-spellings', row: 3, column: 'D', message: '“HENGTAI MOTOR CO.,LTD” and “Hengtai Motor” are read as one supplier.' },
      { severity: 'warning', code: 'supplier-names-alike', row: 5 },
    ])
  })

  it('that a customs code shown as 8.5E+07 is read with all its digits', () => {
    const imported = importRows([['Part number', 'Description', 'Qty', 'HS code'], ['A', 'Winding', 1, 85_030_099], ['B', 'Cable', 2, 85_444_290]], { D2: '0.0E+00', D3: '0.0E+00' })
    expect(imported.lines.map((line) => line.hsCode)).toEqual(['85030099', '85444290'])
    expect(worded(imported.issues)).toMatchObject([{ severity: 'info', code: 'number-shown-short', row: 2, column: 'D', message: 'D2 shows 8.5E+07, and 1 more cells of the column are shown like it.' }])
  })

  it('that a customs code lost its digits in a text file', () => {
    const imported = importText('Part number;Description;Qty;HS code\nA;Winding;1;8,5E+07\nB;Cable;2;85444290\nC;Gear;2;8.4839089E+07\n')
    expect(imported.lines.map((line) => line.hsCode)).toEqual([null, '85444290', '84839089'])
    expect(imported.issues).toMatchObject([{ severity: 'warning', code: 'hs-code-shortened', row: 2, column: 'D' }])
  })

  it('that weights are in kilograms and grams at once', () => {
    const said = importText('Part number;Description;Qty;Weight\nA;Plate;1;0,82 kg\nB;Bolt;2;12 g\n')
    expect(said.lines.map((line) => line.massKg)).toEqual([0.82, 0.012])
    expect(issueCodes(said)).toEqual(['mass-unit-mixed'])
    expect(issueCodes(importText('Part number;Description;Qty;Weight\nA;Plate;1;0,82\nB;Bolt;2;640\n'))).toEqual(['mass-unit-mixed'])
    expect(issueCodes(importText('Part number;Description;Qty;Weight (kg)\nA;Plate;1;0,82\nB;Bolt;2;640\n'))).toEqual([])
  })

  it('in words of its own format, that a file has one column only', () => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Dear Sir,'], ['Please find our offer.'], ['Kind regards']]), 'Letter')
    const messages = [importBom({ name: 'letter.xlsx', bytes: new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })), sha256: '' }, {}, { decode }), importBom({ name: 'list.csv', bytes: new TextEncoder().encode('12V supply\nEncoder\nJack\n'), sha256: '' }, {}, { decode })]
      .map((result) => ('refused' in result ? english(result.refused.message) : ''))
    expect(messages[0]).toContain('Text to Columns')
    expect(messages[0]).not.toContain('semicolons')
    expect(messages[1]).toContain('semicolons')
  })
})

describe('a column without a field', () => {
  it('is kept with its heading, so that nothing of the sheet is lost', () => {
    const { lines } = importText('Part number;Description;Qty;Blauwdruk;Kostenplaats\nA;Plate;1;BD-7;410\nB;Bolt;2;;420\n')
    expect(lines.map((line) => line.extra)).toEqual([{ Blauwdruk: 'BD-7', Kostenplaats: '410' }, { Kostenplaats: '420' }])
  })
})

describe('a list in another encoding or with other marks', () => {
  const polish = 'Indeks;Nazwa;Ilość;Cena jedn.;Dostawca\nA-1;Śruba żółta;2;1,50;Łożyska Łódź\nA-2;Część;3;2,50;Przekładnie Wisłok\n'
  const windows1250: Readonly<Record<string, number>> = { Ś: 0x8c, ś: 0x9c, ć: 0xe6, ż: 0xbf, ó: 0xf3, ł: 0xb3, Ł: 0xa3, ź: 0x9f, ę: 0xea }
  const italian = 'Codice\tDescrizione\tQ.tà\tPrezzo\tFornitore\tConsegna (sett.)\nA-1\tVite\t2\t1,50\tViti S.p.A.\t4\nA-2\tDado\t3\t0,20\tDadi Srl\t6\n'

  it('is read from Polish Windows', () => {
    const imported = importBytes(Uint8Array.from(polish, (letter) => windows1250[letter] ?? letter.codePointAt(0) ?? 0), 'lista.csv')
    expect(imported.encoding).toBe('windows-1250')
    expect(imported.lines.map((line) => [line.description, line.quantity, line.unitPrice, line.supplier])).toEqual([['Śruba żółta', 2, 1.5, 'Łożyska Łódź'], ['Część', 3, 2.5, 'Przekładnie Wisłok']])
  })

  it('is not taken for Polish where volumes and German letters stand in it', () => {
    const german = 'Teilenr.;Bezeichnung;Menge;Preis EUR\nA-1;Gehäuse 20 cm³ für Öl;2;1,50\nA-2;Düse 5 mm²;3;2,50\n'
    const imported = importBytes(Uint8Array.from(german, (letter) => letter.codePointAt(0) ?? 0), 'liste.csv')
    expect([imported.encoding, imported.lines[0]?.description]).toEqual(['windows-1252', 'Gehäuse 20 cm³ für Öl'])
  })

  it('is taken for Polish where German words stand among the Polish', () => {
    const mixed = polish.replace('Śruba żółta', 'Gehäuse Müller für Öl')
    const imported = importBytes(Uint8Array.from(mixed, (letter) => windows1250[letter] ?? letter.codePointAt(0) ?? 0), 'lista.csv')
    expect([imported.encoding, imported.lines[0]?.description]).toEqual(['windows-1250', 'Gehäuse Müller für Öl'])
  })

  it.each(['\t', '|', ',', ';'])('is read with %j between the columns', (mark) => {
    const words = italian.replaceAll(/\d,\d+/gu, '"$&"').replaceAll('\t', mark)
    expect(importText(words).lines.map((line) => [line.partNumber, line.quantity, line.unitPrice, line.supplier, line.leadTimeDays])).toEqual([['A-1', 2, 1.5, 'Viti S.p.A.', 28], ['A-2', 3, 0.2, 'Dadi Srl', 42]])
  })

  it.each([true, false])('is read from UTF-16 with little end first %s', (little) => {
    const units = [...`\uFEFF${polish}`].map((letter) => letter.codePointAt(0) ?? 0)
    const bytes = new Uint8Array(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])))
    expect(importBytes(bytes, 'lista.csv').lines.map((line) => line.supplier)).toEqual(['Łożyska Łódź', 'Przekładnie Wisłok'])
  })
})
