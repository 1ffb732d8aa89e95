// Makes pictures of every sheet of the reports of some projects, to look at: npm run pages -- [--out FOLDER] [--language nl] [--grey] [CASE]…
// The pictures are made of the PDF itself (by pdftoppm, of poppler), and lie outside the repository.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startHost } from './host.ts'
import { reportCases } from './report-cases.ts'
import { callHost } from './steps.ts'

const { values, positionals: wanted } = parseArgs({
  options: { out: { type: 'string', default: join(tmpdir(), 'remweg-pages') }, language: { type: 'string', default: 'en' }, grey: { type: 'boolean', default: false } }, allowPositionals: true,
})
const out = resolve(values.out)
mkdirSync(out, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'remweg-pages-data-'))
const host = await startHost('web', folder)
const { page } = host
await callHost(page, 'app.setSetting', { key: 'language', value: values.language })
for (const [name, contents] of Object.entries(reportCases)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const made = contents()
  await callHost(page, 'project.create', { contents: made, name: 'Import' })
  // A tab that is loaded again opens what it had open, in any language.
  await page.evaluate((id) => {
    sessionStorage.setItem('remweg-project', id)
    sessionStorage.setItem('remweg-page', 'report')
  }, made.project.id)
  await page.reload()
  // What is worked out beside the page comes in when it is there.
  const paper = page.locator('[data-complete] .paper[data-sheets]')
  await paper.waitFor({ timeout: 180_000 })
  const path = join(out, `${name}.pdf`)
  writeFileSync(path, await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }))
  execFileSync('pdftoppm', ['-png', '-r', '110', ...(values.grey ? ['-gray'] : []), path, join(out, name)])
  console.log(`${name}: ${String(await paper.getAttribute('data-sheets'))} sheets`)
}
await host.stop()
rmSync(folder, { recursive: true, force: true })
