import type { Page } from '@playwright/test'
import { expect, type RunningHost, test } from './host.ts'
import { lockStore } from './lock-store.ts'
import { goTo, openSample } from './steps.ts'

const cell = (page: Page) => page.getByRole('radio', { name: /MT-2001.*Nearshore|Nearshore.*MT-2001/ })

/** What the person was asked before the window closes, from here on; they stay each time. */
async function hearQuestions({ electron, page }: RunningHost): Promise<() => Promise<readonly string[]>> {
  if (electron === null) {
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.dismiss()
    })
    return () => Promise.resolve(asked)
  }
  await electron.evaluate(({ dialog }) => {
    const asked: string[] = []
    Reflect.set(globalThis, 'asked', asked)
    Object.assign(dialog, { showMessageBoxSync: (_window: unknown, options: { readonly message: string }) => {
      asked.push(options.message)
      return 0
    } })
  })
  return () => electron.evaluate(() => [...(Reflect.get(globalThis, 'asked') as string[])])
}

/** Leaves the page in a browser, whose tab Playwright's browser closes without asking; closes the window of a desktop, or the whole app. */
const close = async ({ electron, page }: RunningHost, isWhole: boolean): Promise<void> => {
  if (electron === null) {
    // Where the person stays it comes nowhere.
    void page.goto('about:blank').catch(() => undefined)
    return
  }
  // Later: the answer to this very call has to leave the app first.
  await electron.evaluate(({ app, BrowserWindow }, all) => void setTimeout(() => { if (all) app.quit(); else BrowserWindow.getAllWindows()[0]?.close() }, 50), isWhole)
}

test('a window with a step that is not stored asks before it closes, from every page, and goes without a word once all is stored', async ({ host }) => {
  const { dataFolder, electron, page } = host
  await openSample(page)
  await goTo(page, 'Scenarios')
  await page.getByRole('tab', { name: /A/ }).first().click()
  const questions = await hearQuestions(host)
  const letGo = lockStore(dataFolder)
  await cell(page).click()
  const bar = page.locator('.held-bar')
  await expect(bar).toBeVisible()
  for (const [index, place] of ['Scenarios', 'Parts'].entries()) {
    await goTo(page, place)
    await close(host, index === 1)
    await expect.poll(async () => (await questions()).length).toBe(index + 1)
    await expect(bar).toBeVisible()
  }
  expect(new Set(await questions())).toEqual(new Set([electron === null ? 'beforeunload' : 'Changes are not stored yet']))
  letGo()
  await bar.getByRole('button', { name: 'Try again' }).click()
  await expect(bar).toHaveCount(0)
  await goTo(page, 'Scenarios')
  await expect(cell(page)).toBeChecked()
  const left = electron === null ? page.waitForURL('about:blank') : page.waitForEvent('close')
  const asked = (await questions()).length
  // Where it were asked once more, it would stay.
  await close(host, false)
  await left
  if (electron === null) expect((await questions()).length).toBe(asked)
})

test('a tab that is a copy of another leaves to it what is not stored, and stores nothing over what was done since', async ({ host, hostKind }) => {
  test.skip(hostKind === 'desktop', 'a window of the desktop cannot be copied')
  const { dataFolder, page } = host
  await openSample(page)
  await goTo(page, 'Scenarios')
  await page.getByRole('tab', { name: /A/ }).first().click()
  const letGo = lockStore(dataFolder)
  await cell(page).click()
  const bar = page.locator('.held-bar')
  await expect(bar).toBeVisible()
  // What a window opens gets a copy of all that it keeps for itself, as a tab does that a person copies.
  const [copy] = await Promise.all([page.context().waitForEvent('page'), page.evaluate(() => void window.open(location.href))])
  await expect(copy.getByText('This tab is a copy')).toBeVisible()
  await expect(copy.getByRole('main', { name: 'Scenarios', exact: true })).toBeVisible()
  await copy.getByRole('tab', { name: /A/ }).first().click()
  await expect(copy.locator('.held-bar')).toHaveCount(0)
  await expect(cell(copy)).not.toBeChecked()
  await expect(bar).toBeVisible()
  letGo()
  await bar.getByRole('button', { name: 'Try again' }).click()
  await expect(bar).toHaveCount(0)
  await expect(cell(copy)).toBeChecked()

  // Loaded again, a tab is still its own, and has back what it held.
  const letGoAgain = lockStore(dataFolder)
  await page.keyboard.press('Control+z')
  await page.getByRole('radio', { name: /MT-2001.*Reshore|Reshore.*MT-2001/ }).click()
  await expect(bar).toBeVisible()
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(bar).toBeVisible()
  await expect(page.getByText('This tab is a copy')).toHaveCount(0)
  letGoAgain()
  await bar.getByRole('button', { name: 'Try again' }).click()
  await expect(bar).toHaveCount(0)
})
