import { closeSync, copyFileSync, existsSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { backUpWhenDue } from '../electron/store/automatic-backups.ts'
import { databaseName, openStore } from '../electron/store/open.ts'
import { createProject } from '../electron/store/projects.ts'
import { smallProject } from '../electron/testing/small-project.ts'
import { desktopMissing, expect, startHost, test } from './host.ts'
import { saveBy } from './save-file.ts'
import { faultsByAxe, goTo } from './steps.ts'

test.beforeEach(({ hostKind }) => test.skip(hostKind === 'desktop' && desktopMissing() !== null, desktopMissing() ?? ''))

/** A database with a project, a backup of it, and a second project that no backup has. */
async function fill(folder: string): Promise<string> {
  const file = join(folder, databaseName)
  const store = openStore(file)
  createProject(store, smallProject('p'), 'Import', '2026-01-05T08:00:00.000Z')
  await backUpWhenDue(store, '2026-01-05T09:00:00.000Z')
  const other = smallProject('q')
  createProject(store, { ...other, project: { ...other.project, name: 'Other wagon' } }, 'Import', '2026-01-05T11:00:00.000Z')
  store.database.pragma('journal_mode = delete')
  store.close()
  return file
}

function spoil(file: string, text: string): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.from('#'), 0, 1, readFileSync(file).lastIndexOf(text))
  closeSync(handle)
}

test('a damaged store opens to be read, everything left in it can be looked at and saved, and a new one begins with it', async ({ hostKind, dataFolder }) => {
  test.setTimeout(150_000)
  const file = await fill(dataFolder)
  spoil(file, 'SQLite format 3')
  spoil(file, 'Ningbo Zhou')
  const damaged = readFileSync(file)
  const host = await startHost(hostKind, dataFolder)
  try {
    const { page } = host
    const saved = page.getByRole('main', { name: 'Saved from a damaged file' })
    await expect(saved).toContainText('its beginning is no longer that of a database')
    await expect(saved.getByRole('row', { name: /^Veldbaan 12/ })).toContainText(/3 parts.*backup of|3 parts/)
    await expect(saved.getByRole('row', { name: /^Other wagon/ })).toContainText('1 supplier')
    expect(await faultsByAxe(page)).toEqual([])
    await page.getByRole('button', { name: 'Look at Veldbaan 12' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Read-only, from a damaged file.' })).toBeVisible()
    await goTo(page, 'Parts')
    await expect(page.getByText('PN-bearing').first()).toBeVisible()
    await page.getByRole('button', { name: 'What was saved' }).click()
    const mailed = await saveBy(host, 'saved.remweg', /\.remweg$/, () => page.getByRole('button', { name: 'Save Veldbaan 12 as a file' }).click())
    expect(readFileSync(mailed).subarray(0, 15).toString('latin1')).toBe('SQLite format 3')
    expect(readFileSync(file).equals(damaged)).toBe(true)
    await page.getByRole('button', { name: 'Begin a new store' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'The damaged file is kept as' })).toBeVisible()
    await expect(page.getByRole('main', { name: 'Start', exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Veldbaan 12', exact: true })).toBeVisible()
    const kept = readdirSync(dataFolder).find((name) => /^remweg-damaged-.*\.sqlite$/.test(name)) ?? ''
    expect(readFileSync(join(dataFolder, kept)).equals(damaged)).toBe(true)
    expect(host.complaints).toEqual([])
  } finally {
    await host.stop()
  }
})

test('damage that shows only when a project is opened is said, and what is left is saved without a new start', async ({ hostKind, dataFolder }) => {
  test.setTimeout(120_000)
  const file = await fill(dataFolder)
  spoil(file, 'Kogellager 6204')
  const host = await startHost(hostKind, dataFolder)
  try {
    const { page } = host
    await expect(page.getByRole('alert').filter({ hasText: 'The file with your projects is damaged.' })).toBeVisible()
    await page.getByRole('button', { name: 'See what can be saved' }).click()
    await expect(page.getByRole('main', { name: 'Saved from a damaged file' }).getByRole('row', { name: /some is missing/ })).toContainText('1 part')
  } finally {
    await host.stop()
  }
})

test('a store of an older Remweg is brought to the new form on a copy, and where the old one is kept is said', async ({ hostKind, dataFolder }) => {
  copyFileSync(resolve(import.meta.dirname, '..', 'fixtures', 'stores', 'v3.sqlite'), join(dataFolder, databaseName))
  const host = await startHost(hostKind, dataFolder)
  try {
    await expect(host.page.getByRole('status').filter({ hasText: 'version-3-copy' })).toBeVisible()
    await expect(host.page.getByRole('button', { name: 'Veldbaan 12', exact: true })).toBeVisible()
    expect(existsSync(join(dataFolder, `${databaseName}.version-3-copy`))).toBe(true)
    expect(host.complaints).toEqual([])
  } finally {
    await host.stop()
  }
})
