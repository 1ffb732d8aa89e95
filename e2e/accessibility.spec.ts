import { expect, test } from './host.ts'
import { looks, openForLooks, showLook } from './looks.ts'
import { lostOn, reached, smallTargetsOn } from './reachable.ts'
import { faultsByAxe, goTo, openSample } from './steps.ts'

const languages = ['en', 'nl', 'de'] as const
const usual = { theme: 'light', width: 1280, height: 800 }
const looksOf = (names: RegExp) => looks.filter(({ name }) => names.test(name))

test('every state beside the plain pages is accessible by axe, light and dark, in three languages', async ({ host }) => {
  test.skip(host.kind === 'desktop', 'the page is the same on both hosts')
  test.setTimeout(180_000)
  const id = await openForLooks(host)
  for (const [index, look] of looksOf(/^(03|05|09|11|17)/).entries()) {
    const [language, theme] = [languages[index % 3] ?? 'en', index % 2 === 0 ? 'light' : 'dark']
    await showLook(host, id, look, { ...usual, language, theme })
    expect(await faultsByAxe(host.page), `${look.name}, ${language}, ${theme}`).toEqual([])
    expect(await smallTargetsOn(host.page), `${look.name}, ${language}: what is pressed is too small`).toEqual([])
  }
})

test('Tab reaches every control of a page, shows where it is, and leaves again', async ({ host }) => {
  test.setTimeout(180_000)
  const { page } = host
  const id = await openForLooks(host)
  for (const look of looksOf(host.kind === 'desktop' ? /^(04|15)/ : /^(01|03|04|10|15)/)) {
    await showLook(host, id, look, { ...usual, language: 'en' })
    const stops: string[] = []
    const faults: string[] = []
    let isThrough = false
    for (let count = 0; count < 250 && !isThrough; count += 1) {
      await page.keyboard.press('Tab')
      const stop = await reached(page)
      if (stop === null) continue
      isThrough = stops.length > 5 && stop.name === stops[0]
      stops.push(stop.name)
      faults.push(...stop.faults.map((fault) => `${stop.name} ${fault}`))
    }
    expect(faults, look.name).toEqual([])
    expect(isThrough, `${look.name}: after ${stops.length} stops Tab was still not back at ${stops[0] ?? ''}, but at ${stops.at(-1) ?? ''}`).toBe(true)
  }
})

test('what opens above the page gives the keyboard back to where it was', async ({ host }) => {
  const { page } = host
  await openSample(page)
  await goTo(page, 'Compare')
  const back = page.getByRole('button', { name: /^Copy: / }).first()
  await back.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem')).toHaveCount(3)
  await page.keyboard.press('Escape')
  await expect(back).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Find or run' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(back).toBeFocused()
  await goTo(page, 'Risk')
  const number = page.locator('.risk-verdict .why').first()
  await number.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Why this number' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary', { name: 'Why this number' })).toBeHidden()
  await expect(number).toBeFocused()
})

test('every chart has a name, its numbers as a table, and a menu that copies it', async ({ host }) => {
  const { page } = host
  const id = await openForLooks(host)
  const [risk, compare] = [looksOf(/^06/)[0], looksOf(/^13/)[0]]
  if (risk === undefined || compare === undefined) throw new Error('The pages with charts have other names now.')
  const nameless = (): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll('main figure')].flatMap((figure) => {
    const section = figure.closest('section')
    const name = figure.querySelector('svg')?.getAttribute('aria-label') ?? ''
    const rows = (figure.querySelector('table') ?? section?.querySelector('table'))?.rows.length ?? 0
    return name !== '' && rows > 1 && section?.querySelector('button[aria-haspopup]') !== null ? [] : [`${name}: ${rows} rows`]
  }))
  await showLook(host, id, risk, { ...usual, language: 'en' })
  await page.getByRole('radio', { name: 'Map and table' }).click()
  await page.locator('.surge-panel summary').click()
  for (const name of ['.site-map', '.where-to-act', '.ripple', '.surge-panel']) await expect(page.locator(`${name} figure, figure:has(${name})`).first()).toBeVisible()
  expect(await nameless()).toEqual([])
  // Dots are buttons between which the arrows go.
  const dot = page.locator('.where-to-act [role=button][tabindex="0"]')
  await dot.focus()
  const first = await dot.getAttribute('aria-label')
  await page.keyboard.press('PageDown')
  await expect(page.locator('.where-to-act [role=button]:focus')).not.toHaveAttribute('aria-label', first ?? '')
  await showLook(host, id, compare, { ...usual, language: 'en' })
  expect(await page.locator('main figure').count()).toBeGreaterThanOrEqual(4)
  expect(await nameless()).toEqual([])
})

test('at twice its size nothing is lost that cannot be scrolled to, in the language with the longest words', async ({ host }) => {
  test.skip(host.kind === 'desktop', 'a window on the desktop does not become as small')
  test.setTimeout(120_000)
  const id = await openForLooks(host)
  for (const look of looksOf(/^(03|04|08|11|12|15)/)) {
    await showLook(host, id, look, { language: 'de', theme: 'light', width: 640, height: 400 })
    expect(await lostOn(host.page), look.name).toEqual([])
    expect(await smallTargetsOn(host.page), look.name).toEqual([])
  }
})

test('in the colours of the system every mark of a chart stands out, and nothing moves for who wants no motion', async ({ host }) => {
  test.skip(host.kind === 'desktop', 'the page is the same on both hosts')
  const { page } = host
  const id = await openForLooks(host)
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce', colorScheme: 'dark' })
  for (const look of looksOf(/^(06|12)/)) {
    await showLook(host, id, look, { ...usual, language: 'en' })
    await expect(page.locator('main figure svg').first()).toBeVisible()
    const faint = await page.evaluate(() => {
      // What runs in the page can see nothing of this file.
      // oxlint-disable-next-line unicorn/consistent-function-scoping
      const light = (colour: string): number => {
        const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((value) => ((Number(value) / 255 + 0.055) / 1.055) ** 2.4)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
      }
      const ground = light(getComputedStyle(document.body).backgroundColor)
      return [...document.querySelectorAll('main figure svg :is(rect, path, circle, line), main .braking-bar rect')].flatMap((mark) => {
        const { fill, stroke } = getComputedStyle(mark)
        const seen = [fill, stroke].filter((colour) => colour !== 'none' && !colour.startsWith('url'))
        const isHatched = [fill, stroke].some((colour) => colour.startsWith('url'))
        const stands = seen.some((colour) => (Math.max(light(colour), ground) + 0.05) / (Math.min(light(colour), ground) + 0.05) >= 3)
        // A ground in the colour of the page is meant to be unseen.
        return isHatched || seen.length === 0 || stands || seen.every((colour) => light(colour) === ground) ? [] : [mark.outerHTML.slice(0, 120)]
      })
    })
    expect(faint, look.name).toEqual([])
    expect(await page.evaluate(() => document.getAnimations().filter((animation) => animation.playState === 'running').length)).toBe(0)
  }
})
