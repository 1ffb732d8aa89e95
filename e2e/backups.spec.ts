import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, startHost, test } from './host.ts'
import { goTo, openSample } from './steps.ts'

test('where no backup can be made a person hears why without looking for it, and what she has open stays', async ({ hostKind, dataFolder }) => {
  // The first backup is looked at a minute after the start.
  test.setTimeout(240_000)
  writeFileSync(join(dataFolder, 'backups'), 'A file where the folder should be.')
  const host = await startHost(hostKind, dataFolder)
  try {
    const { page } = host
    await openSample(page)
    await goTo(page, 'Scenarios')
    const said = page.getByRole('alert').filter({ hasText: 'The last backup could not be made.' })
    await expect(said).toContainText('no file stands where its folder should be', { timeout: 120_000 })
    await expect(page.getByRole('main', { name: 'Scenarios', exact: true })).toBeVisible()
    await said.getByRole('button', { name: 'Show the backups' }).click()
    await expect(page.getByRole('heading', { name: 'Backups made by Remweg' })).toBeVisible()
    expect(host.complaints).toEqual([])
  } finally {
    await host.stop()
  }
})
