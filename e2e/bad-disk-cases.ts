import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Page } from '@playwright/test'
import { largeProject } from '../electron/build/large-project.ts'
import { logFolder } from '../electron/log/event-log.ts'
import { readHistory } from '../electron/store/changes.ts'
import { checkStore } from '../electron/store/check.ts'
import { databaseName, openStore } from '../electron/store/open.ts'
import { listProjects, readContents } from '../electron/store/projects.ts'
import { makeOlderStore } from '../electron/testing/older-store.ts'
import { expect as expectSoon, type HostKind, type RunningHost, startHost } from './host.ts'
import { lockStore } from './lock-store.ts'
import { desktopLaunch, packagedArguments } from './packaged-app.ts'
import { answerDialog } from './save-file.ts'
import type { SmallDisk } from './small-disk.ts'
import { fixture, goTo, openSample } from './steps.ts'

// As a command it runs outside Playwright's runner, which would be as patient.
const expect = expectSoon.configure({ timeout: 20_000 })

/** What came of one case. */
export interface CaseReport {
  /** What the person was told, in the order it was said. */
  readonly told: readonly string[]
  /** What was not as it should be, a sentence each; none where all acknowledged is there. */
  readonly faults: readonly string[]
}

/** A bad disk or a neighbour, and what a person does there. */
export interface BadDiskCase {
  readonly name: string
  readonly on: readonly (HostKind | 'command line')[]
  /** Does it need a disk that can be filled and made read-only? */
  readonly needsDisk: boolean
  /** Where it lies: a folder of its own, with nothing in it, or the small disk. */
  run(kind: HostKind, folder: string, disk: SmallDisk, note: Note): Promise<void>
}

interface Note {
  told(words: string): void
  /** Notes a fault where this does not hold. */
  holds(isSo: boolean, fault: string): void
}

const cli = resolve(import.meta.dirname, '../dist/electron/cli.cjs')
const shownText = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/** Runs the command line on a data folder; what it wrote and its exit code. */
function commandLine(folder: string, ...args: readonly string[]): { readonly said: string; readonly code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...args], { env: { ...process.env, REMWEG_DATA: folder }, encoding: 'utf8' })
  return { said: shownText(`${stdout} ${stderr.replaceAll(/\(node:\d+\)[^\n]*\n?/gu, '')}`), code: status }
}

const bar = (page: Page) => page.locator('.held-bar')

const showPlanA = (page: Page): Promise<void> => page.getByRole('tab', { name: /A/ }).first().click()

async function openPlanA(page: Page): Promise<void> {
  await openSample(page)
  await goTo(page, 'Scenarios')
  await showPlanA(page)
}

const cellOf = (page: Page, part: string) => page.getByRole('radio', { name: new RegExp(`${part}.*Nearshore|Nearshore.*${part}`) })
const stepOf = (part: string): string => `Move ${part} to Poland`

async function move(page: Page, part: string): Promise<void> {
  await cellOf(page, part).click()
  await expect(cellOf(page, part)).toBeChecked()
}

/** What the bar says once it says something. */
async function barText(page: Page): Promise<string> {
  await expect(bar(page)).toBeVisible()
  return shownText(await bar(page).locator('p').innerText())
}

async function tryAgain(page: Page): Promise<void> {
  await bar(page).getByRole('button', { name: 'Try again' }).click()
  await expect(bar(page)).toHaveCount(0)
}

const saved = (page: Page): Promise<void> => expect(page.locator('[data-saved]')).toBeVisible()

/** Notes whether the database is sound and these steps of the sample count, in this order, as the last ones. */
function holdsStored(folder: string, steps: readonly string[], note: Note): void {
  const store = openStore(join(folder, databaseName))
  try {
    const id = listProjects(store).find(({ isSample }) => isSample)?.id ?? ''
    const names = readHistory(store, id).filter(({ undone }) => !undone).map(({ name }) => name)
    note.holds(JSON.stringify(names.slice(-steps.length)) === JSON.stringify(steps), `stored are ${names.slice(-4).join(', ')} in the place of ${steps.join(', ')}`)
    for (const complaint of checkStore(store)) note.holds(false, complaint)
  } finally {
    store.close()
  }
}

async function withHost(kind: HostKind, folder: string, work: (host: RunningHost) => Promise<void>, files: readonly string[] = [], through: readonly string[] = []): Promise<void> {
  const host = await startHost(kind, folder, files, { through })
  try {
    await work(host)
  } finally {
    await host.stop()
  }
}

