import { startHost } from './host.ts'
import { mkdtempSync } from 'node:fs'
const host = await startHost('web', mkdtempSync('/tmp/words-data/'))
const { page } = host
const speak = async (name: string) => {
  await page.getByRole('button', { name: /^Language: |^Taal: |^Sprache: / }).click()
  await page.getByRole('menuitem', { name }).click()
}
const objects = async (where: string) => { const t = await page.evaluate(() => document.body.innerText + [...document.querySelectorAll('[aria-label],[title]')].map((e) => e.getAttribute('aria-label') + ' ' + e.getAttribute('title')).join(' ')); console.log(where, t.includes('[object') ? 'HAS [object' : 'ok'); return t }
try {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: 'Open sample' }).click()
  await page.waitForTimeout(2500)
  await speak('Deutsch')
  await page.waitForTimeout(1500)
  await page.screenshot({ path: '/tmp/words-shots/risk-de.png' })
  await objects('risk')
  await page.locator('main button.why, main .why').first().click().catch(() => {})
  await page.waitForTimeout(800)
  const opens = page.locator('.why-open')
  for (let i = 0; i < 3 && i < await opens.count(); i++) await opens.nth(i).click().catch(() => {})
  await page.screenshot({ path: '/tmp/words-shots/why-de.png' })
  const t = await objects('why')
  console.log((await page.locator('.inspector').innerText().catch(() => '')).slice(0, 1500))
  await page.locator('.title-bar nav button').first().click()
  await speak('Nederlands')
  await page.locator('input[type=file]').first().setInputFiles('/tmp/bad-list.csv')
  await page.waitForTimeout(3000)
  await page.screenshot({ path: '/tmp/words-shots/import-nl.png' })
  await objects('import')
  console.log((await page.locator('main').innerText()).slice(0, 3500))
} finally { await host.stop() }
