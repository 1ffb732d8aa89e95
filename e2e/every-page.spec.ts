import { expect, test } from './host.ts'
import { addressesOutside, faultsByAxe, goTo, openSample, setLook, setSize } from './steps.ts'

const steps = ['Import', 'Parts', 'Risk', 'Scenarios', 'Compare', 'Report'] as const
const sizes = [[1280, 800], [1920, 1080]] as const

/** True where something on the page sticks out to the right of the window. */
const sticksOut = (): boolean => document.documentElement.scrollWidth > window.innerWidth + 1

test('every page is accessible and fits, light and dark, small and large, and asks nobody outside for anything', async ({ host }, info) => {
  test.setTimeout(300_000)
  const { page } = host
  const look = async (name: string): Promise<void> => {
    for (const theme of ['light', 'dark'] as const) {
      await setLook(page, theme)
      for (const [width, height] of sizes) {
        await setSize(host, width, height)
        await page.screenshot({ path: info.outputPath(`${name}-${theme}-${width}.png`) })
        expect(await page.evaluate(sticksOut), `${name} sticks out at ${width} pixels`).toBe(false)
      }
      expect(await faultsByAxe(page), `${name} in ${theme}`).toEqual([])
    }
    await setLook(page, 'light')
  }
  await look('start')
  await openSample(page)
  for (const step of steps) {
    await goTo(page, step)
    await look(step.toLowerCase())
  }
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await look('settings')
  await page.getByRole('button', { name: 'Help', exact: true }).click()
  await look('help')
  expect(addressesOutside(host.requests)).toEqual([])
  expect(host.complaints).toEqual([])
})

test('every number can be asked why, by mouse and by keyboard', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await goTo(page, 'Parts')
  const row = page.getByRole('row').filter({ hasText: 'MT-2004' })
  await row.getByRole('button', { name: /^16\.\d\d/ }).click()
  const inspector = page.getByRole('complementary', { name: 'Why this number' })
  await expect(inspector).toContainText('Landed cost')
  await expect(inspector).toContainText('Duty')
  await expect(inspector).toContainText('European Central Bank')
  await expect(inspector).toContainText('2026-04-13')
  expect(await faultsByAxe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(inspector).toBeHidden()
})

test('the palette goes to a part by typing', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'A part, a supplier, a country, a setting, or what to do' }).fill('copper wind')
  expect(await faultsByAxe(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main', { name: 'Parts', exact: true })).toBeVisible()
})
