// Lays out what ships, and nothing else: dist/package/app goes into the archive, dist/package/LICENSES beside it. npm run package calls it.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { licencesText, licencesSchema } from './licences-text.ts'
import { packageManifest, sqliteBinaries } from './what-ships.ts'

const root = resolve(import.meta.dirname, '..', '..', '..')
const { values } = parseArgs({ options: { platform: { type: 'string', default: process.platform }, arch: { type: 'string', default: process.arch }, sqlite: { type: 'string' } } })
const folder = join(root, 'dist', 'package')
const app = join(folder, 'app')
rmSync(folder, { recursive: true, force: true })
mkdirSync(join(app, 'dist', 'electron'), { recursive: true })
mkdirSync(join(folder, 'LICENSES'))

writeFileSync(join(app, 'package.json'), `${JSON.stringify(packageManifest(readFileSync(join(root, 'package.json'), 'utf8')), null, 2)}\n`)

// The other hosts are for those who have Node: the web host and the command line stay out.
const built = join(root, 'dist', 'electron')
for (const name of readdirSync(built).filter((file) => /^(?:main(?:-.+)?|preload|store-worker)\.cjs$/u.test(file))) cpSync(join(built, name), join(app, 'dist', 'electron', name))
cpSync(join(root, 'dist', 'renderer'), join(app, 'dist', 'renderer'), { recursive: true })

// The one package that is not in the bundle, because its binary cannot be: its JavaScript without the doors to other systems, and the binary.
const sqlite = join(root, 'node_modules', 'better-sqlite3')
const sqliteTo = join(app, 'modules', 'better-sqlite3')
cpSync(join(sqlite, 'lib'), join(sqliteTo, 'lib'), { recursive: true, filter: (file) => !/^(?:linux|linuxmusl|darwin|win32)-/u.test(basename(file)) })
for (const name of ['package.json', 'LICENSE']) cpSync(join(sqlite, name), join(sqliteTo, name))
for (const name of sqliteBinaries(values.platform, values.arch)) cpSync(values.sqlite ?? join(sqlite, 'prebuilds', name), join(sqliteTo, 'prebuilds', name))

const licences = licencesSchema.parse(JSON.parse(readFileSync(join(root, 'dist', 'renderer', 'licences.json'), 'utf8')))
cpSync(join(root, 'LICENSE'), join(folder, 'LICENSES', 'REMWEG.txt'))
writeFileSync(join(folder, 'LICENSES', 'THIRD-PARTY.txt'), licencesText(licences))
