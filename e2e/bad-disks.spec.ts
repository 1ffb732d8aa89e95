import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { badDiskCases, runCase } from './bad-disk-cases.ts'
import { desktopMissing, expect, test } from './host.ts'
import { smallDisk } from './small-disk.ts'

for (const one of badDiskCases) {
  test(`${one.name}: the person is told, and everything acknowledged is there`, async ({ hostKind }) => {
    test.setTimeout(240_000)
    const kind = one.on.includes('command line') && hostKind === 'web' ? 'command line' : hostKind
    test.skip(!one.on.includes(kind), 'it is a matter of another host')
    test.skip(hostKind === 'desktop' && desktopMissing() !== null, 'there is no desktop here')
    const disk = one.needsDisk ? smallDisk(80) : null
    test.skip(one.needsDisk && disk === null, 'no disk of its own can be mounted here')
    const folder = mkdtempSync(join(tmpdir(), 'remweg-bad-disk-'))
    const nowhere = { folder, fill: () => undefined, empty: () => undefined, setReadOnly: () => undefined, remove: () => undefined }
    try {
      const { told, faults } = await runCase(one, hostKind, folder, disk ?? nowhere)
      expect(faults).toEqual([])
      expect(told).not.toEqual([])
    } finally {
      disk?.remove()
      rmSync(folder, { recursive: true, force: true })
    }
  })
}
