/** Characters that are written with a backslash in a template, other than themselves. */
const escaped: Readonly<Record<string, string>> = { n: '\n', t: '\t' }

/** Where the expression that begins at `from`, behind "${", ends: the place behind its closing brace. */
function endOfExpression(source: string, from: number): number {
  let depth = 1
  let at = from
  while (at < source.length && depth > 0) {
    const sign = source[at] ?? ''
    if (sign === '{') depth += 1
    else if (sign === '}') depth -= 1
    else if (sign === '`') at = templateAt(source, at + 1).end - 1
    else if (sign === "'" || sign === '"') {
      at += 1
      while (at < source.length && source[at] !== sign) at += source[at] === '\\' ? 2 : 1
    }
    at += 1
  }
  return at
}

/** The template that begins at `from`, behind its first backtick, with {0}, {1} for its expressions, and where it ends. */
function templateAt(source: string, from: number): { readonly template: string; readonly end: number } {
  let template = ''
  let values = 0
  let at = from
  while (at < source.length && source[at] !== '`') {
    if (source[at] === '\\') {
      const letter = source[at + 1] ?? ''
      const code = /^u(?:\{([0-9a-f]+)\}|([0-9a-f]{4}))/iu.exec(source.slice(at + 1, at + 10))
      template += code === null ? (escaped[letter] ?? letter) : String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? '', 16))
      at += 1 + (code === null ? 1 : code[0].length)
    } else if (source.startsWith('${', at)) {
      template += `{${values}}`
      values += 1
      at = endOfExpression(source, at + 2)
    } else {
      template += source[at] ?? ''
      at += 1
    }
  }
  return { template, end: at + 1 }
}

/** The templates of every sentence that a source file says, those inside others too. */
export const templatesIn = (source: string): string[] => [...source.matchAll(/(?<![\w$.])say`/gu)].map((found) => templateAt(source, found.index + found[0].length).template)
