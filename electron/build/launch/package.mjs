import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'
import { displayMissing, electronBinary, electronHere } from './desktop.mjs'
import { root, runNpm, runProcess, say } from './run-process.mjs'

const tools = join(root, 'electron', 'packaging')
const packages = join(root, 'dist', 'packages')
const megabytes = (bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`

/** Fetches what only the making of packages needs; it is twice what everything else needs, so not everybody waits for it. */
export async function installTools() {
  const stamp = join(tools, 'node_modules', '.remweg-installed')
  const hash = createHash('sha256').update(readFileSync(join(tools, 'package-lock.json'))).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  say('Fetching what makes packages (electron-builder)…')
  const code = await runNpm(['ci', '--prefix', tools, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 2] })
  if (code !== 0) throw new Error('electron-builder could not be installed; npm says why above. With a connection to the npm registry, start again.')
  writeFileSync(stamp, hash)
}

/**
 * The Electron on this machine, to make a folder from: where it lies, its version, and the binary of better-sqlite3 that it loads. One that the
 * person chose may be another than the pinned one, so it is asked.
 */
async function localElectron(node) {
  const binary = await electronBinary(node)
  if (binary.path === undefined) throw new Error(`There is no Electron to make a package from: ${binary.missing}.`)
  if (!process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    return { folder: join(root, 'node_modules', 'electron', 'dist'), version: JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version }
  }
  const noDisplay = displayMissing()
  if (noDisplay !== null) throw new Error(`The Electron of ELECTRON_OVERRIDE_DIST_PATH could not be asked for its version: ${noDisplay}.`)
  const folder = mkdtempSync(join(tmpdir(), 'remweg-electron-'))
  try {
    const answer = join(folder, 'answer.json')
    const asked = [join(root, 'electron', 'build', 'package', 'ask-electron.cjs'), `--user-data-dir=${folder}`, answer]
    const code = await runProcess(binary.path, asked, { stdio: 'ignore', limitSeconds: 60 })
    if (code !== 0 || !existsSync(answer)) throw new Error(`The Electron of ELECTRON_OVERRIDE_DIST_PATH ended with code ${code} when it was asked for its version.`)
    const { folder: found, sqlite, versions } = JSON.parse(readFileSync(answer, 'utf8'))
    return { folder: found, version: versions.electron, sqlite }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const layOut = (node, sqlite) =>
  runProcess(node, [join(root, 'electron', 'build', 'package', 'lay-out.ts'), ...(sqlite === undefined ? [] : ['--sqlite', sqlite])])

/** A workflow without a certificate sets its variables to nothing, which electron-builder would take for a file without a name. */
const withoutEmptyCertificates = () => Object.fromEntries(Object.entries(process.env).filter(([name, value]) => value !== '' || !/CSC_|^APPLE_/.test(name)))

/** Nothing asks for newer versions of the tools, and nothing is published. */
const builder = (node, args, environment) =>
  runProcess(node, [join(tools, 'node_modules', 'electron-builder', 'cli.js'), '--config', join('electron', 'packaging', 'electron-builder.config.ts'), '--publish', 'never', ...args], {
    env: { ...withoutEmptyCertificates(), NO_UPDATE_NOTIFIER: '1', ...environment },
    stdio: ['ignore', 2, 2],
  })

const sizeOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((sum, entry) => sum + (entry.isFile() ? statSync(join(entry.parentPath ?? entry.path, entry.name)).size : 0), 0)

/** Folder that electron-builder makes for this system, below its output. */
const unpackedIn = (folder) => readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name)).find((path) => /(?:unpacked|mac.*)$/.test(path))

/**
 * Makes folders with the program from the Electron that is on this machine, without a connection.
 * @param {string} node @param {readonly ('shipped' | 'driven')[]} kinds shipped: as it ships; driven: with a debugger, for Playwright
 * @returns {Promise<Record<string, string>>} the folder of each kind
 */
export async function makeUnpacked(node, kinds) {
  await installTools()
  await build(node, ['electron', 'renderer'])
  const electron = await localElectron(node)
  if ((await layOut(node, electron.sqlite)) !== 0) throw new Error('What ships could not be laid out; the reason is above.')
  const made = {}
  for (const kind of kinds) {
    const output = join(packages, kind)
    rmSync(output, { recursive: true, force: true })
    say(`Making the ${kind} package from Electron ${electron.version}…`)
    const code = await builder(node, ['--dir', `--${process.arch}`], { REMWEG_PACKAGES: output, REMWEG_FUSES: kind, REMWEG_ELECTRON: electron.folder, REMWEG_ELECTRON_VERSION: electron.version })
    if (code !== 0) throw new Error('electron-builder could not make the package; the reason is above.')
    made[kind] = unpackedIn(output)
    const archive = readdirSync(made[kind], { recursive: true }).find((name) => name.endsWith('app.asar'))
    process.stdout.write(`${kind}: ${made[kind]} ${megabytes(sizeOf(made[kind]))}, of which Remweg's own archive ${megabytes(statSync(join(made[kind], archive)).size)}\n`)
  }
  return made
}

/** Makes the installers for this system; the pinned Electron and the tools of each kind of package are fetched. @returns {Promise<number>} exit code */
export async function makeInstallers(node, args) {
  await installTools()
  await build(node, ['electron', 'renderer'])
  if ((await layOut(node)) !== 0) return 1
  const output = join(packages, 'installers')
  rmSync(output, { recursive: true, force: true })
  const version = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version
  const code = await builder(node, args, { REMWEG_PACKAGES: output, REMWEG_FUSES: 'shipped', REMWEG_ELECTRON_VERSION: version })
  if (code !== 0) return code
  const files = readdirSync(output).filter((name) => /\.(?:exe|dmg|AppImage|deb)$/.test(name)).toSorted()
  const sums = files.map((name) => `${createHash('sha256').update(readFileSync(join(output, name))).digest('hex')}  ${name}`)
  writeFileSync(join(output, 'SHA256SUMS.txt'), `${sums.join('\n')}\n`)
  for (const name of files) process.stdout.write(`${name} ${megabytes(statSync(join(output, name)).size)}\n`)
  return 0
}

/** The versions of what is in the pinned Electron, where it is here to be asked; else undefined. */
async function versionsInside(node) {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH || !electronHere()) return undefined
  const { path } = await electronBinary(node)
  const asked = spawnSync(path, ['-p', 'JSON.stringify(process.versions)'], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, encoding: 'utf8' })
  return asked.status === 0 ? asked.stdout.trim() : undefined
}

/** Writes the bill of materials of what ships. @returns {Promise<number>} exit code */
export async function writeBill(node) {
  const versions = await versionsInside(node)
  return runProcess(node, [join(root, 'electron', 'build', 'package', 'write-bill.ts'), ...(versions === undefined ? [] : ['--versions', versions])])
}
