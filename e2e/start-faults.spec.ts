import { expect, test } from './host.ts'
import { goTo, openSample } from './steps.ts'

test.beforeEach(({ host }) => test.skip(host.electron !== null, 'the desktop reads its code from the disk and asks over no address'))

test('parts of the window whose code does not come leave the rest usable, and say so when they are asked for again', async ({ host }) => {
  const { page } = host
  await page.route(/\/assets\/(palette|project-bar)-[^/]*\.js$/, (route) => route.abort())
  await page.reload()
  const said = page.getByText(/^Part of the window could not be shown\./)
  await expect(said).toHaveCount(1)
  await openSample(page)
  await expect(said).toHaveCount(2)
  await goTo(page, 'Parts')
  await page.keyboard.press('Control+k')
  await expect(said).toHaveCount(3)
  await goTo(page, 'Compare')
})

test('a browser that tells of no idle moment lists the projects, and reads the rest of the code', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await page.getByRole('button', { name: 'Remweg, to the start page' }).click()
  await page.addInitScript('delete window.requestIdleCallback; delete Window.prototype.requestIdleCallback')
  await page.reload()
  await expect(page.getByRole('row', { name: /Zwaluw drive units/ })).toContainText('d short')
  expect(await page.evaluate('typeof requestIdleCallback')).toBe('undefined')
  expect(host.complaints).toEqual([])
})

test('a file given at the start that cannot be opened is named with its reason, also where the rest is answered later', async ({ host }) => {
  const { page } = host
  await page.route('**/call/app.takeOpenedFile', (route) => route.fulfill({ json: { ok: false, code: 'damaged-file', message: { template: 'list.xlsx is gone.', values: [] } } }))
  await page.route('**/call/app.settings', async (route) => {
    await new Promise((done) => setTimeout(done, 500))
    await route.continue()
  })
  await page.reload()
  await expect(page.getByText('list.xlsx is gone.')).toBeVisible()
  await page.unroute('**/call/app.takeOpenedFile')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('button', { name: 'Open sample' })).toBeVisible()
})
