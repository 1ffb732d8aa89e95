// Makes the picture of the README from the app itself: the Risk step of the sample project, on the web host.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startHost } from './host.ts'
import { openSample } from './steps.ts'

const folder = mkdtempSync(join(tmpdir(), 'remweg-picture-'))
const host = await startHost('web', folder)
await host.page.setViewportSize({ width: 1440, height: 900 })
await openSample(host.page)
await host.page.getByText('Losses are exact').waitFor()
await host.page.getByText('cheapest that closes it').waitFor()
await host.page.getByText('Pile-up').first().waitFor({ state: 'attached' })
await host.page.screenshot({ path: resolve(import.meta.dirname, '../docs/remweg.png') })
await host.stop()
rmSync(folder, { recursive: true, force: true })
