// Goes through every bad disk and neighbour on each host and says what the person was told: npm run bad-disks [-- --only WORDS] [--host web|desktop]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runOptions } from '../electron/testing/run-options.ts'
import { badDiskCases, runCase } from './bad-disk-cases.ts'
import { desktopMissing } from './host.ts'
import { smallDisk } from './small-disk.ts'

const { only = '', host } = runOptions(['only', 'host'], 'npm run bad-disks -- [--only WORDS] [--host web|desktop|"command line"]')
if (host !== undefined && !badDiskCases.some(({ on }) => on.some((kind) => kind === host))) {
  console.log(`There is no host ${host}.`)
  process.exit(2)
}
const noDesktop = desktopMissing()
for (const one of badDiskCases.filter(({ name }) => name.includes(only))) {
  for (const kind of one.on.filter((on) => host === undefined || on === host)) {
    const disk = one.needsDisk ? smallDisk(80) : null
    const why = kind === 'desktop' && noDesktop !== null ? noDesktop : one.needsDisk && disk === null ? 'no disk of its own can be mounted here' : null
    if (why !== null) {
      disk?.remove()
      console.log(`${one.name}, ${kind}: not tried, ${why}`)
      continue
    }
    const folder = mkdtempSync(join(tmpdir(), 'remweg-bad-disk-'))
    const nowhere = { folder, fill: () => undefined, empty: () => undefined, setReadOnly: () => undefined, remove: () => undefined }
    const { told, faults } = await runCase(one, kind === 'command line' ? 'web' : kind, folder, disk ?? nowhere)
    disk?.remove()
    rmSync(folder, { recursive: true, force: true })
    console.log(`${one.name}, ${kind}: ${faults.length === 0 ? 'everything acknowledged is there' : faults.join('; ')}`)
    for (const words of told) console.log(`    ${words}`)
    if (faults.length > 0) process.exitCode = 1
  }
}
