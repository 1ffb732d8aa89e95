import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { writeModules } from './write-modules.ts'

const data = new URL('../../shared/data/', import.meta.url)

/** The text of one extract, by its name without ".csv". */
export function readExtract(name: string): string {
  return readFileSync(new URL(`extracts/${name}.csv`, data), 'utf8')
}

/** The generated module as it stands in the folder, by file name. */
export function readGenerated(file: string): string {
  return readFileSync(new URL(`generated/${file}`, data), 'utf8')
}

// Run as a script: writes shared/data/generated anew.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(new URL('generated/', data), { recursive: true })
  const modules = writeModules(readExtract)
  for (const [file, text] of modules) writeFileSync(new URL(`generated/${file}`, data), text)
  console.log(`${modules.size} modules written to shared/data/generated`)
}
