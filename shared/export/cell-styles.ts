/** How cells may look: the number of each is its place in this list. */
const looks = {
  plain: {},
  /** Text that stays text when a person types over it: part numbers, codes. */
  text: { format: 49 },
  /** Text that begins like a formula; Excel keeps it as text even after it has been edited. */
  guarded: { format: 49, quoted: true },
  heading: { format: 49, bold: true, fill: 'heading', wrap: true },
  title: { bold: true, large: true },
  note: { grey: true, wrap: true },
  words: { wrap: true },
  number: {},
  whole: { format: 3 },
  tenth: { format: 168 },
  money: { format: 4 },
  unitMoney: { format: 165 },
  share: { format: 166 },
  date: { format: 167 },
  total: { format: 4, bold: true },
  totalUnitMoney: { format: 165, bold: true },
  /** A figure or fact that a person may change. */
  input: { blue: true },
  /** The same, changed by the user. */
  changed: { blue: true, fill: 'changed' },
  /** An answer that stays text, such as a code that begins with a zero. */
  changedText: { format: 49, blue: true, fill: 'changed' },
  /** A cell that nothing is asked in. */
  closed: { fill: 'heading' },
} as const satisfies Record<string, Look>

interface Look {
  readonly format?: number
  readonly bold?: boolean
  readonly large?: boolean
  readonly grey?: boolean
  readonly blue?: boolean
  readonly wrap?: boolean
  readonly quoted?: boolean
  readonly fill?: 'heading' | 'changed'
}

/** The name of a way in which a cell may look. */
export type CellStyle = keyof typeof looks

const styleNames = Object.keys(looks) as CellStyle[] // the keys of the record of looks
/** The number of a style in the styles of a workbook. */
export const styleIndex = new Map<CellStyle, number>(styleNames.map((name, index) => [name, index]))

const font = ({ bold, large, grey, blue }: Look): string =>
  `<font>${bold === true ? '<b/>' : ''}<sz val="${large === true ? 14 : 10}"/><color rgb="${grey === true ? 'FF5C676B' : blue === true ? 'FF1B4FB5' : 'FF171C1E'}"/><name val="Arial"/></font>`

const fills = { none: 0, heading: 2, changed: 3 } as const

function cellFormat(look: Look, index: number): string {
  const fill = fills[look.fill ?? 'none']
  const alignment = look.wrap === true ? '<alignment vertical="top" wrapText="1"/>' : ''
  return `<xf numFmtId="${look.format ?? 0}" fontId="${index}" fillId="${fill}" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"${fill === 0 ? '' : ' applyFill="1"'}${look.quoted === true ? ' quotePrefix="1"' : ''}${alignment === '' ? '/>' : ` applyAlignment="1">${alignment}</xf>`}`
}

/** The part xl/styles.xml of a workbook. */
export const stylesXml = (): string => {
  const all: readonly Look[] = Object.values(looks)
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<numFmts count="4"><numFmt numFmtId="165" formatCode="#,##0.0000"/><numFmt numFmtId="166" formatCode="0.0###%"/><numFmt numFmtId="167" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="168" formatCode="0.0"/></numFmts>' +
    `<fonts count="${all.length}">${all.map(font).join('')}</fonts>` +
    '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE4E8E9"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF5C7"/></patternFill></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    `<cellXfs count="${all.length}">${all.map(cellFormat).join('')}</cellXfs></styleSheet>`
}
