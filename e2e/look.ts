// Makes pictures of every page and state, in light and dark, three languages and two sizes: npm run look -- [--out FOLDER] [--against FOLDER] [--width 1280] [--host desktop] [LOOK]…
// With --against, every picture is held against the one of the same name there, and what differs is named. The folders lie outside the repository.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startHost } from './host.ts'
import { differing, firstLooks, type Look, looks, openForLooks, pictureOf, tolerance } from './looks.ts'

const { values, positionals: wanted } = parseArgs({
  options: {
    out: { type: 'string', default: join(tmpdir(), 'remweg-looks') }, against: { type: 'string' }, host: { type: 'string', default: 'web' },
    language: { type: 'string', multiple: true, default: ['en', 'nl', 'de'] }, theme: { type: 'string', multiple: true, default: ['light', 'dark'] },
    width: { type: 'string', multiple: true, default: ['1280', '1920'] },
  },
  allowPositionals: true,
})
const out = resolve(values.out)
mkdirSync(out, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'remweg-looks-data-'))
const host = await startHost(values.host === 'desktop' ? 'desktop' : 'web', folder)
let others = 0

/** Makes the pictures of some looks of a project in every size, language and theme asked for. */
async function make(those: readonly Look[], id: string): Promise<void> {
  for (const [width, height] of [[1280, 800], [1920, 1080]] as const) {
    if (!values.width.includes(String(width))) continue
    for (const language of values.language) {
      for (const theme of values.theme) {
        for (const look of those) {
          if (wanted.length > 0 && !wanted.some((name) => look.name.includes(name))) continue
          const name = `${look.name}-${language}-${theme}-${width}.png`
          const made = await pictureOf(host, id, look, { language, theme, width, height })
          writeFileSync(join(out, name), made)
          const before = values.against === undefined ? '' : join(resolve(values.against), name)
          if (!existsSync(before)) continue
          const share = await differing(host.page, readFileSync(before), made)
          if (share <= tolerance) continue
          others += 1
          console.log(`${name}: ${(share * 100).toFixed(2)} % differs`)
        }
      }
    }
  }
}
await make(firstLooks, '')
await make(looks, await openForLooks(host))
console.log(`Pictures are in ${out}.${values.against === undefined ? '' : ` ${others} differ from those in ${values.against}.`}`)
for (const complaint of host.complaints) console.log(`The page complained: ${complaint}`)
await host.stop()
rmSync(folder, { recursive: true, force: true })
process.exitCode = others > 0 || host.complaints.length > 0 ? 1 : 0
