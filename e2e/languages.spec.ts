import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './host.ts'
import { faultsByAxe, fixture, chooseFile, openSample, setSize } from './steps.ts'
import { textsThatClash } from './texts-that-clash.ts'

const languages = [
  {
    name: 'Nederlands', code: 'nl', parts: 'Onderdelen', settings: 'Instellingen', help: 'Help', openSample: 'Voorbeeld openen', project: 'Zwaluw-aandrijfunits',
    plans: ['Buffervoorraad', 'Drie onderdelen naar Europa halen', 'Europa eerst'], stator: 'Statorblikpakket, 36 gleuven',
  },
  {
    name: 'Deutsch', code: 'de', parts: 'Teile', settings: 'Einstellungen', help: 'Hilfe', openSample: 'Beispiel öffnen', project: 'Zwaluw-Antriebseinheiten',
    plans: ['Pufferbestand', 'Drei Teile nach Europa holen', 'Europa zuerst'], stator: 'Statorblechpaket, 36 Nuten',
  },
] as const

/** Words that every English page has and no Dutch or German one, and what a sentence looks like that nobody wrote in a language. */
const english = /\b(?:the|and|with|from|parts?|suppliers?|days?|unknown|are|not|today|loss|cheaper|undo|find|years?|when|axis|starts|costs?|price|lead time)\b|\[object /iu
/** What an English sample is written in, whatever is spoken once it is open. */
const inSample = [
  /Speed sensor with cab|Crank and axle|Small parts and packing|Carton with tray|Bring three parts to Europe|Power stage/iu,
  /Nothing moves: .*slowest\.|The three motor parts .*there\.|Plan B, and for the rest .*years\./u,
]
/** What publishers of figures named stays as they named it; landed cost is what the trade says in Dutch too. */
const named = [
  /landed cost/iu, /WTO, ITC and UNCTAD|Hilft and IFHV|UK Department .*Zero|editions before 2022 .*named|with the source named|Insurance as a share .*Initiative|UK Government GHG .*tank|Air cargo market.*/iu,
  /^title: [a-z-]+\.[a-z.-]+$/u,
]

async function speak(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Language: |^Taal: |^Sprache: / }).click()
  await page.getByRole('menuitem', { name }).click()
  // Its words are read first.
  const code = { English: 'en', Nederlands: 'nl', Deutsch: 'de' }[name] ?? ''
  await expect(page.locator('html')).toHaveAttribute('lang', code)
}

/** Texts and names of a page in which an English word stands, but for what was written in English. */
const saysInEnglish = async (page: Page, written: readonly RegExp[] = []): Promise<string[]> => {
  const texts = await page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) found.push(walker.currentNode.textContent?.trim() ?? '')
    for (const one of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      for (const name of ['aria-label', 'placeholder', 'title']) found.push(`${name}: ${one.getAttribute(name) ?? ''}`)
    }
    return [...new Set(found)]
  })
  return texts.filter((text) => english.test([...named, ...written].reduce((left, name) => left.replaceAll(new RegExp(name.source, `${name.flags}g`), ''), text)))
}

const steps = (page: Page): Locator => page.locator('.title-bar nav button')

