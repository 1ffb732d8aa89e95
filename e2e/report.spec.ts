import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test, type RunningHost } from './host.ts'
import { answerDialog, saveBy } from './save-file.ts'
import { callHost, faultsByAxe, goTo, openSample, saved } from './steps.ts'

const paper = (page: Page) => page.locator('.paper[data-sheets]')
const sheets = async (page: Page): Promise<number> => Number(await paper(page).getAttribute('data-sheets'))

async function openReport(page: Page): Promise<void> {
  await openSample(page)
  await goTo(page, 'Report')
  await paper(page).waitFor()
}

/** Waits for what is worked out beside the page: futures, what the plan hangs on, what is still on default. */
async function waitForAll(page: Page): Promise<void> {
  await page.locator('[data-complete]').waitFor({ timeout: 240_000 })
  await expect(page.getByRole('heading', { name: 'Inputs still on default' })).toBeVisible()
}

const choose = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).or(page.getByRole('radio', { name, exact: true })).click()

/** The report as PDF: by the desktop itself, or as the browser would print it. */
async function printed(host: RunningHost, name: string): Promise<Uint8Array> {
  const { page, electron, dataFolder } = host
  if (electron === null) return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
  const path = join(dataFolder, `${name}.pdf`)
  await answerDialog(host, path)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByRole('status').filter({ hasText: `${name}.pdf` })).toBeVisible({ timeout: 20_000 })
  return readFileSync(path)
}

/** What was saved from the menu Save as…: its bytes. */
async function savedAs(host: RunningHost, entry: string, extension: string): Promise<Buffer> {
  const { page } = host
  const path = await saveBy(host, `saved.${extension}`, new RegExp(`^Zwaluw drive units.*\\.${extension}$`), async () => {
    await page.getByRole('button', { name: 'Save as…' }).click()
    await page.getByRole('menuitem', { name: entry }).click()
  }, 30_000)
  return readFileSync(path)
}

interface OutlineItem {
  readonly title: string
  readonly items: readonly OutlineItem[]
}
const titlesOf = (items: readonly OutlineItem[]): string[] => items.flatMap((item) => [item.title, ...titlesOf(item.items)])

test('the report prints as tagged A4 and Letter with every page numbered, its text searchable, its fonts in it and bookmarks', async ({ host }) => {
  test.setTimeout(400_000)
  const { page } = host
  await openReport(page)
  await waitForAll(page)
  await expect(page.getByRole('heading', { name: /^Plan A beats today in \d+ of 100 futures; plan B in/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Of single inputs, the net value of plan A hangs most on: / })).toBeVisible()
  for (const [size, points] of [['A4', [595, 842]], ['US Letter', [612, 792]]] as const) {
    await choose(page, size)
    await paper(page).waitFor()
    // Another paper changes no number: nothing is worked out again.
    await expect(page.locator('[data-complete]')).toBeVisible()
    const bytes = Buffer.from(await printed(host, size.replace(' ', '')))
    const pdf = await getDocumentProxy(new Uint8Array(bytes))
    expect(pdf.numPages).toBe(await sheets(page))
    expect(pdf.numPages).toBeLessThanOrEqual(12)
    const { text } = await extractText(pdf, { mergePages: false })
    const hash = /[0-9a-f]{64}/.exec(text.join(' '))?.[0] ?? ''
    for (const [index, words] of text.entries()) {
      expect(words).toContain(`Page ${index + 1} of ${text.length}`)
      expect(words).toContain(`Inputs ${hash.slice(0, 16)}`)
      if (index > 0) expect(words).toContain('Zwaluw drive units: where our parts should come from')
      const { view } = await pdf.getPage(index + 1)
      expect([Math.round(view[2] ?? 0), Math.round(view[3] ?? 0)]).toEqual(points)
    }
    for (const words of ['once: if our weakest supplier stops', 'We ask the board to approve', 'What could prove us wrong', 'Assumptions and sources', 'World Bank', 'CC BY 4.0', 'Parts under plan A, worst first', 'Seed of the ']) {
      expect(text.join(' ').replaceAll(/\s+/g, ' '), words).toContain(words)
    }
    // A list of contents says on which page each part begins.
    expect(text[0]?.replaceAll(/\s+/g, ' ')).toMatch(/Plans side by side 2 /)

    const titles = titlesOf((await pdf.getOutline()) as unknown as OutlineItem[])
    expect(titles[0]).toBe('Zwaluw drive units: where our parts should come from')
    for (const title of ['What we do not know', 'What changes in plan A', 'Assumptions and sources', 'Sources', 'How the main numbers are made']) expect(titles.filter((one) => one === title), title).toHaveLength(1)
    expect(titles.some((title) => title.includes('continued'))).toBe(false)
    expect((await pdf.getMarkInfo())?.Marked).toBe(true)
    expect(JSON.stringify(await (await pdf.getPage(2)).getStructTree())).toMatch(/"role":"TH"/)
    const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } }
    expect(info.Title).toBe('Zwaluw drive units: where our parts should come from')
    const raw = bytes.toString('latin1')
    expect(raw).toMatch(/\/Lang \(en/)
    // Every font lies in the file as an outline font that keeps its text; none is drawn (Type 3).
    expect(raw.match(/\/Subtype \/Type3/g) ?? []).toEqual([])
    expect(raw.match(/\/FontFile[23]? /g)?.length).toBe(raw.match(/\/Type \/FontDescriptor/g)?.length)
    // Charts are lines and areas: no picture is in it.
    expect(raw.match(/\/Subtype \/Image/g) ?? []).toEqual([])
  }
})

