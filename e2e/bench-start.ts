// How long the desktop app takes from its start until it can be used, against an empty window of the same Electron, in turns within the same minute: npm run bench:start
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron } from '@playwright/test'
import { desktopMissing, startHost } from './host.ts'

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

async function emptyWindow(): Promise<number> {
  const from = performance.now()
  const app = await _electron.launch({ args: [folder], cwd: folder })
  await (await app.firstWindow()).locator('p').waitFor()
  const took = performance.now() - from
  await app.close()
  return took
}

async function remweg(): Promise<number> {
  const from = performance.now()
  const host = await startHost('desktop', data)
  const took = performance.now() - from
  await host.stop()
  return took
}

const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

// The first start of each makes its folder and fills the system's file cache.
await emptyWindow()
await remweg()
const [without, withApp]: [number[], number[]] = [[], []]
for (let round = 0; round < rounds; round++) {
  without.push(await emptyWindow())
  withApp.push(await remweg())
}
rmSync(resolve(folder), { recursive: true, force: true })
const ratio = median(withApp) / median(without)
console.log(`empty window      least ${Math.round(Math.min(...without))} ms, middle ${Math.round(median(without))} ms`)
console.log(`start to usable   least ${Math.round(Math.min(...withApp))} ms, middle ${Math.round(median(withApp))} ms`)
console.log(`ratio ${ratio.toFixed(2)} (limit ${limit})${ratio <= limit ? '' : '  OVER'}`)
process.exitCode = ratio <= limit ? 0 : 1
