// How long the desktop app takes from its start until it can be used, against an empty window of the same Electron, in turns within the same minute: npm run bench:start, or packed:
// npm run bench:start:packaged
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { desktopMissing } from './host.ts'
import { desktopLaunch, packagedFolder, packagedTimeout, untilHeld } from './packaged-app.ts'

const rounds = 7
/** Most times as long as an empty window. */
const limit = 1.5

const missing = desktopMissing()
if (missing !== null) {
  console.log(`Nothing to measure: ${missing}.`)
  process.exit(0)
}
const folder = mkdtempSync(join(tmpdir(), 'remweg-start-'))
const empty = join(folder, 'empty')
const data = join(folder, 'data')
writeFileSync(`${folder}/main.cjs`, `
const { app, BrowserWindow } = require('electron')
app.setPath('userData', ${JSON.stringify(empty)})
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadURL('data:text/html,<p>ready</p>'))
`)
writeFileSync(`${folder}/package.json`, JSON.stringify({ name: 'empty', main: 'main.cjs' }))

/**
 * Waits until an element stands in the first window, which looks for it itself at every frame. A locator would ask after 20, 50, 100, 100 and then
 * every 500 ms: an empty window's one line is there when it first asks, but a page that comes later would be found up to half a second too late.
 */
async function stands(app: ElectronApplication, selector: string): Promise<void> {
  const page = await app.firstWindow()
  const look = `new Promise((done) => {
    const look = () => document.querySelector(${JSON.stringify(selector)}) === null ? requestAnimationFrame(look) : done()
    look()
  })`
  // The first document of a window gives way to its page, and the question to it is asked anew.
  while (!(await page.evaluate(look).then(() => true, () => page.isClosed()))) continue
}

/** Milliseconds from the start of Electron, until its first window shows the element. */
async function startOf(launch: ReturnType<typeof desktopLaunch>, selector: string, standsFor = selector): Promise<number> {
  const from = performance.now()
  const app = await _electron.launch({ ...launch, env: { ...process.env, REMWEG_DATA: data } as Record<string, string>, ...(packagedFolder() === null ? {} : { timeout: packagedTimeout }) })
  await stands(app, selector)
  const took = performance.now() - from
  if ((await (await app.firstWindow()).locator(standsFor).count()) === 0) throw new Error(`What was started in ${launch.cwd} came up with something else than ${standsFor}.`)
  await app.close()
  return took
}

const emptyWindow = (): Promise<number> => startOf({ args: ['.'], cwd: folder }, 'p')
/** Usable: the start page stands with its projects. A start that failed stands too, with what went wrong, and is not counted. */
const remweg = (): Promise<number> => untilHeld(() => startOf(desktopLaunch([]), '[data-ready]', 'main.start[data-ready]'))

const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

// The first start of each makes its folder and fills the system's file cache.
await emptyWindow()
await remweg()
const [without, withApp]: [number[], number[]] = [[], []]
for (let round = 0; round < rounds; round++) {
  without.push(await emptyWindow())
  withApp.push(await remweg())
}
rmSync(folder, { recursive: true, force: true })
console.log(packagedFolder() === null ? 'Remweg as built in the project, against an empty window of the same Electron' : 'Remweg as packed, against an empty window of the same Electron')
const ratio = median(withApp) / median(without)
console.log(`empty window      least ${Math.round(Math.min(...without))} ms, middle ${Math.round(median(without))} ms`)
console.log(`start to usable   least ${Math.round(Math.min(...withApp))} ms, middle ${Math.round(median(withApp))} ms`)
console.log(`ratio ${ratio.toFixed(2)} (limit ${limit})${ratio <= limit ? '' : '  OVER'}`)
process.exitCode = ratio <= limit ? 0 : 1
