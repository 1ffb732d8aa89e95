import { spawn, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import chromium from '@sparticuz/chromium'
import { _electron, chromium as browsers, expect, test as base, type Browser, type ElectronApplication, type Page } from '@playwright/test'
import { z } from 'zod'
import { askedAgain } from './ask-again.ts'
import { desktopLaunch, packagedFolder, packagedTimeout, untilHeld } from './packaged-app.ts'

export { expect }

const root = resolve(import.meta.dirname, '..')
export type HostKind = 'web' | 'desktop'
export interface HostOptions {
  hostKind: HostKind
}

/** How long a host or a browser may take to start, milliseconds: a long run goes on beside other work. A test has a limit of its own. */
const startTimeout = 300_000

/** What a host's own process holds after its garbage is collected, MB. */
export interface HostMemory {
  /** What is still in use. */
  readonly liveMb: number
  /** What the system has given it. */
  readonly residentMb: number
}

/** A running host with one window or tab on it, its own empty data folder, and every address it asked for. */
export interface RunningHost {
  readonly kind: HostKind
  readonly page: Page
  readonly dataFolder: string
  readonly requests: string[]
  /** What the page wrote as an error on its console, and errors it did not catch. */
  readonly complaints: string[]
  readonly electron: ElectronApplication | null
  /** Number of the host's own process. */
  readonly processId: number
  /** Collects the host's garbage and tells what is left; only of a host started to be measured. */
  memory(): Promise<HostMemory>
  /** Kills the process at once, as a power cut would. */
  kill(): Promise<void>
  stop(): Promise<void>
}

const watch = (page: Page, requests: string[], complaints: string[]): void => {
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
}

/** Waits until a process is gone, so that a restart finds the database free. */
const gone = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done()
    else child.once('exit', () => done())
  })

/** All of a browser in one process, as the package starts it: that starts sooner, and the process never gives back what the workers of a page had. */
const inOneProcess: ReadonlySet<string> = new Set(['--single-process', '--no-zygote'])

/** A browser of the kind that the tests drive; with processes of its own for pages, as every person's has, where it is asked for. */
export async function browser(hasProcesses = false): Promise<Browser> {
  // The package carries a Chromium for Linux x64; elsewhere the installed Chrome serves.
  if (process.platform === 'linux' && process.arch === 'x64') {
    // Without web security Chromium sends no Origin with a call, and the host refuses it as it should.
    const args = chromium.args.filter((arg) => arg !== '--disable-web-security' && !(hasProcesses && inOneProcess.has(arg)))
    return browsers.launch({ executablePath: await chromium.executablePath(), args: [...args, '--disable-background-networking'], timeout: startTimeout })
  }
  return browsers.launch({ channel: 'chrome' })
}

/** Asks a process that was started with tell-memory.ts. */
const memoryOf = (child: ChildProcess): Promise<HostMemory> =>
  new Promise((told, failed) => {
    // What tell-memory.ts sends, and nothing else does.
    child.once('message', (memory) => told(memory as HostMemory))
    child.send('memory', (error) => { if (error !== null) failed(error) })
  })

/** How a host is started other than as people do. */
interface StartOptions {
  /** To be asked for its memory. */
  readonly isMeasured?: boolean
  /** A browser with processes of its own for pages. */
  readonly hasProcesses?: boolean
  /** A program with its switches that starts the host's own, such as one that watches it. */
  readonly through?: readonly string[]
  /** Further switches of a desktop that is started through another program. */
  readonly switches?: readonly string[]
}

/** A page of a browser of its own at an address; where it cannot come there, no browser is left. */
async function pageAt(address: string, requests: string[], complaints: string[], hasProcesses = false): Promise<{ readonly engine: Browser; readonly page: Page }> {
  const engine = await browser(hasProcesses)
  try {
    const page = await engine.newPage({ viewport: { width: 1440, height: 900 } })
    watch(page, requests, complaints)
    await page.goto(address, { timeout: startTimeout })
    return { engine, page }
  } catch (error) {
    await engine.close()
    throw error
  }
}

async function startWeb(dataFolder: string, files: readonly string[], { isMeasured = false, through = [], hasProcesses = false }: StartOptions): Promise<RunningHost> {
  const measured = isMeasured ? ['--import', join(root, 'e2e/tell-memory.ts')] : []
  const [program = process.execPath, ...words] = [...through, process.execPath, ...measured, join(root, 'dist/electron/web.cjs'), '--port', '0', '--data', dataFolder, ...files]
  const child = spawn(program, words, {
    stdio: ['ignore', 'pipe', 'inherit', isMeasured ? 'ipc' : 'ignore'],
    // The browser of the tests speaks English; so does the system of its host.
    env: { ...process.env, LC_ALL: 'en_GB.UTF-8' },
  })
  const address = await new Promise<string>((found, failed) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const match = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(said)
      if (match) found(match[0])
    })
    child.once('exit', (code) => failed(new Error(`the web host ended with ${String(code)} before it printed an address: ${said}`)))
  })
  const requests: string[] = []
  const complaints: string[] = []
  const { engine, page } = await pageAt(address, requests, complaints, hasProcesses).catch(async (error: unknown) => {
    child.kill('SIGKILL')
    await gone(child)
    throw error
  })
  return {
    kind: 'web', page, dataFolder, requests, complaints, electron: null, processId: child.pid ?? 0,
    memory: () => memoryOf(child),
    async kill() {
      child.kill('SIGKILL')
      await gone(child)
      await engine.close()
    },
    async stop() {
      await engine.close()
      child.kill('SIGTERM')
      await gone(child)
    },
  }
}

