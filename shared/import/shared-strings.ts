import { say } from '../text/say.ts'
import { TooMuch } from './sheet-builder.ts'
import { cellText, isTag } from './xml-text.ts'
import { DamagedZip } from './zip.ts'

const mostCharacters = 300_000_000
/** A single text beyond this length belongs to no spreadsheet. */
const longestText = 16 * 1024 * 1024

/** The texts that cells of an Excel workbook name by number; read only as far as somebody asks, so that the first rows need the first texts only. */
export class SharedStrings {
  readonly #found: string[] = []
  readonly #pieces: Iterator<string>
  #rest = ''
  #characters = 0
  #ended = false

  constructor(pieces: Iterable<string>) {
    this.#pieces = pieces[Symbol.iterator]()
  }

  /** The text of a number, undefined where there is none. */
  at(index: number): string | undefined {
    while (index >= this.#found.length && !this.#ended) this.#more()
    return this.#found[index]
  }

  #more(): void {
    const next = this.#pieces.next()
    if (next.done === true) {
      this.#ended = true
      return
    }
    const text = this.#rest + next.value
    let at = 0
    for (;;) {
      const open = text.indexOf('<si', at)
      if (open === -1) break
      const tagEnd = text.indexOf('>', open)
      if (tagEnd === -1) break
      if (!isTag(text, open, 'si')) {
        at = tagEnd
        continue
      }
      if (text.charCodeAt(tagEnd - 1) === 47) {
        this.#add('')
        at = tagEnd
        continue
      }
      const close = text.indexOf('</si>', tagEnd)
      if (close === -1) {
        at = open
        break
      }
      this.#add(richText(text, tagEnd + 1, close))
      at = close + 5
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > longestText) throw new DamagedZip('a text without an end')
  }

  #add(text: string): void {
    this.#found.push(text)
    this.#characters += text.length
    if (this.#characters > mostCharacters) throw new TooMuch(say`holds more than 300 million characters; Remweg reads lists up to that. Take out other sheets and columns, or split the list.`)
  }
}

/** The runs of a text one after the other, without the readings of East Asian characters. */
export function richText(text: string, from: number, to: number): string {
  let whole = ''
  for (let open = text.indexOf('<', from); open !== -1 && open < to;) {
    const tagEnd = text.indexOf('>', open)
    if (tagEnd === -1 || tagEnd >= to) break
    if (isTag(text, open, 't') && text.charCodeAt(tagEnd - 1) !== 47) {
      const close = text.indexOf('</t>', tagEnd)
      if (close === -1 || close > to) break
      const run = cellText(text.slice(tagEnd + 1, close))
      whole = whole === '' ? run : whole + run
      open = text.indexOf('<', close + 4)
    } else if (isTag(text, open, 'rPh') && text.charCodeAt(tagEnd - 1) !== 47) {
      const close = text.indexOf('</rPh>', tagEnd)
      if (close === -1 || close > to) break
      open = text.indexOf('<', close + 6)
    } else open = text.indexOf('<', tagEnd)
  }
  return whole
}
