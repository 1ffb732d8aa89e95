// Asks the registry which packages that ship have known holes: npm run audit. It ends with 1 where one has, and with 2 where nobody could be asked.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { lockSchema, shippedPlaces } from './bill-of-materials.ts'
import { partHoles, readAudit, type Hole } from './known-holes.ts'

const root = resolve(import.meta.dirname, '..', '..', '..')
const npm = process.env['npm_execpath']
const audit = ['audit', '--json', '--package-lock-only']
const ran = npm !== undefined && /\.c?js$/u.test(npm)
  ? spawnSync(process.execPath, [npm, ...audit], { cwd: root, encoding: 'utf8', maxBuffer: 100_000_000 })
  : spawnSync('npm', audit, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 100_000_000 })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const list = (holes: readonly Hole[]): void => { for (const { name, severity, says } of holes) console.log(`  ${name} (${severity}): ${says}`) }

const answer = readAudit(parsed(ran.stdout ?? ''))
if ('refused' in answer) {
  console.log(`Nobody could be asked for known holes: ${answer.refused}`)
  process.exitCode = 2
} else {
  const places = shippedPlaces(lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))))
  const { shipped, others } = partHoles(answer.holes, places)
  console.log(`${places.size} packages ship; ${shipped.length} of them have known holes.`)
  list(shipped)
  if (others.length > 0) console.log(`Of the packages that only build and test, ${others.length} have known holes.`)
  list(others)
  process.exitCode = shipped.length === 0 ? 0 : 1
}
