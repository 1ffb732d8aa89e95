import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './host.ts'
import { saveBy } from './save-file.ts'
import { faultsByAxe, openSample } from './steps.ts'

test('diagnostics are shown to the letter before they are copied or saved, and name no part, supplier, project or folder', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await page.evaluate(() => { setTimeout(() => { throw new TypeError('Hengtai Motor sells MT-2004') }) })
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Find or run' }).getByRole('combobox').fill('diagnostics')
  await page.getByRole('option', { name: 'Copy diagnostics…' }).click()
  const box = page.getByRole('dialog', { name: 'Diagnostics' })
  const text = box.getByRole('textbox', { name: 'Text of the diagnostics' })
  await expect(text).toHaveValue(/^Remweg diagnostics\n/u)
  expect(await faultsByAxe(page)).toEqual([])
  const shown = await text.inputValue()
  expect(shown).toMatch(/Faults of this window: 1\n\S+ TypeError \(unwatched\)/u)
  expect(shown).toMatch(/Z start host (?:web|desktop) version /u)
  for (const name of ['Hengtai', 'MT-2004', 'Zwaluw', host.dataFolder, 'remweg e2e']) expect(shown, name).not.toContain(name)
  const saved = await saveBy(host, 'diagnostics.txt', /^Remweg diagnostics [\d-]+\.txt$/u, () => box.getByRole('button', { name: 'Save as a file…' }).click())
  expect(readFileSync(saved, 'utf8')).toBe(shown)
  if (host.electron !== null) {
    await box.getByRole('button', { name: 'Copy', exact: true }).click()
    await expect(page.getByText('The diagnostics are copied')).toBeVisible()
    expect(await host.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(shown)
  }
  await page.keyboard.press('Escape')
  await expect(box).toBeHidden()
})

test('Help says what is stored where, with the places as they are, and that nothing leaves', async ({ host }) => {
  const { page } = host
  await page.getByRole('button', { name: 'Help', exact: true }).click()
  await page.getByRole('option', { name: 'What is stored where' }).click()
  const table = page.getByRole('table', { name: 'What is stored where' })
  await expect(table).toContainText(join(host.dataFolder, 'remweg.sqlite'))
  await expect(table).toContainText(join(host.dataFolder, 'logs'))
  await expect(page.getByText('Nothing leaves this computer.')).toBeVisible()
  expect(await faultsByAxe(page)).toEqual([])
  if (host.electron === null) return
  await host.electron.evaluate(({ shell }) => { Object.defineProperty(shell, 'showItemInFolder', { configurable: true, value: (path: string) => { Reflect.set(globalThis, 'shown', path) } }) })
  await table.getByRole('button', { name: 'Show Database in its folder' }).click()
  await expect.poll(() => host.electron?.evaluate(() => Reflect.get(globalThis, 'shown') as unknown)).toBe(join(host.dataFolder, 'remweg.sqlite'))
  expect(host.complaints).toEqual([])
})
