import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, startHost, test, type RunningHost } from './host.ts'
import { answerDialog } from './save-file.ts'
import { addressesOutside, fixture, goTo, importDutchList, saved } from './steps.ts'

/** The parts of Hengtai Motor that the buyer brings to Europe. */
const moved = ['MT-2001', 'MT-2004', 'MT-2007'] as const

async function bringThreePartsToSlovenia({ page }: RunningHost): Promise<void> {
  await goTo(page, 'Scenarios')
  await page.getByRole('button', { name: /^Start plan A/ }).click()
  for (const part of moved) await page.getByRole('radio', { name: new RegExp(`${part}.*Nearshore|Nearshore.*${part}`) }).click()
  for (const part of moved) await expect(page.getByRole('radio', { name: new RegExp(`${part}.*Nearshore|Nearshore.*${part}`) })).toBeChecked()
  await saved(page)
}

/** The report as PDF: by the desktop itself, or as the browser would print it. */
async function printReport(host: RunningHost): Promise<Uint8Array> {
  const { page, electron, dataFolder } = host
  if (electron === null) return page.pdf({ preferCSSPageSize: true, printBackground: true })
  const path = join(dataFolder, 'report.pdf')
  await answerDialog(host, path)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'report.pdf' })).toBeVisible({ timeout: 20_000 })
  return readFileSync(path)
}

test('a buyer imports her list, brings three parts to Europe, loses nothing in a power cut, compares and prints', { tag: '@packed' }, async ({ host, hostKind, dataFolder }) => {
  test.setTimeout(360_000)
  const requests: string[] = []
  await importDutchList(host.page)
  await expect(host.page.getByText('Runs 19 days')).toBeVisible()
  await bringThreePartsToSlovenia(host)
  requests.push(...host.requests)
  await host.kill()

  const again = await startHost(hostKind, dataFolder)
  try {
    const { page } = again
    await page.getByRole('button', { name: 'Open Cargo drive' }).click()
    await goTo(page, 'Scenarios')
    await page.getByRole('tab', { name: /A/ }).first().click()
    for (const part of moved) await expect(page.getByRole('radio', { name: new RegExp(`${part}.*Nearshore|Nearshore.*${part}`) })).toBeChecked()

    await goTo(page, 'Compare')
    await expect(page.getByRole('table', { name: 'Today and plans side by side' })).toContainText('Longest standstill')
    await goTo(page, 'Report')
    await page.locator('[data-complete] .paper[data-sheets]').waitFor({ timeout: 120_000 })
    const pdf = await getDocumentProxy(new Uint8Array(await printReport(again)))
    const { text } = await extractText(pdf, { mergePages: true })
    expect(pdf.numPages).toBe(Number(await page.locator('.paper').getAttribute('data-sheets')))
    for (const words of ['Cargo drive', 'What the plan asks for', 'What we do not know', 'Landed cost', 'Assumptions and sources', 'World Bank', 'What changes in plan A']) {
      expect(text, words).toContain(words)
    }
    for (const part of moved) expect(text, part).toContain(part)
    const hash = /[0-9a-f]{64}/.exec(text)?.[0] ?? ''
    for (let number = 1; number <= pdf.numPages; number += 1) {
      expect(text).toContain(`Page ${number} of ${pdf.numPages}`)
      expect(text).toContain(`Inputs ${hash.slice(0, 16)}`)
    }

    await page.keyboard.press('Control+z')
    await goTo(page, 'Scenarios')
    await expect(page.getByRole('radio', { name: /MT-2007.*Nearshore|Nearshore.*MT-2007/ })).not.toBeChecked()
    requests.push(...again.requests)
    expect(addressesOutside(requests)).toEqual([])
    expect(again.complaints).toEqual([])
  } finally {
    await again.stop()
  }
})

test('a file named on the command line opens in the import', async ({ hostKind, dataFolder }) => {
  const host = await startHost(hostKind, dataFolder, [fixture('zwaluw-levels.xlsx')])
  try {
    await expect(host.page.getByRole('main', { name: 'Import' })).toBeVisible()
    await expect(host.page.getByRole('main', { name: 'Import' })).toContainText('zwaluw-levels.xlsx')
  } finally {
    await host.stop()
  }
})
