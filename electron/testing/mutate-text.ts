import type { Chance } from './chance.ts'

type Mutation = (text: string, chance: Chance) => string

const oddTexts = [
  '__proto__', 'constructor', 'toString', 'prototype', 'hasOwnProperty', '=cmd|\'/c calc\'!A1', '=1+1', '@SUM(1)', '\u0000', '\uD800', '\u202Eabc', '\u200F', 'x'.repeat(40_000), '\'', '"', '""', '&#x0;', '&#xD800;', '&#1114112;', '&lol;',
  ']]>', '<![CDATA[', '<!--', '-->', '_x0000_', '_xD800_', '1e999', '-1e308', 'NaN', 'Infinity', '9'.repeat(400), '0.'.padEnd(400, '0'), '1,234.567,89', '€', '−5', '٣', '1.1.1.1.1', '31/02/2024', '#REF!', ' ', '\u00A0', '\u3000',
]
const oddNumbers = ['-1', '0', '1', '255', '16383', '16384', '65536', '1048575', '1048576', '1048577', '2147483647', '2147483648', '4294967296', '99999999999999999999', '1e308', '-1e308', '1e-320', '0.1', '']
const oddPlaces = ['XFD1048576', 'A1', 'A0', 'XFE1', 'ZZZZZZ1', 'A1048577', 'A1:XFD1048576', 'XFD1:XFD1048576', 'a1', '$A$1', '1A', '']

/** Puts `other` where a match of a pattern stands, somewhere in the text. */
function replaceOne(text: string, pattern: RegExp, chance: Chance, other: (found: string) => string): string {
  const search = new RegExp(pattern.source, 'gu')
  search.lastIndex = chance.below(text.length + 1)
  // Behind the last match the search begins again at the front.
  const found = search.exec(text) ?? search.exec(text)
  return found === null ? text : text.slice(0, found.index) + other(found[0]) + text.slice(found.index + found[0].length)
}

const inTags: readonly Mutation[] = [
  (text, chance) => replaceOne(text, /"\d+"/u, chance, () => `"${chance.of(oddNumbers)}"`),
  (text, chance) => replaceOne(text, />[^<>]{1,40}</u, chance, () => `>${chance.of(oddNumbers)}<`),
  (text, chance) => replaceOne(text, />[^<>]{1,40}</u, chance, () => `>${chance.of(oddTexts)}<`),
  (text, chance) => replaceOne(text, /"[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?"/u, chance, () => `"${chance.of(oddPlaces)}"`),
  (text, chance) => replaceOne(text, /"[^"<>]*"/u, chance, () => `"${chance.of(oddTexts)}"`),
  (text, chance) => replaceOne(text, /<\/[\w:-]+>/u, chance, () => ''),
  (text, chance) => replaceOne(text, /<[\w:-]+/u, chance, (found) => `${found} ${chance.of(['hidden="1"', 't="s"', 't="inlineStr"', 's="99999"', 'ss:Index="1048577"', 'table:number-rows-repeated="1048576"', 'table:number-columns-repeated="16384"', 'colspan="100000000"', 'rowspan="100000000"', 'ss:MergeAcross="16383"', 'ss:MergeDown="1048575"', 'x', 'x=', 'x="'])}`),
  (text, chance) => replaceOne(text, /<[\w:-]+[^>]*>/u, chance, (found) => found.repeat(chance.of([2, 10, 1000, 20_000]))),
  (text, chance) => replaceOne(text, /<[\w:-]+[^>]*>/u, chance, (found) => `<!DOCTYPE x [<!ENTITY lol "lollollol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index === 0 ? '' : index};`.repeat(10)}">`).join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>${found}&lol9;&file;`),
  (text, chance) => replaceOne(text, /<[\w:-]+[^>]*>/u, chance, (found) => `<!--${found}`),
  (text, chance) => replaceOne(text, /<([\w:-]+)[^>]*>[^<]*<\/\1>/u, chance, (found) => found.repeat(chance.of([2, 300, 5000]))),
  (text, chance) => replaceOne(text, /<[\w:-]+[^>]*>/u, chance, (found) => { const depth = chance.of([50, 5000, 50_000]); return `${'<x>'.repeat(depth)}${found}${chance.share() < 0.5 ? '</x>'.repeat(depth) : ''}` }),
]

const inLines: readonly Mutation[] = [
  (text, chance) => replaceOne(text, /[,;\t|]/u, chance, () => chance.of([',', ';', '\t', '|', '"', '\n', '\r', '', ',"'])),
  (text, chance) => replaceOne(text, /\d+/u, chance, () => chance.of(oddNumbers)),
  (text, chance) => replaceOne(text, /[^,;\t\n|]+/u, chance, () => chance.of(oddTexts)),
  (text, chance) => replaceOne(text, /[^\n]*\n/u, chance, (found) => found.repeat(chance.of([2, 50, 3000]))),
  (text, chance) => replaceOne(text, /\n/u, chance, () => chance.of(['\n'.repeat(50_000), '\r', '\n\u0000\n', '"\n', `\n${';'.repeat(20_000)}\n`, `\n${'word '.repeat(50_000)}`, '\nsep=;\n'])),
  (text, chance) => text.replaceAll('\n', chance.of(['\r', '\r\n', '\n\n', ' '])),
  (text, chance) => text.replaceAll(chance.of([',', ';', '\t', '"', '.']), chance.of([',', ';', '\t', '"', '.', ''])),
  (text, chance) => chance.of(['\uFEFF', 'sep=;\n', 'sep=\n', '"', '\u0000', '<html><table>', 'ID;PWXL;N;E\n', '{\\rtf1'])+text,
]

const anywhere: readonly Mutation[] = [
  (text, chance) => { const at = chance.below(text.length + 1); return text.slice(0, at) + chance.of(oddTexts) + text.slice(at) },
  (text, chance) => { const at = chance.below(text.length + 1); return text.slice(0, at) + text.slice(at + 1 + chance.below(300)) },
  (text, chance) => text.slice(0, chance.below(text.length + 1)),
]

/** A text changed where it matters: XML in its tags, numbers and places, a list in its marks, quotes and lines. */
export function mutateText(text: string, chance: Chance): string {
  const own = /^\s*</u.test(text) ? inTags : inLines
  return chance.of(chance.share() < 0.85 ? own : anywhere)(text, chance)
}
