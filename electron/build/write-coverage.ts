import { readFileSync, writeFileSync } from 'node:fs'
import { withCoverage } from './coverage-page.ts'

// Writes the table of coverage in docs/data.md from the shipped figures.
const page = new URL('../../docs/data.md', import.meta.url)
writeFileSync(page, withCoverage(readFileSync(page, 'utf8')))
console.log('coverage written to docs/data.md')
