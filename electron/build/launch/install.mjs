import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fetchedNode, projectNode, root, runNpm, say, spareFolder, systemPackage } from './run-process.mjs'

const modules = join(root, 'node_modules')
const stamp = join(modules, '.remweg-installed')

const wanted = () =>
  createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).update(`${process.platform} ${process.arch}`).digest('hex')

const readText = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null)

/** Did npm itself put the packages of the lock file here already, as a developer's own npm ci does? */
function installedByNpm() {
  const record = readText(join(modules, '.package-lock.json'))
  if (record === null) return false
  const present = JSON.parse(record).packages
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(locked).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true
    const found = present[path]
    return found === undefined ? optional === true || devOptional === true : found.version === version
  })
}

/** Fetches Node 24: the version of the lock file, else the newest 24 that there is for this system. */
async function fetchNode(version) {
  say(`Fetching Node ${version}…`)
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  await runNpm(['rebuild', 'node', '--ignore-scripts=false', ...quiet], { stdio: ['ignore', 2, 2] })
  if (fetchedNode() !== null) return
  say(`Node ${version} could not be had for this system; trying the newest ${version.split('.')[0]}…`)
  await runNpm(['install', '--prefix', spareFolder, '--no-save', '--ignore-scripts', ...quiet, `${systemPackage}@${version.split('.')[0]}`], { stdio: ['ignore', 2, 2] })
  if (fetchedNode() === null && projectNode() !== null) say(`Node ${version} could not be fetched; going on with ${process.version}.`)
}

/** Installs what is missing. @returns {Promise<string>} the Node to run everything else on */
export async function install() {
  const hash = wanted()
  if (readText(stamp) !== hash && !installedByNpm()) {
    say('Installing the packages Remweg is built from (first start, or they changed)…')
    // npm ci empties node_modules, which must not happen under the Node that this very process runs on.
    const keep = process.execPath.startsWith(modules + sep)
    const code = await runNpm([...(keep ? ['install', '--no-save'] : ['ci']), '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 2] })
    if (code !== 0) throw new Error('The packages could not be installed; npm says why above. With a connection to the npm registry, start again.')
  }
  const version = JSON.parse(readFileSync(join(modules, 'node', 'package.json'), 'utf8')).version
  if (fetchedNode() === null) await fetchNode(version)
  const node = projectNode()
  if (node === null) throw new Error(`Node ${version} could not be fetched and ${process.version} is too old. Install Node 24 or newer, then start again.`)
  if (readText(stamp) !== hash) writeFileSync(stamp, hash)
  return node
}