/** Undo takes back both steps one after the other, and redo brings them again: the history is whole. */
async function holdsUndo(page: Page, parts: readonly string[], note: Note): Promise<void> {
  for (const part of parts.toReversed()) {
    await page.keyboard.press('Control+z')
    await expect(cellOf(page, part)).not.toBeChecked()
  }
  for (const part of parts) {
    await page.keyboard.press('Control+Shift+Z')
    await expect(cellOf(page, part)).toBeChecked()
  }
  await saved(page)
  note.holds((await bar(page).count()) === 0, 'something is still not stored after undo and redo')
}

const two = ['MT-2001', 'MT-2007'] as const

async function fullWhileWorking(kind: HostKind, _folder: string, disk: SmallDisk, note: Note): Promise<void> {
  await withHost(kind, disk.folder, async ({ page }) => {
    await openPlanA(page)
    disk.fill()
    for (const part of two) await move(page, part)
    note.told(await barText(page))
    // What was never stored is taken back and brought again on the page alone.
    await page.keyboard.press('Control+z')
    await expect(cellOf(page, two[1])).not.toBeChecked()
    await page.keyboard.press('Control+Shift+Z')
    await expect(cellOf(page, two[1])).toBeChecked()
    // A tab that is loaded again has them still.
    if (kind === 'web') {
      page.on('dialog', (dialog) => void dialog.accept())
      await page.reload()
      await showPlanA(page)
      await expect(cellOf(page, two[1])).toBeChecked()
    }
    disk.empty()
    await tryAgain(page)
    holdsStored(disk.folder, two.map(stepOf), note)
    await holdsUndo(page, two, note)
  })
  holdsStored(disk.folder, two.map(stepOf), note)
}

async function startWhereNothingCanBeWritten(kind: HostKind, disk: SmallDisk, spoil: () => void, mend: () => void, note: Note): Promise<void> {
  await withHost(kind, disk.folder, async ({ page }) => openPlanA(page))
  spoil()
  await withHost(kind, disk.folder, async ({ page }) => {
    note.told(await barText(page))
    await openPlanA(page)
    await move(page, two[0])
    note.told(await barText(page))
    mend()
    await tryAgain(page)
    await saved(page)
  })
  holdsStored(disk.folder, [stepOf(two[0])], note)
}

/** How much room the disk has when a file of an earlier version is opened there, in shares of that file: none for its copy, for half of it, and for the copy but not for what is changed in it. */
const roomForCopy = [1.1, 0, 0.5] as const

async function fullWhileMigrating(kind: HostKind, _folder: string, disk: SmallDisk, note: Note): Promise<void> {
  const file = join(disk.folder, databaseName)
  const contents = largeProject()
  makeOlderStore(file, 1, contents)
  const before = readFileSync(file)
  const [first, ...later] = roomForCopy.map((share) => Math.round(share * before.length))
  const isAsItWas = (room: number): void => {
    note.holds(readFileSync(file).equals(before), `the file was changed where ${room} bytes were free`)
    const beside = readdirSync(disk.folder).filter((name) => name.startsWith(databaseName) && name !== databaseName)
    note.holds(beside.length === 0, `${beside.join(' ')} was left where ${room} bytes were free`)
  }
  // Where the folder for temporary files lies on the same disk it cannot be looked at either; the desktop says so in a box of the system.
  if (kind === 'web') {
    disk.fill(later[1])
    const temporary = join(disk.folder, 'temporary')
    mkdirSync(temporary)
    await withHost(kind, disk.folder, async ({ page }) => {
      note.told(shownText(await page.getByRole('alert').innerText()))
      isAsItWas(later[1] ?? 0)
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
      disk.empty()
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(page.getByRole('button', { name: 'Open sample' })).toBeVisible()
    }, [], ['env', `TMPDIR=${temporary}`])
    note.holds(readdirSync(temporary).length === 0, `${readdirSync(temporary).join(' ')} was left in the folder for temporary files`)
    for (const ending of ['', '.version-1-copy']) rmSync(`${file}${ending}`)
    writeFileSync(file, before)
  }
  disk.fill(first)
  await withHost(kind, disk.folder, async ({ page }) => {
    note.told(await barText(page))
    isAsItWas(first ?? 0)
    for (const room of later) {
      disk.empty()
      disk.fill(room)
      await bar(page).getByRole('button', { name: 'Try again' }).click()
      await expect(bar(page).getByRole('button', { name: 'Try again' })).toBeEnabled()
      isAsItWas(room)
    }
    disk.empty()
    await tryAgain(page)
  })
  const store = openStore(file)
  try {
    note.holds(readContents(store, contents.project.id).lines.length === contents.lines.length, 'not every line came along')
    for (const complaint of checkStore(store)) note.holds(false, complaint)
  } finally {
    store.close()
  }
  note.holds(readFileSync(`${file}.version-1-copy`).equals(before), 'the file as it was is not kept')
}

