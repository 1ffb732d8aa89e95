import { emptyLine, type LineDraft } from './read-fields.ts'

const maker = /manufact|mfr|mfg|herstell|fabri|producen|produttor|maker|brand|merk/iu
const number = /mpn|part|\bpn\b|num|nr|code|p\/n/iu

/** Does a text end in something like a part number, and not in a measure such as 2.54mm? */
const endsInNumber = (piece: string): boolean => {
  const words = piece.split(/\s+/u)
  const last = words.at(-1) ?? ''
  return words.length <= 4 && /^(?=.*\d)[\p{L}\d][\p{L}\d./_+#()-]{4,}$/u.test(last) && !/^[\d.,]+(?:mm|cm|m|v|a|w|pin|pos)?$/iu.test(last)
}

/** Takes several makers' numbers in one cell apart: the first stays with the line, the others come back as further sources. */
export function splitSources(line: LineDraft, header: string): LineDraft[] {
  const text = line.manufacturerPartNumber
  if (text === null) return []
  // "74LVC1G07GV,125" is one number: only a comma with a blank after it divides.
  const pieces = text.split(/,\s+|;\s*|\s\|\s|\s+or\s+|\r?\n/iu).map((piece) => piece.trim()).filter((piece) => piece !== '')
  const several = pieces.length > 1 && pieces.every(endsInNumber)
  const combined = line.manufacturer === null && /[/&+,]|\band\b|\bund\b|\ben\b|\bet\b/iu.test(header) && maker.test(header) && number.test(header.replace(maker, ''))
  const sources = (several ? pieces : [text]).map((piece) => (combined ? apart(piece) : { manufacturer: null, number: piece }))
  const [first, ...others] = sources
  if (first === undefined) return []
  line.manufacturerPartNumber = first.number
  line.manufacturer ??= first.manufacturer
  const cell = line.cells.manufacturerPartNumber
  const shared = {
    sheet: line.sheet, row: line.row, levelText: null, indent: 0, partNumber: line.partNumber, description: line.description, alternateOf: `${line.sheet}!${line.row}`,
    extra: {}, cells: cell === undefined ? {} : { manufacturerPartNumber: cell },
  }
  const further: LineDraft[] = []
  for (const source of others) {
    further.push({ ...emptyLine, ...shared, manufacturer: source.manufacturer ?? (combined ? null : line.manufacturer), manufacturerPartNumber: source.number })
  }
  return further
}

function apart(text: string): { manufacturer: string | null; number: string } {
  const match = /^(\p{L}[\p{L}&.\- ]*?)\s+(\S*\d.*)$/u.exec(text)
  return match === null ? { manufacturer: null, number: text } : { manufacturer: match[1] ?? null, number: match[2] ?? text }
}
