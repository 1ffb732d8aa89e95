import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, runProcess, say } from './run-process.mjs'

const electronFolder = join(root, 'node_modules', 'electron')
const failedStamp = join(root, 'node_modules', '.remweg-no-electron')
const day = 24 * 60 * 60 * 1000
const downloadSeconds = 300

const binaryIn = (folder) =>
  join(folder, { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron')

/** Can the place that Electron comes from be reached at all? Asked first, because its installer has no time limit. */
function sourceAnswers() {
  const { ELECTRON_MIRROR, npm_config_electron_mirror, HTTPS_PROXY, https_proxy } = process.env
  if (HTTPS_PROXY ?? https_proxy) return Promise.resolve(true)
  const source = new URL(ELECTRON_MIRROR ?? npm_config_electron_mirror ?? 'https://github.com/')
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

/** The Electron program, fetched where missing; or a sentence why there is none. */
async function electronBinary(node) {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (chosen) return existsSync(binaryIn(chosen)) ? { path: binaryIn(chosen) } : { missing: `ELECTRON_OVERRIDE_DIST_PATH names ${chosen}, which holds no Electron` }
  const path = binaryIn(join(electronFolder, 'dist'))
  if (existsSync(path)) return { path }
  const { version } = JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8'))
  const missing = `Electron ${version} could not be downloaded`
  const failedRecently = existsSync(failedStamp) && readFileSync(failedStamp, 'utf8') === version && Date.now() - statSync(failedStamp).mtimeMs < day
  if (failedRecently) return { missing }
  if (await sourceAnswers()) {
    say(`Downloading Electron ${version} (about 110 MB, once)…`)
    await runProcess(node, [join(electronFolder, 'install.js')], { stdio: 'ignore', limitSeconds: downloadSeconds })
    if (existsSync(path)) return { path }
  }
  writeFileSync(failedStamp, version)
  return { missing }
}

/** Why no window can be shown here, or null. */
function displayMissing() {
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
    const code = await runProcess(binary.path, [root, ...files], { env: environment })
    // 2: it started, and said why it refused. Other failures before the first window are the system's.
    if (code !== 0 && code !== 2 && code < 129 && !existsSync(sign)) return { unable: `Electron ended with code ${code} before it could show a window` }
    if (code >= 129 && ![130, 143].includes(code) && !existsSync(sign)) return { unable: 'Electron could not start on this system' }
    return { code }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