async function saveToFullDisk(kind: HostKind, folder: string, disk: SmallDisk, note: Note): Promise<void> {
  await withHost(kind, folder, async (host) => {
    const { page } = host
    await openPlanA(page)
    const save = async (name: string, press: () => Promise<void>): Promise<void> => {
      disk.fill()
      await answerDialog(host, join(disk.folder, name))
      await press()
      const alert = page.getByRole('alert').filter({ has: page.getByRole('button', { name: 'Try again' }) })
      // A report is laid out and printed before it is written.
      await expect(alert).toBeVisible({ timeout: 90_000 })
      note.told(shownText(await alert.innerText()))
      note.holds(readdirSync(disk.folder).join(' ') === 'filling', `${readdirSync(disk.folder).join(' ')} was left on the disk`)
      disk.empty()
      await alert.getByRole('button', { name: 'Try again' }).click()
      await expect.poll(() => readdirSync(disk.folder), { timeout: 90_000 }).toContain(name)
      await expect(alert).toHaveCount(0)
      rmSync(join(disk.folder, name))
    }
    await save('drive.remweg', () => page.keyboard.press('Control+Shift+S'))
    await save('bom.xlsx', async () => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('Export this BOM as Excel')
      await page.getByRole('option', { name: /Export this BOM as Excel/ }).first().click()
    })
    await goTo(page, 'Report')
    await save('report.pdf', () => page.getByRole('button', { name: 'Save as PDF' }).click())
  })
}

async function lockedWhileWorking(kind: HostKind, folder: string, _disk: SmallDisk, note: Note): Promise<void> {
  await withHost(kind, folder, async ({ page }) => {
    await openPlanA(page)
    const letGo = lockStore(folder)
    for (const part of two) await move(page, part)
    note.told(await barText(page))
    letGo()
    await tryAgain(page)
    await holdsUndo(page, two, note)
  })
  holdsStored(folder, two.map(stepOf), note)
}

async function lockedAtStart(kind: HostKind, folder: string, _disk: SmallDisk, note: Note): Promise<void> {
  openStore(join(folder, databaseName)).close()
  const other = new Sqlite(join(folder, databaseName))
  other.pragma('locking_mode = exclusive')
  other.exec('begin exclusive')
  const refused = kind === 'web' ? commandLine(folder, 'serve', '--port', '0') : null
  if (refused !== null) {
    note.told(refused.said)
    note.holds(refused.code === 2, `the exit code was ${String(refused.code)}`)
  }
  // The desktop waits with a box that goes as soon as the database is free.
  const freed = new Promise((done) => { setTimeout(() => done(other.close()), kind === 'web' ? 0 : 6000) })
  if (kind === 'web') await freed
  await withHost(kind, folder, async ({ page }) => {
    await freed
    if (kind === 'desktop') note.told(`a box; its reason in the log: ${/"code":"[a-z-]+"/.exec(readFileSync(join(logFolder(folder), 'remweg.log'), 'utf8'))?.[0] ?? 'none'}`)
    await openPlanA(page)
    await move(page, two[0])
    await saved(page)
  })
  holdsStored(folder, [stepOf(two[0])], note)
}

async function strangePath(kind: HostKind, folder: string, _disk: SmallDisk, note: Note): Promise<void> {
  const data = join(folder, 'Müller & Söhne – Ünïcode #1 100 % + (neu)', '  Größe ‘ß’ 漢字')
  mkdirSync(data, { recursive: true })
  const list = join(data, 'Stückliste für März; Kopie.csv')
  writeFileSync(list, 'Teil;Menge\nAchse;4\n')
  await withHost(kind, data, async ({ page }) => {
    await openPlanA(page)
    await move(page, two[0])
    await saved(page)
  })
  await withHost(kind, data, async ({ page }) => {
    await expect(page.getByRole('main', { name: 'Import', exact: true })).toContainText('Stückliste für März; Kopie.csv')
  }, [list])
  const { said, code } = commandLine(data, 'check')
  note.told(said)
  note.holds(code === 0, `remweg check ended with ${String(code)}`)
  holdsStored(data, [stepOf(two[0])], note)
}

