// Draws the icons of the packages from electron/packaging/icons/remweg.svg: npm run icons
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { icnsFile, icoFile, type IconPicture } from '../electron/build/package/icon-files.ts'
import { browser } from './host.ts'

const folder = resolve(import.meta.dirname, '..', 'electron', 'packaging', 'icons')
const drawing = readFileSync(join(folder, 'remweg.svg'), 'utf8')
const engine = await browser()
const page = await engine.newPage()

/** The drawing as a square picture, with an empty border of a share of its side. */
async function picture(side: number, border: number): Promise<IconPicture> {
  await page.setViewportSize({ width: side, height: side })
  const inner = side * (1 - 2 * border)
  await page.setContent(`<style>body{margin:${side * border}px}svg{display:block;width:${inner}px;height:${inner}px}</style>${drawing}`)
  return { side, png: new Uint8Array(await page.screenshot({ omitBackground: true })) }
}

const pictures = async (sides: readonly number[], border: number): Promise<IconPicture[]> => {
  const drawn: IconPicture[] = []
  for (const side of sides) drawn.push(await picture(side, border))
  return drawn
}

for (const { side, png } of await pictures([16, 24, 32, 48, 64, 128, 256, 512, 1024], 0)) writeFileSync(join(folder, `${side}x${side}.png`), png)
writeFileSync(join(folder, 'remweg.ico'), icoFile(await pictures([16, 24, 32, 48, 64, 128, 256], 0)))
// Icons on macOS leave a border, so that all look of one size.
writeFileSync(join(folder, 'remweg.icns'), icnsFile(await pictures([16, 32, 64, 128, 256, 512, 1024], 100 / 1024)))
await engine.close()
