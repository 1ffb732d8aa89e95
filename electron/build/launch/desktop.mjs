import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, runProcess, say } from './run-process.mjs'

const electronFolder = join(root, 'node_modules', 'electron')
const failedStamp = join(root, 'node_modules', '.remweg-no-electron')
const hour = 60 * 60 * 1000
const downloadSeconds = 300

const binaryIn = (folder) =>
  join(folder, { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron')

/** Its installer unpacks first and names the program last: without that name the unpacking was broken off. */
const isUnpacked = () => existsSync(binaryIn(join(electronFolder, 'dist'))) && existsSync(join(electronFolder, 'path.txt'))

/** The proxy that npm or the system was told to use; none: undefined. */
function proxy() {
  const { HTTPS_PROXY, https_proxy, npm_config_https_proxy, npm_config_proxy } = process.env
  return [HTTPS_PROXY, https_proxy, npm_config_https_proxy, npm_config_proxy].find((address) => /^https?:/.test(address ?? ''))
}

/** Can the place that Electron comes from be reached at all? Asked first, because its installer has no time limit. */
function sourceAnswers() {
  const { ELECTRON_MIRROR, npm_config_electron_mirror } = process.env
  if (proxy() !== undefined) return Promise.resolve(true)
  const source = new URL(ELECTRON_MIRROR || npm_config_electron_mirror || 'https://github.com/')
  return new Promise((done) => {
    const socket = connect({ host: source.hostname, port: Number(source.port) || (source.protocol === 'http:' ? 80 : 443), timeout: 5000 })
    const finish = (answer) => {
      socket.destroy()
      done(answer)
    }
    socket.once('connect', () => finish(true))
    socket.once('error', () => finish(false))
    socket.once('timeout', () => finish(false))
  })
}

/** Is there an Electron on this machine already? @returns {boolean} */
export function electronHere() {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH
  return chosen ? existsSync(binaryIn(chosen)) : isUnpacked()
}

/** The Electron program, fetched where missing; or a sentence why there is none. */
export async function electronBinary(node) {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (chosen) return existsSync(binaryIn(chosen)) ? { path: binaryIn(chosen) } : { missing: `ELECTRON_OVERRIDE_DIST_PATH names ${chosen}, which holds no Electron` }
  const path = binaryIn(join(electronFolder, 'dist'))
  if (isUnpacked()) return { path }
  const { version } = JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8'))
  const missing = `Electron ${version} could not be downloaded; a later start tries again`
  const failedRecently = existsSync(failedStamp) && readFileSync(failedStamp, 'utf8') === version && Date.now() - statSync(failedStamp).mtimeMs < hour
  if (failedRecently) return { missing }
  if (await sourceAnswers()) {
    say(`Downloading Electron ${version} (about 110 MB, once)…`)
    const through = proxy()
    const environment = through === undefined ? process.env : { ...process.env, HTTPS_PROXY: through, NODE_USE_ENV_PROXY: '1' }
    await runProcess(node, [join(electronFolder, 'install.js')], { stdio: 'ignore', env: environment, limitSeconds: downloadSeconds })
    if (isUnpacked()) return { path }
  }
  writeFileSync(failedStamp, version)
  return { missing }
}

/** Why no window can be shown here, or null. */
export function displayMissing() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return null
  return 'there is no display here'
}

/**
 * Starts the desktop app and waits for it to end.
 * @returns {Promise<{ code: number } | { unable: string }>} its exit code, or why the desktop cannot start
 */
export async function runDesktop(node, files) {
  const noDisplay = displayMissing()
  if (noDisplay !== null) return { unable: noDisplay }
  const binary = await electronBinary(node)
  if (binary.path === undefined) return { unable: binary.missing }
  const folder = mkdtempSync(join(tmpdir(), 'remweg-start-'))
  const sign = join(folder, 'started')
  try {
    const environment = { ...process.env, REMWEG_STARTED_FILE: sign }
    delete environment.ELECTRON_RUN_AS_NODE
    // Windows gives "hide" to the first window of a program that is started hidden.
    const code = await runProcess(binary.path, [root, ...files], { env: environment, windowsHide: false })
    // 2: it started, and said why it refused. Other failures before the first window are the system's.
    if (code !== 0 && code !== 2 && code < 129 && !existsSync(sign)) return { unable: `Electron ended with code ${code} before it could show a window` }
    if (code >= 129 && ![130, 143].includes(code) && !existsSync(sign)) return { unable: 'Electron could not start on this system' }
    return { code }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
