// Writes the software bill of materials of what ships, as CycloneDX: npm run sbom
import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { billOfMaterials, lockSchema } from './bill-of-materials.ts'

const root = resolve(import.meta.dirname, '..', '..', '..')
/** Versions as Electron names them of itself; without, the version of the lock file alone. */
const { values } = parseArgs({ options: { versions: { type: 'string' } } })
const lock = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
const electron = values.versions === undefined ? { electron: lock.packages['node_modules/electron']?.version ?? '' } : z.record(z.string(), z.string()).parse(JSON.parse(values.versions))
const bill = billOfMaterials(lock, { made: new Date().toISOString(), serial: randomUUID(), electron })
const folder = join(root, 'dist', 'packages')
const file = join(folder, `remweg-${bill.metadata.component.version}.cdx.json`)
mkdirSync(folder, { recursive: true })
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`)
const inside = bill.components.at(-1)?.components?.map(({ name, version }) => `${name} ${version}`).join(', ')
console.log(`${file}: ${bill.components.length} components, Electron ${electron['electron']}${inside === undefined || inside === '' ? '' : ` (${inside})`}`)
