// Makes pictures of every sheet of the reports of some projects, to look at: node e2e/pages.ts [OUT] [CASE]…
// The pictures are made of the PDF itself (by pdftoppm, of poppler), and lie outside the repository.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startHost } from './host.ts'
import { reportCases } from './report-cases.ts'
import { goTo, storeProject } from './steps.ts'

const [out = join(tmpdir(), 'remweg-pages'), ...wanted] = process.argv.slice(2)
mkdirSync(out, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'remweg-pages-data-'))
const host = await startHost('web', folder)
const { page } = host
for (const [name, contents] of Object.entries(reportCases)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const made = contents()
  await storeProject(page, made)
  await page.getByRole('button', { name: `Open ${made.project.name}` }).click()
  await goTo(page, 'Report')
  await page.locator('.paper[data-sheets]').waitFor({ timeout: 60_000 })
  const path = join(out, `${name}.pdf`)
  writeFileSync(path, await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }))
  execFileSync('pdftoppm', ['-png', '-r', '110', path, join(out, name)])
  console.log(`${name}: ${String(await page.locator('.paper').getAttribute('data-sheets'))} sheets`)
  await page.getByRole('button', { name: 'Remweg, to the start page' }).click()
}
await host.stop()
rmSync(folder, { recursive: true, force: true })