for (const language of languages) {
  test(`every page speaks ${language.name} as soon as it is chosen, and stays where it was`, async ({ host }, info) => {
    test.setTimeout(240_000)
    const { page } = host
    await setSize(host, 1280, 800)
    await openSample(page)
    await steps(page).filter({ hasText: 'Parts' }).click()
    await page.getByRole('searchbox', { name: 'Filter parts' }).fill('magnet')
    await expect.poll(() => page.getByRole('row').count()).toBeLessThan(20)
    const rows = await page.getByRole('row').count()
    await speak(page, language.name)
    await expect(page.getByRole('main', { name: language.parts, exact: true })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', language.code)
    await expect(page.getByRole('searchbox').first()).toHaveValue('magnet')
    await expect(page.getByRole('row')).toHaveCount(rows)
    await page.getByRole('searchbox').first().fill('')
    const look = async (name: string): Promise<void> => {
      await page.waitForTimeout(500)
      await page.screenshot({ path: info.outputPath(`${name}-${language.code}.png`) })
      expect.soft(await saysInEnglish(page, inSample), `${name} in ${language.name}`).toEqual([])
      expect.soft(await faultsByAxe(page), `${name} in ${language.name}`).toEqual([])
    }
    for (let step = 0; step < await steps(page).count(); step++) {
      await steps(page).nth(step).click()
      await look(await steps(page).nth(step).innerText())
    }
    for (const tool of [language.settings, language.help]) {
      await page.getByRole('button', { name: tool, exact: true }).click()
      await look(tool)
    }
    await page.reload()
    await page.locator('[data-ready]').first().waitFor()
    await expect(page.locator('html')).toHaveAttribute('lang', language.code)
    expect(host.complaints).toEqual([])
  })
}

for (const { name, openSample: openIt, project, plans, stator } of languages) {
  test(`the sample opened in ${name} has plans and parts in ${name}, and keeps them when another language is spoken`, async ({ host }) => {
    test.setTimeout(120_000)
    const { page } = host
    await speak(page, name)
    await page.getByRole('button', { name: openIt, exact: true }).click()
    await expect(page.locator('.title-bar .switcher')).toContainText(project)
    await steps(page).nth(1).click()
    await expect(page.getByText(stator).first()).toBeVisible()
    for (let step = 0; step < await steps(page).count(); step++) {
      await steps(page).nth(step).click()
      await page.waitForTimeout(500)
      expect.soft(await saysInEnglish(page), await steps(page).nth(step).innerText()).toEqual([])
    }
    await steps(page).nth(3).click()
    const tabs = page.locator('.plan-tabs [role=tab]')
    for (const [index, plan] of plans.entries()) await expect(tabs.nth(index + 1)).toContainText(plan)
    await speak(page, 'English')
    for (const [index, plan] of plans.entries()) await expect(tabs.nth(index + 1)).toContainText(plan)
    expect(host.complaints).toEqual([])
  })
}

test('a sample that nobody has opened yet comes in the language spoken from the list, too', async ({ host }) => {
  const { page } = host
  await speak(page, 'Deutsch')
  await page.getByRole('main').getByRole('button', { name: 'Zwaluw drive units', exact: true }).click()
  await expect(page.locator('.title-bar .switcher')).toContainText('Zwaluw-Antriebseinheiten')
  await speak(page, 'English')
  await page.locator('.title-bar .brand').click()
  await page.getByRole('main').getByRole('button', { name: 'Zwaluw-Antriebseinheiten', exact: true }).click()
  await expect(page.locator('.title-bar .switcher')).toContainText('Zwaluw-Antriebseinheiten')
  expect(host.complaints).toEqual([])
})

test('an import under way goes on in another language', async ({ host }) => {
  const { page } = host
  await chooseFile(page, fixture('zwaluw-stuklijst-nl.csv'))
  await expect(page.getByRole('button', { name: 'Import 62 parts' })).toBeEnabled()
  await speak(page, 'Nederlands')
  await page.getByRole('button', { name: '62 onderdelen importeren' }).click()
  await page.getByLabel('Naam van het project').fill('Bakfietsaandrijving')
  await speak(page, 'Deutsch')
  await expect(page.getByLabel('Name des Projekts')).toHaveValue('Bakfietsaandrijving')
})

test('a Dutch buyer types 1.234,5 and reads it back, and an English one reads 1,234.5', async ({ host }) => {
  const { page } = host
  await speak(page, 'Nederlands')
  await page.getByRole('button', { name: 'Voorbeeld openen' }).click()
  await expect(page.getByRole('main', { name: 'Risico', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Instellingen', exact: true }).click()
  const margin = page.getByRole('textbox', { name: /Dekkingsbijdrage/ }).first()
  await margin.fill('1.234,5')
  await margin.press('Enter')
  await expect(margin).toHaveValue('1.234,5')
  await speak(page, 'English')
  await expect(page.getByRole('textbox', { name: /Contribution margin/ }).first()).toHaveValue('1,234.5')
})

test('words a third longer than English are neither cut without a sign nor lie over each other', async ({ host }, info) => {
  test.setTimeout(240_000)
  const { page } = host
  await setSize(host, 1280, 800)
  await openSample(page)
  await page.evaluate(() => sessionStorage.setItem('remweg-longer-words', 'yes'))
  await page.reload()
  await page.locator('[data-ready]').first().waitFor()
  const look = async (name: string): Promise<void> => {
    await page.waitForTimeout(500)
    await page.screenshot({ path: info.outputPath(`longer-${name}.png`) })
    expect.soft(await textsThatClash(page), name).toEqual([])
  }
  const all = await steps(page).count()
  for (let step = 0; step < all; step++) {
    await steps(page).nth(step).click()
    await look(String(step))
  }
  await page.locator('.title-bar .brand').click()
  await look('start')
})

test('menus and the system\'s own dialogs speak the language chosen, and so does the next start', async ({ host, dataFolder }) => {
  test.skip(host.electron === null, 'a browser has menus and dialogs of its own')
  const { page, electron } = host
  await openSample(page)
  await speak(page, 'Nederlands')
  // The window is told before its host is.
  const kept = join(dataFolder, 'language.txt')
  await expect.poll(() => (existsSync(kept) ? readFileSync(kept, 'utf8') : '')).toBe('nl')
  await expect.poll(() => electron?.evaluate(({ Menu }) => JSON.stringify(Menu.getApplicationMenu()?.items.map(({ submenu }) => submenu?.items.map(({ label }) => label))))).toContain('Rapport afdrukken')
  await electron?.evaluate(({ dialog }) => {
    const asked: unknown[] = []
    Object.assign(globalThis, { asked })
    const keep = (_window: unknown, options: unknown): void => void asked.push(options)
    // The system's dialogs cannot be driven: what they are asked to say is what counts.
    Object.assign(dialog, {
      showSaveDialog: (window: unknown, options: unknown) => { keep(window, options); return Promise.resolve({ canceled: true, filePath: '' }) },
      showOpenDialog: (window: unknown, options: unknown) => { keep(window, options); return Promise.resolve({ canceled: true, filePaths: [] }) },
    })
  })
  const asked = (): Promise<unknown> | undefined => electron?.evaluate(() => (globalThis as { asked?: unknown[] }).asked?.at(-1))
  await page.keyboard.press('Control+Shift+S')
  await expect.poll(asked).toMatchObject({ title: 'Project als één bestand opslaan', buttonLabel: 'Opslaan', filters: [{ name: 'Remweg-bestand', extensions: ['remweg'] }] })
  await page.keyboard.press('Control+O')
  await expect.poll(asked).toMatchObject({ title: 'Stuklijst of project openen', buttonLabel: 'Openen' })
  const menu = await electron?.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label, submenu }) => [label, ...(submenu?.items.map((item) => item.label) ?? [])].join(' ')))
  expect(menu?.join(' ')).toContain('Rapport afdrukken')
})
