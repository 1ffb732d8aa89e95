import { fillStore, projectNames } from './load-store.ts'
import { expect, startHost, test } from './host.ts'
import { toStart } from './load-person.ts'
import { faultsByAxe } from './steps.ts'

test('of many projects the last are listed, each is found by a few letters, and all are shown when asked for', async ({ hostKind, dataFolder }) => {
  fillStore(dataFolder, { projects: 30, plans: 30, longSize: 0 })
  const host = await startHost(hostKind, dataFolder)
  try {
    const { page } = host
    const rows = page.locator('.project-table tbody tr')
    await expect(rows).toHaveCount(12)
    // The last one is looked at for the headline and for its row, whichever asks first.
    await expect(page.locator('.hero')).toContainText('65 days standing still', { timeout: 30_000 })
    expect(await faultsByAxe(page)).toEqual([])
    await page.getByRole('button', { name: 'Show all 30' }).click()
    await expect(rows).toHaveCount(30)

    const field = page.getByRole('searchbox', { name: 'Find a project' })
    await page.keyboard.press('/')
    await expect(field).toBeFocused()
    await page.keyboard.type('drive 00')
    await expect(rows).toHaveCount(9)
    await expect(rows.first().getByText('65 d short')).toBeVisible({ timeout: 30_000 })
    await field.fill('drive 500')
    await expect(page.getByText('No project is named like “drive 500”.')).toBeVisible()

    // One with more plans than there are letters is opened and left again; the list then stands as it was worked out before.
    await field.fill('many')
    await page.getByRole('button', { name: projectNames.many, exact: true }).click()
    await expect(page.getByRole('main', { name: 'Risk', exact: true })).toBeVisible()
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Scenarios' }).click()
    await expect(page.locator('.plan-tabs [role=tab]')).toHaveCount(31)
    await toStart(page)
    await expect(rows.first()).toContainText(projectNames.many)
    expect(host.complaints).toEqual([])
  } finally {
    await host.stop()
  }
})
