import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './host.ts'
import { chooseFile, faultsByAxe, fixture, goTo, openSample } from './steps.ts'

const refused: readonly (readonly [file: string, says: RegExp])[] = [
  ['empty.xlsx', /empty/i],
  ['picture.xlsx', /picture/i],
  ['password.xlsx', /password/i],
  ['no-numbers.xlsx', /no table of parts/i],
  ['truncated.xlsx', /damaged|cut off|incomplete/i],
  ['zip-bomb.xlsx', /unpack/i],
  ['template-without-lines.xlsx', /template|no parts|no rows/i],
]

test('each file that is no parts list gets a sentence in time, and the app goes on', async ({ host }) => {
  const { page } = host
  for (const [file, says] of refused) {
    await page.getByRole('button', { name: 'Remweg, to the start page' }).click()
    await chooseFile(page, fixture(file))
    const alert = page.getByRole('alert')
    await expect(alert, file).toBeVisible({ timeout: 5000 })
    await expect(alert, file).toContainText(says)
  }
  expect(await faultsByAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Remweg, to the start page' }).click()
  await openSample(page)
})

test('a file of more than 100 MB is refused in a sentence without being read', async ({ host, dataFolder }) => {
  const { page } = host
  const large = join(dataFolder, 'large.xlsx')
  writeFileSync(large, Buffer.alloc(101 * 1024 * 1024, 'x'))
  await chooseFile(page, large)
  await expect(page.getByRole('alert')).toContainText(/100 MB/, { timeout: 5000 })
})

test('a list in which a part contains itself is refused with the path', async ({ host }) => {
  const { page } = host
  await chooseFile(page, fixture('cycle.csv'))
  await expect(page.getByRole('main', { name: 'Import' })).toContainText('→', { timeout: 10_000 })
  await expect(page.getByRole('button', { name: /^Import \d+ part/ })).toBeDisabled()
  await goTo(page, 'Import')
})
