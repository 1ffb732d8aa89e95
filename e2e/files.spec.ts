import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { largeProject } from '../electron/build/large-project.ts'
import { backUpWhenDue } from '../electron/store/automatic-backups.ts'
import { databaseName, openStore } from '../electron/store/open.ts'
import { expect, startHost, test } from './host.ts'
import { chooseBy, saveBy } from './save-file.ts'
import { callHost, faultsByAxe, fixture, goTo, openSample, saved, storeProject } from './steps.ts'

/** Drops a file in the middle of the window, wherever that is. */
async function drop(page: Page, path: string): Promise<void> {
  const data = await page.evaluateHandle(([name, base64]) => {
    const transfer = new DataTransfer()
    const bytes = Uint8Array.from(atob(base64 ?? ''), (character) => character.codePointAt(0) ?? 0)
    transfer.items.add(new File([bytes], name ?? ''))
    return transfer
  }, [basename(path), readFileSync(path).toString('base64')])
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: data })
  await expect(page.getByText('Drop it anywhere')).toBeVisible()
  await page.dispatchEvent('main', 'drop', { dataTransfer: data })
}

const removeSample = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Remweg, to the start page' }).click()
  await page.getByRole('button', { name: 'Actions for Zwaluw drive units' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(page.getByRole('button', { name: 'Zwaluw drive units', exact: true })).toHaveCount(0)
}

async function changedSample(page: Page): Promise<void> {
  await openSample(page)
  await goTo(page, 'Scenarios')
  await page.getByRole('tab', { name: /A/ }).first().click()
  await page.getByRole('radio', { name: /MT-2001.*Nearshore|Nearshore.*MT-2001/ }).click()
  await saved(page)
}

test('a project is saved as one file, dropped back in anywhere, and brings its history along', { tag: '@packed' }, async ({ host }) => {
  test.setTimeout(120_000)
  const { page } = host
  await changedSample(page)
  const path = await saveBy(host, 'mailed.remweg', /\.remweg$/, () => page.keyboard.press('Control+Shift+S'))
  expect(readFileSync(path).subarray(0, 15).toString('latin1')).toBe('SQLite format 3')
  // Here already, value for value: nothing is added.
  await drop(page, path)
  await expect(page.getByRole('status').filter({ hasText: 'is here already, just as in the file' })).toBeVisible()
  await removeSample(page)
  await drop(page, path)
  await expect(page.getByRole('status').filter({ hasText: 'Opened Zwaluw drive units' })).toBeVisible()
  await expect(page.getByRole('main', { name: 'Risk', exact: true })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status').filter({ hasText: /^Undone: / })).toBeVisible()
  expect(host.complaints).toEqual([])
})

test('the file of a long project says that it is read, leaves nothing where that is cancelled, and opens where it is not', async ({ host }) => {
  test.setTimeout(240_000)
  const { page } = host
  const contents = largeProject(4)
  await storeProject(page, { ...contents, project: { ...contents.project, id: 'mailed', name: 'Mailed drive' } })
  const path = test.info().outputPath('mailed.remweg')
  const { base64 } = z.object({ base64: z.string() }).parse(await callHost(page, 'project.file', { id: 'mailed', unsaved: [] }))
  writeFileSync(path, Buffer.from(base64, 'base64'))
  await callHost(page, 'project.remove', { ids: ['mailed'] })
  await page.reload()
  await expect(page.getByRole('button', { name: 'Open Zwaluw drive units' })).toBeVisible()

  await drop(page, path)
  await expect(page.getByRole('main', { name: 'Opening mailed.remweg' }).getByText('Reading and checking the file', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('main', { name: /^Opening / })).toHaveCount(0)
  // The host had it in hand, or the page: what was added goes again, and can be had back.
  await expect(page.getByRole('status').filter({ hasText: 'Undone: ' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: 'Open Zwaluw drive units' })).toBeVisible()
  // Nowhere on the page; the title bar offers to have it back.
  await expect(page.getByRole('main').getByRole('button', { name: /Mailed drive/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Redo: Add Mailed drive' })).toBeVisible()

  await drop(page, path)
  await expect(page.getByRole('main', { name: 'Risk', exact: true })).toBeVisible({ timeout: 120_000 })
  await expect(page.getByRole('button', { name: 'Switch project' })).toContainText('Mailed drive')
  expect(host.complaints).toEqual([])
})

test('a project file named on the command line opens as a project', { tag: '@packed' }, async ({ host, hostKind, dataFolder }) => {
  test.setTimeout(120_000)
  await changedSample(host.page)
  const path = await saveBy(host, 'named.remweg', /\.remweg$/, () => host.page.keyboard.press('Control+Shift+S'))
  await removeSample(host.page)
  await host.stop()
  const again = await startHost(hostKind, dataFolder, [path])
  try {
    await expect(again.page.getByRole('main', { name: 'Risk', exact: true })).toBeVisible()
    await expect(again.page.getByRole('button', { name: 'Switch project' })).toContainText('Zwaluw drive units')
    expect(again.complaints).toEqual([])
  } finally {
    await again.stop()
  }
})

test('a spreadsheet dropped on any page goes to the import', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await goTo(page, 'Compare')
  await drop(page, fixture('zwaluw-levels.xlsx'))
  await expect(page.getByRole('main', { name: 'Import', exact: true })).toContainText('zwaluw-levels.xlsx')
})

test('damaged, foreign and newer files are refused in a sentence, and nothing of them is taken', async ({ host, dataFolder }) => {
  const { page } = host
  await openSample(page)
  const path = await saveBy(host, 'whole.remweg', /\.remweg$/, () => page.keyboard.press('Control+Shift+S'))
  const whole = readFileSync(path)
  const spoilt = (name: string, make: (bytes: Buffer) => Buffer): string => {
    const made = join(dataFolder, name)
    writeFileSync(made, make(Buffer.from(whole)))
    return made
  }
  const cases: readonly (readonly [string, string])[] = [
    [spoilt('cut.remweg', (bytes) => bytes.subarray(0, bytes.length - 4096)), 'not as long as it says'],
    [spoilt('other.remweg', (bytes) => { bytes.writeUInt32BE(1234, 68); return bytes }), 'a database of another program'],
    [spoilt('newer.remweg', (bytes) => { bytes.writeUInt32BE(99, 60); return bytes }), 'was saved by a newer Remweg'],
    [spoilt('text.remweg', () => Buffer.from('not a project at all')), 'is no project of Remweg'],
  ]
  for (const [file, says] of cases) {
    await drop(page, file)
    const alert = page.getByRole('alert').filter({ hasText: says })
    await expect(alert).toBeVisible()
    await alert.getByRole('button', { name: 'Close' }).click()
  }
  await page.getByRole('button', { name: 'Remweg, to the start page' }).click()
  await expect(page.getByRole('button', { name: /^Actions for/ })).toHaveCount(1)
  expect(host.complaints).toEqual([])
})

test('a backup that Remweg made by itself is looked into, and brings a removed project back', async ({ host }) => {
  const { page } = host
  await openSample(page)
  const store = openStore(join(host.dataFolder, databaseName))
  expect(await backUpWhenDue(store, '2026-03-02T08:41:00.000Z')).toBe('remweg-2026-03-02T08-41.remweg')
  store.close()
  const look = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Settings', exact: true }).click()
    await page.getByRole('option', { name: 'About Remweg' }).click()
    await page.getByRole('button', { name: /^Look into the backup of 2 March 2026/ }).click()
  }
  await look()
  await expect(page.getByText('here as it was then')).toBeVisible()
  expect(await faultsByAxe(page)).toEqual([])
  await removeSample(page)
  await look()
  await expect(page.getByText('no longer here')).toBeVisible()
  await page.getByRole('button', { name: 'Bring Zwaluw drive units back' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Opened Zwaluw drive units' })).toBeVisible()
  await goTo(page, 'Parts')
  expect(host.complaints).toEqual([])
})

test('a database kept in its earlier form is named in Settings, and shown in its folder', async ({ host }) => {
  const { page } = host
  const kept = join(host.dataFolder, `${databaseName}.version-5-copy`)
  copyFileSync(fixture('stores/v5.sqlite'), kept)
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await page.getByRole('option', { name: 'About Remweg' }).click()
  const aside = page.getByRole('region', { name: 'Databases set aside' })
  await expect(aside).toContainText(kept)
  expect(await faultsByAxe(page)).toEqual([])
  if (host.electron === null) return
  await host.electron.evaluate(({ shell }) => { Object.defineProperty(shell, 'showItemInFolder', { configurable: true, value: (path: string) => { Reflect.set(globalThis, 'shown', path) } }) })
  await aside.getByRole('button', { name: 'Show Databases set aside in its folder' }).click()
  await expect.poll(() => host.electron?.evaluate(() => Reflect.get(globalThis, 'shown') as unknown)).toBe(kept)
})

test('everything is backed up in one file and comes back from it', async ({ host }) => {
  test.setTimeout(120_000)
  const { page } = host
  await changedSample(page)
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await page.getByRole('option', { name: 'About Remweg' }).click()
  await expect(page.locator('.about-path')).toContainText('remweg.sqlite')
  const path = await saveBy(host, 'backup.remweg', /\.remweg$/, () => page.getByRole('button', { name: 'Back up every project…' }).click())
  await removeSample(page)
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await chooseBy(host, path, () => page.getByRole('button', { name: 'Restore from a backup…' }).click())
  const opened = page.getByRole('status').filter({ hasText: 'Opened Zwaluw drive units' })
  await opened.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Undone: Add Zwaluw drive units' })).toBeVisible()
  await expect(page.getByRole('main', { name: 'Start', exact: true })).toBeVisible()
  await page.keyboard.press('Control+Shift+Z')
  await page.getByRole('button', { name: 'Zwaluw drive units', exact: true }).click()
  await goTo(page, 'Scenarios')
  await page.getByRole('tab', { name: /A/ }).first().click()
  await expect(page.getByRole('radio', { name: /MT-2001.*Nearshore|Nearshore.*MT-2001/ })).toBeChecked()
  expect(host.complaints).toEqual([])
})

test('the desktop shows the folder of its data, and lists files used lately', { tag: '@packed' }, async ({ host, dataFolder }) => {
  test.skip(host.electron === null, 'a browser shows no folders')
  const { page, electron } = host
  await electron?.evaluate(({ shell }) => {
    const shown: string[] = []
    Object.assign(globalThis, { shown })
    shell.showItemInFolder = (path) => void shown.push(path)
  })
  await openSample(page)
  const path = await saveBy(host, 'lately.remweg', /\.remweg$/, () => page.keyboard.press('Control+Shift+S'))
  await page.getByRole('button', { name: 'Show in folder' }).click()
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await page.getByRole('option', { name: 'About Remweg' }).click()
  await page.getByRole('button', { name: 'Show the folder' }).click()
  await expect.poll(() => electron?.evaluate(() => (globalThis as { shown?: string[] }).shown)).toEqual([path, join(dataFolder, 'remweg.sqlite')])
  copyFileSync(path, join(dataFolder, 'kept.remweg'))
  await page.getByRole('button', { name: 'Remweg, to the start page' }).click()
  const recent = page.getByRole('region', { name: 'Recent files' })
  await recent.getByRole('button', { name: 'lately.remweg' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'is here already' })).toBeVisible()
  expect(await faultsByAxe(page)).toEqual([])
  expect(host.complaints).toEqual([])
})