/** Runs work with variables of the environment that the host starts with. */
async function withEnvironment(values: Readonly<Record<string, string>>, work: () => Promise<void>): Promise<void> {
  const before = Object.fromEntries(Object.keys(values).map((key) => [key, process.env[key]]))
  Object.assign(process.env, values)
  try {
    await work()
  } finally {
    for (const [key, value] of Object.entries(before)) if (value === undefined) delete process.env[key]; else process.env[key] = value
  }
}

async function networkFolder(kind: HostKind, folder: string, _disk: SmallDisk, note: Note): Promise<void> {
  await withEnvironment({ REMWEG_JOURNAL: 'rollback' }, async () => {
    await withHost(kind, folder, async ({ page }) => {
      await openPlanA(page)
      for (const part of two) await move(page, part)
      await saved(page)
      const left = readdirSync(folder).filter((name) => /-wal$|-shm$/.test(name))
      note.holds(left.length === 0, `${left.join(' ')} would not work on a network folder`)
      const { said, code } = commandLine(folder, 'check')
      note.told(said)
      note.holds(code === 0, `remweg check beside it ended with ${String(code)}`)
      await holdsUndo(page, two, note)
    })
    holdsStored(folder, two.map(stepOf), note)
  })
}

/** A clock that is so many days off, for a host whose process Node starts. */
const wrongClock = `const Real = Date; const shift = Number(process.env.CLOCK_DAYS ?? 0) * 864e5
globalThis.Date = class extends Real { constructor(...given) { if (given.length === 0) super(Real.now() + shift); else super(...given) } static now() { return Real.now() + shift } }\n`

async function clockSetBack(kind: HostKind, folder: string, _disk: SmallDisk, note: Note): Promise<void> {
  const clock = join(folder, 'clock.cjs')
  writeFileSync(clock, wrongClock)
  const data = join(folder, 'data')
  await withHost(kind, data, async ({ page }) => {
    await openPlanA(page)
    await move(page, two[0])
    await saved(page)
  })
  const work = (): Promise<void> => withHost(kind, data, async ({ page, electron }) => {
    // Electron takes no code from the environment.
    await electron?.evaluate((_electron, code) => {
      process.env['CLOCK_DAYS'] = '-400'
      process.getBuiltinModule('node:vm').runInThisContext(`(() => { ${code} })()`)
    }, wrongClock)
    await page.getByRole('button', { name: 'Zwaluw drive units', exact: true }).click()
    await goTo(page, 'Scenarios')
    await showPlanA(page)
    await move(page, two[1])
    await saved(page)
    await holdsUndo(page, two, note)
    await page.getByRole('button', { name: 'History of this project' }).click()
    note.told(shownText(await page.locator('.history-list').innerText()).slice(0, 160))
  })
  await (kind === 'web' ? withEnvironment({ NODE_OPTIONS: `--require "${clock}"`, CLOCK_DAYS: '-400' }, work) : work())
  const store = openStore(join(data, databaseName))
  const stamps = readHistory(store, listProjects(store)[0]?.id ?? '').map(({ at: made }) => made)
  store.close()
  note.holds((stamps.at(-1) ?? '') < (stamps.at(-2) ?? ''), `the clock was not set back: ${stamps.slice(-2).join(', ')}`)
  holdsStored(data, two.map(stepOf), note)
}

async function secondStart(kind: HostKind, folder: string, _disk: SmallDisk, note: Note): Promise<void> {
  await withHost(kind, folder, async ({ page, electron }) => {
    await openPlanA(page)
    await move(page, two[0])
    await saved(page)
    if (electron === null) {
      // A second host works beside the first; each of them stores, and the steps stand in one history.
      await withHost('web', folder, async ({ page: other }) => {
        await openPlanA(other)
        await expect(cellOf(other, two[0])).toBeChecked()
        await move(other, two[1])
        await saved(other)
      })
      await page.reload()
      await showPlanA(page)
      await expect(cellOf(page, two[1])).toBeChecked()
    } else {
      const { args = [], cwd, executablePath } = desktopLaunch([fixture('zwaluw-levels.xlsx')])
      const windows = electron.windows().length
      const program = executablePath ?? (await electron.evaluate(() => process.execPath))
      const second = spawn(program, [...packagedArguments, ...args], { cwd, env: { ...process.env, REMWEG_DATA: folder }, stdio: 'ignore' })
      const late = setTimeout(() => second.kill('SIGKILL'), 60_000)
      const code = await new Promise<number | null>((done) => { second.once('exit', (ended) => done(ended)) })
      clearTimeout(late)
      note.holds(code === 0, `the second start ended with ${String(code)}`)
      await expect(page.getByRole('main', { name: 'Import', exact: true })).toContainText('zwaluw-levels.xlsx')
      note.holds(electron.windows().length === windows, 'a second window was opened')
      await goTo(page, 'Scenarios')
      await move(page, two[1])
      await saved(page)
    }
    const { said, code } = commandLine(folder, 'check')
    note.told(said)
    note.holds(code === 0, `remweg check beside it ended with ${String(code)}`)
  })
  holdsStored(folder, two.map(stepOf), note)
}

