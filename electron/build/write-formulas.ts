// Writes docs/formulas.md anew.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { formulasPage } from './formulas-page.ts'

writeFileSync(resolve(import.meta.dirname, '../../docs/formulas.md'), formulasPage())
