import { readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AnyFormula } from '../../shared/formulas/formula.ts'

// Writes shared/engine/generated/loops.ts: a loop over columns for each formula, each with a function of its own. An engine puts the arithmetic of
// a formula into its loop only where the loop calls nothing else; one loop for all would call, and box every number on the way.

const formulas = new URL('../../shared/formulas/', import.meta.url)
const target = new URL('../../shared/engine/generated/loops.ts', import.meta.url)

const isFormula = (value: unknown): value is AnyFormula => typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'formula'
/** Names of columns, in the order of the inputs. */
const letters = 'abcdefghijklmnopqrstuvwxyz'

/** The text of the module of loops, from the formulas as they are. */
export async function loopsModule(): Promise<string> {
  const files = readdirSync(formulas).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !['all.ts', 'formula.ts', 'inputs.ts', 'sources.ts', 'verify.ts'].includes(name)).toSorted()
  const imports: string[] = []
  const loops: string[] = []
  for (const file of files) {
    const found = Object.entries((await import(new URL(file, formulas).href)) as Record<string, unknown>).filter((entry): entry is [string, AnyFormula] => isFormula(entry[1])) // a module's exports, by name
    if (found.length === 0) continue
    imports.push(`import { ${found.map(([name]) => name).toSorted().join(', ')} } from '../../formulas/${file}'`)
    for (const [name, formula] of found.toSorted(([one], [other]) => (one < other ? -1 : 1))) {
      const columns = letters.slice(0, formula.inputs.length).split('')
      loops.push(
        `  [${name}.id, ([${columns.map((column) => `${column} = none`).join(', ')}], out) => {\n    const { compute } = ${name}\n` +
          `    for (let r = 0; r < out.length; r++) out[r] = compute(${columns.map((column) => `${column}[r] as number`).join(', ')})\n  }],\n`,
      )
    }
  }
  return `// Written by electron/build/write-loops.ts from the formulas (npm run data). Change those, not this file.
${imports.join('\n')}

/** Fills a column from the columns of a formula's inputs, which are as long. */
export type Loop = (given: readonly Float64Array[], out: Float64Array) => void

const none = new Float64Array(0)

/** A loop of its own for each formula, by its id; an index below the length of the result is in every column. */
export const loops: ReadonlyMap<string, Loop> = new Map<string, Loop>([
${loops.join('')}])
`
}

// Run as a script: writes the module anew.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(target, await loopsModule())
  console.log('loops written to shared/engine/generated/loops.ts')
}