async function lockOfAnotherComputer(kind: HostKind, folder: string, _disk: SmallDisk, note: Note): Promise<void> {
  symlinkSync('another-computer-4711', join(folder, 'SingletonLock'))
  await withHost(kind, folder, async ({ page }) => {
    await openPlanA(page)
    await move(page, two[0])
    await saved(page)
  })
  note.told('nothing: it starts as ever')
  holdsStored(folder, [stepOf(two[0])], note)
}

async function commandLineOnBadDisk(_kind: HostKind, folder: string, disk: SmallDisk, note: Note): Promise<void> {
  await withHost('web', disk.folder, async ({ page }) => openPlanA(page))
  for (const spoil of [() => disk.fill(), () => { disk.empty(); disk.setReadOnly(true) }]) {
    spoil()
    const looked = commandLine(disk.folder, 'check')
    note.told(looked.said)
    note.holds(looked.code === 0, `check ended with ${String(looked.code)}`)
    const target = join(disk.folder, 'copy.remweg')
    const refused = commandLine(disk.folder, 'backup', target)
    note.told(refused.said)
    note.holds(refused.code === 2, `backup ended with ${String(refused.code)}`)
    const elsewhere = join(folder, `copy-${readdirSync(folder).length}.remweg`)
    const copied = commandLine(disk.folder, 'backup', elsewhere)
    note.holds(copied.code === 0, `backup elsewhere ended with ${String(copied.code)}: ${copied.said}`)
  }
  disk.setReadOnly(false)
}

const windows: readonly HostKind[] = ['web', 'desktop']

/** Every bad disk and neighbour that a person may meet. */
export const badDiskCases: readonly BadDiskCase[] = [
  { name: 'disk full while working', on: windows, needsDisk: true, run: fullWhileWorking },
  { name: 'disk full at the start', on: windows, needsDisk: true, run: (kind, _folder, disk, note) => startWhereNothingCanBeWritten(kind, disk, () => disk.fill(), () => disk.empty(), note) },
  { name: 'disk full while a file of an earlier version is brought to this one', on: windows, needsDisk: true, run: fullWhileMigrating },
  { name: 'read-only folder', on: windows, needsDisk: true, run: (kind, _folder, disk, note) => startWhereNothingCanBeWritten(kind, disk, () => disk.setReadOnly(true), () => disk.setReadOnly(false), note) },
  { name: 'saving to a full disk', on: ['desktop'], needsDisk: true, run: saveToFullDisk },
  { name: 'bad disk', on: ['command line'], needsDisk: true, run: commandLineOnBadDisk },
  { name: 'locked by another program while working', on: windows, needsDisk: false, run: lockedWhileWorking },
  { name: 'locked by another program at the start', on: windows, needsDisk: false, run: lockedAtStart },
  { name: 'path with spaces, umlauts and signs', on: windows, needsDisk: false, run: strangePath },
  { name: 'network folder without shared memory', on: windows, needsDisk: false, run: networkFolder },
  { name: 'clock set back by 400 days', on: windows, needsDisk: false, run: clockSetBack },
  { name: 'second start', on: windows, needsDisk: false, run: secondStart },
  { name: 'lock left by another computer', on: ['desktop'], needsDisk: false, run: lockOfAnotherComputer },
]

/** Goes through one case on one host. */
export async function runCase(one: BadDiskCase, kind: HostKind, folder: string, disk: SmallDisk): Promise<CaseReport> {
  const told: string[] = []
  const faults: string[] = []
  try {
    await one.run(kind, folder, disk, { told: (words) => void told.push(words), holds: (isSo, fault) => { if (!isSo) faults.push(fault) } })
  } catch (error) {
    faults.push(error instanceof Error ? error.message.split('\n').slice(0, 4).join(' ') : String(error))
  }
  return { told, faults }
}