/** A program that starts another through a third, as Playwright takes one program alone. */
function startedThrough(through: readonly string[], program: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'remweg-through-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const script = join(folder, 'start')
  writeFileSync(script, `#!/bin/sh\nexec ${[...through, program].map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ')} "$@"\n`, { mode: 0o700 })
  return script
}

/** What Playwright starts an app with that is not packed, where it is not told of another program: Electron, and a script that has the app wait for it. */
function electronProgram(): { readonly program: string; readonly words: readonly string[] } {
  const require = createRequire(import.meta.url)
  const inPlaywright = createRequire(require.resolve('@playwright/test')).resolve('playwright-core/package.json')
  return { program: z.string().parse(require('electron')), words: ['-r', join(dirname(inPlaywright), 'lib/server/electron/loader.js')] }
}

async function startDesktop(dataFolder: string, files: readonly string[], { through = [], switches = [] }: StartOptions): Promise<RunningHost> {
  const launch = desktopLaunch(files)
  const { program, words } = launch.executablePath === undefined ? electronProgram() : { program: launch.executablePath, words: [] }
  const watched = through.length === 0 ? {} : { executablePath: startedThrough(through, program), args: [...words, ...switches, ...launch.args] }
  const app = askedAgain(await untilHeld(() => _electron.launch({
    ...launch, ...watched, env: { ...process.env, REMWEG_DATA: dataFolder } as Record<string, string>, timeout: packagedFolder() === null ? startTimeout : packagedTimeout,
  })))
  const requests: string[] = []
  const complaints: string[] = []
  app.context().on('request', (request) => requests.push(request.url()))
  const page = await app.firstWindow({ timeout: startTimeout }).catch(async (error: unknown) => {
    app.process().kill('SIGKILL')
    await gone(app.process())
    throw error
  })
  watch(page, requests, complaints)
  return {
    kind: 'desktop', page, dataFolder, requests, complaints, electron: app, processId: app.process().pid ?? 0,
    memory: () => app.evaluate(() => {
      process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc')
      for (let round = 0; round < 2; round += 1) process.getBuiltinModule('node:vm').runInNewContext('gc')()
      const { heapUsed, external, rss } = process.memoryUsage()
      return { liveMb: (heapUsed + external) / 1024 / 1024, residentMb: rss / 1024 / 1024 }
    }),
    async kill() {
      const child = app.process()
      child.kill('SIGKILL')
      await gone(child)
    },
    async stop() {
      await app.close()
    },
  }
}

/** Starts a host on a data folder, optionally with files on its command line, to be measured or to be watched, and waits for its first screen. */
export async function startHost(kind: HostKind, dataFolder: string, files: readonly string[] = [], options: StartOptions = {}): Promise<RunningHost> {
  const host = kind === 'web' ? await startWeb(dataFolder, files, options) : await startDesktop(dataFolder, files, options)
  try {
    await host.page.locator('[data-ready]').first().waitFor({ timeout: startTimeout })
    return host
  } catch (error) {
    await host.kill()
    throw error
  }
}

/** Why the desktop host cannot be started on this machine, or null when it can; where one is expected, as in the workflow, its absence is an error. */
export function desktopMissing(): string | null {
  const missing = missingHere()
  if (missing !== null && process.env['REMWEG_EXPECT_DESKTOP'] === '1') throw new Error(`A desktop is expected: ${missing}.`)
  return missing
}

function missingHere(): string | null {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return 'this machine has no display'
  if (packagedFolder() !== null) return null
  try {
    createRequire(import.meta.url)('electron')
    return null
  } catch {
    return "Electron's binary is not installed"
  }
}

/** Gives each test a fresh data folder and a running host of the project's kind. */
export const test = base.extend<{ host: RunningHost; dataFolder: string }, { hostKind: HostKind }>({
  hostKind: ['web', { option: true, scope: 'worker' }],
  // Playwright reads the first argument's pattern to find a fixture's needs.
  // oxlint-disable-next-line no-empty-pattern
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'remweg e2e ü-'))
    await use(folder)
    // Windows holds a file for a moment longer than the program that had it.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  },
  host: async ({ hostKind, dataFolder }, use) => {
    const missing = hostKind === 'desktop' ? desktopMissing() : null
    base.skip(missing !== null, missing ?? '')
    const host = await startHost(hostKind, dataFolder)
    await use(host)
    await host.stop()
  },
})