test('a person writes the verdict, is told when its numbers change, and takes the generated one back', async ({ host }) => {
  const { page } = host
  await openReport(page)
  const verdict = page.locator('.sheet .print-verdict')
  const generated = await verdict.innerText()
  await page.getByRole('textbox', { name: 'Verdict' }).fill('Hold *thirty days* more of eighteen parts.')
  await page.getByRole('textbox', { name: 'Title' }).click()
  await expect(verdict).toHaveText('Hold thirty days more of eighteen parts.')
  await expect(verdict.locator('b')).toHaveText('thirty days')
  await expect(page.getByText('The numbers are still the same.')).toBeVisible()
  await saved(page)
  await page.reload()
  await expect(verdict).toHaveText('Hold thirty days more of eighteen parts.')

  await choose(page, 'Today alone')
  await expect(verdict).toContainText('our stock lasts 19 days')
  await choose(page, 'Plans')
  await expect(verdict).toHaveText('Hold thirty days more of eighteen parts.')

  const dearer = { id: 'capital', scenarioId: null, key: 'general.cost-of-capital', value: 0.2, origin: { kind: 'typed', at: '2026-11-22T09:00:00Z' } }
  await callHost(page, 'project.change', { projectId: 'sample-zwaluw', name: 'Dearer capital', patches: [{ noun: 'parameter', id: 'capital', value: dearer }] })
  await page.reload()
  await expect(page.locator('.sheet .print-outdated')).toContainText(/since then the numbers have changed: .*net value .* → /)
  await expect(verdict).toHaveText('Hold thirty days more of eighteen parts.')
  expect(await faultsByAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Take the generated verdict' }).click()
  await expect(verdict).toContainText('once: if our weakest supplier stops')
  await expect(page.locator('.sheet .print-outdated')).toHaveCount(0)
  await page.getByRole('button', { name: /^Undo/ }).first().click()
  await expect(verdict).toHaveText('Hold thirty days more of eighteen parts.')
  expect(generated).toContain('once: if our weakest supplier stops')
})

test('the report keeps to two pages, leaves out what is not wanted, and is saved as one web page and as a workbook', async ({ host }) => {
  test.setTimeout(300_000)
  const { page } = host
  await openReport(page)
  await choose(page, 'Today alone')
  await waitForAll(page)
  await page.getByRole('checkbox', { name: 'Risk and spend' }).uncheck()
  await expect(page.locator('.sheet').getByRole('heading', { name: /dear and risky/ })).toHaveCount(0)
  await page.getByRole('checkbox', { name: 'Cover', exact: true }).uncheck()
  await expect(page.locator('.sheet .print-title h1')).toBeVisible()

  const html = (await savedAs(host, 'Web page in one file', 'html')).toString('utf8')
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
  expect(html).not.toMatch(/<script|<link|<img|@import|javascript:/i)
  expect(html.match(/(?:src|href)\s*=\s*["'][^#"'][^"']*/g) ?? []).toEqual([])
  expect(html.match(/url\((?!#|"#|"?data:font\/woff2|&quot;#)[^)]*/g) ?? []).toEqual([])
  expect(html.length).toBeLessThan(2_000_000)
  if (host.electron === null) {
    const path = join(host.dataFolder, 'opened.html')
    writeFileSync(path, html)
    // The browser of the test runs in one process and ends with its first closed context: this one stays open until the end.
    const context = await page.context().browser()?.newContext()
    const offline = await context?.newPage()
    if (offline === undefined) throw new Error('The browser opens no further page.')
    const asked: string[] = []
    const complaints: string[] = []
    offline.on('request', (request) => asked.push(request.url().slice(0, 60)))
    offline.on('console', (message) => complaints.push(message.text()))
    await offline.goto(pathToFileURL(path).href)
    expect(asked.filter((address) => !address.startsWith('data:') && !address.startsWith('file:'))).toEqual([])
    const pdf = await getDocumentProxy(new Uint8Array(await offline.pdf({ preferCSSPageSize: true, printBackground: true })))
    expect(pdf.numPages).toBe(await sheets(page))
    const { text } = await extractText(pdf, { mergePages: true })
    expect(text).toContain(`Page ${pdf.numPages} of ${pdf.numPages}`)
    expect(await offline.evaluate(() => document.fonts.check('12px "IBM Plex Sans"') && document.fonts.check('17px "Source Serif 4"'))).toBe(true)
    expect(complaints).toEqual([])
  }

  const workbook = await savedAs(host, 'Excel workbook', 'xlsx')
  expect(workbook.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')

  await choose(page, 'Two pages')
  await expect(paper(page)).toHaveAttribute('data-sheets', '2')
  expect(host.complaints).toEqual([])
})

/** Takes the place of the print dialog, which cannot be driven: keeps what the sheets say when it opens. */
const catchPrints = (page: Page): Promise<void> => page.evaluate(() => {
  window.print = () => {
    document.documentElement.dataset['printed'] = [...document.querySelectorAll<HTMLElement>('.sheet')].map((sheet) => sheet.innerText).join('\n')
  }
})
const caught = (page: Page): Promise<string | null> => page.locator('html').getAttribute('data-printed')

test('the report goes out when it is complete, or says on its first sheet what it goes out without', async ({ host }) => {
  test.setTimeout(300_000)
  const { page } = host
  await openReport(page)
  await catchPrints(page)
  await page.keyboard.press('Control+p')
  const waiting = page.getByRole('progressbar', { name: 'Prints when the report is complete' })
  await expect(waiting).toBeVisible()
  expect(await faultsByAxe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(waiting).toHaveCount(0)
  expect(await caught(page)).toBeNull()
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect.poll(() => caught(page), { timeout: 240_000 }).toMatch(/Plan A beats today in \d+ of 100 futures[\s\S]*Inputs still on default/)
  expect(await caught(page)).not.toContain('not in this report')
  await expect(waiting).toHaveCount(0)

  await page.reload()
  await paper(page).waitFor()
  await catchPrints(page)
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await page.getByRole('button', { name: 'Go on without' }).click()
  await expect.poll(() => caught(page)).toMatch(/Let out before it was worked out, so not in this report: .*How sure it is/)
  expect(await caught(page)).not.toMatch(/beats today in/)
  await expect(page.locator('.sheet').getByText('Let out before')).toHaveCount(0)

  await page.reload()
  await paper(page).waitFor()
  const html = await saveBy(host, 'early.html', /^Zwaluw drive units.*\.html$/, async () => {
    await page.getByRole('button', { name: 'Save as…' }).click()
    await page.getByRole('menuitem', { name: 'Web page in one file' }).click()
    await page.getByRole('button', { name: 'Go on without' }).click()
  }, 30_000)
  expect(readFileSync(html, 'utf8')).toContain('Let out before it was worked out')
})
