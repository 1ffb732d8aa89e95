import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import config from '../../packaging/electron-builder.config.ts'
import { drivenFuses, shippedFuses } from '../../packaging/fuses.ts'
import { billOfMaterials, lockSchema, shippedPlaces } from './bill-of-materials.ts'
import { icnsFile, icoFile, sideOf } from './icon-files.ts'
import { partHoles, readAudit } from './known-holes.ts'
import { licencesText } from './licences-text.ts'
import { packageManifest, sqliteBinaries } from './what-ships.ts'

const root = resolve(import.meta.dirname, '..', '..', '..')
const lock = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
const occasion = { made: '2026-01-02T03:04:05.000Z', serial: '00000000-0000-4000-8000-000000000000', electron: { electron: '45.4.1', chrome: '150.0.1.2', node: '24.1.0' } }

describe('the bill of materials of what ships', () => {
  const bill = billOfMaterials(lock, occasion)
  const names = bill.components.map(({ name }) => name)

  test('names every package that the app depends on, and Electron, with version, licence and hash', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> } // ours
    const wanted = Object.entries(manifest.dependencies).map(([name, version]) => /^npm:(@?[^@]+)@/u.exec(version)?.[1] ?? name)
    expect(names).toEqual(expect.arrayContaining([...wanted, 'electron']))
    expect(bill.components).toHaveLength(shippedPlaces(lock).size)
    for (const { name, version, licenses, hashes, purl } of bill.components) {
      expect([name, version, licenses?.[0]?.license.id]).toEqual([name, expect.stringMatching(/^\d+\.\d+/u), expect.any(String)])
      expect(purl).toContain(`@${version}`)
      if (name !== 'electron') expect(hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/u)
    }
  })

  test('has nothing in it that only builds and tests', () => {
    for (const name of ['vite', 'typescript', '@playwright/test', 'vitest', 'electron-builder']) expect(names).not.toContain(name)
  })

  test('says what Electron is made of', () => {
    expect(bill.components.at(-1)).toMatchObject({ name: 'electron', version: '45.4.1', components: [{ name: 'Chromium', version: '150.0.1.2' }, { name: 'Node.js', version: '24.1.0' }] })
  })

  test('is CycloneDX: its references are single and lead somewhere, and all is needed by something', () => {
    expect([bill.bomFormat, bill.specVersion, bill.version]).toEqual(['CycloneDX', '1.6', 1])
    expect(bill.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u)
    const refs = [bill.metadata.component['bom-ref'], ...bill.components.map((one) => one['bom-ref'])]
    expect(new Set(refs).size).toBe(refs.length)
    expect(new Set(bill.dependencies.map(({ ref }) => ref))).toEqual(new Set(refs))
    const needed = new Set(bill.dependencies.flatMap(({ dependsOn }) => dependsOn))
    expect(refs.slice(1).filter((ref) => !needed.has(ref))).toEqual([])
    expect([...needed].filter((ref) => !refs.includes(ref))).toEqual([])
  })
})

describe('known holes', () => {
  test('are parted into those of what ships and those of what only builds', () => {
    const via = [{ title: 'Reads too far', url: 'https://example.org/1' }]
    const answer = readAudit({ vulnerabilities: {
      zod: { name: 'zod', severity: 'high', range: '<5', nodes: ['node_modules/zod'], via },
      vite: { name: 'vite', severity: 'low', range: '<9', nodes: ['node_modules/vite'], via: ['rolldown'] },
    } })
    if ('refused' in answer) throw new Error(answer.refused)
    const { shipped, others } = partHoles(answer.holes, shippedPlaces(lock))
    expect(shipped.map(({ name, says }) => [name, says])).toEqual([['zod', '<5; Reads too far https://example.org/1']])
    expect(others.map(({ name, says }) => [name, says])).toEqual([['vite', '<9; by rolldown']])
  })

  test('are not said to be none where nobody could be asked', () => {
    expect(readAudit({ message: '405 Method Not Allowed', statusCode: 405 })).toEqual({ refused: '405 Method Not Allowed' })
    expect(readAudit(null)).toEqual({ refused: 'npm audit gave an answer that is none' })
  })
})

describe('what a package is made of', () => {
  test('the fuses of the driven package differ from the shipped ones in the debugger alone', () => {
    expect(drivenFuses).toEqual({ ...shippedFuses, enableNodeCliInspectArguments: true })
    expect(Object.entries(shippedFuses).filter(([, on]) => on).map(([name]) => name)).toEqual(['enableEmbeddedAsarIntegrityValidation', 'onlyLoadAppFromAsar'])
  })

  test('nothing is published and nothing updates itself, and project files belong to it', () => {
    expect(config.publish).toBeNull()
    expect(JSON.stringify(config)).not.toMatch(/updat(?:e|er)["']?:\s*true|https?:/u)
    expect(config.fileAssociations.map(({ ext }) => ext)).toEqual(['remweg'])
    expect([config.linux, config.win, config.mac].flatMap(({ target }) => target.map((one) => one.target))).toEqual(['AppImage', 'deb', 'nsis', 'portable', 'dmg'])
    expect(config.electronFuses).toEqual(shippedFuses)
  })

  test('the page for IT names what a package is called, the key of Windows that finds it, and every variable that signs it', () => {
    const page = readFileSync(join(root, 'docs', 'install.md'), 'utf8')
    const words = ['setup-x64.exe', 'portable-x64.exe', 'mac-universal.dmg', 'linux-amd64.deb', 'linux-x86_64.AppImage', '/S', '/allusers', '/currentuser', '/D=', 'WIN_CSC_LINK', 'CSC_LINK', 'CSC_NAME', 'APPLE_API_KEY', 'REMWEG_DATA']
    expect(words.filter((word) => !page.includes(word))).toEqual([])
    // electron-builder makes the key from the identity of the app: who changes that one loses the way to what is installed.
    expect([config.appId, page.includes('b0b709d6-baa4-5fa6-b158-07498a2bca6b')]).toEqual(['nl.remweg.desktop', true])
  })

  test('a package has the binary of its own system, and on macOS those of both processors', () => {
    expect([sqliteBinaries('linux', 'x64'), sqliteBinaries('win32', 'x64'), sqliteBinaries('darwin', 'arm64')]).toEqual([['linux-x64.node'], ['win32-x64.node'], ['darwin-arm64.node', 'darwin-x64.node']])
    const there = readdirSync(join(root, 'node_modules', 'better-sqlite3', 'prebuilds'))
    expect(there).toEqual(expect.arrayContaining(['linux-x64.node', 'win32-x64.node', 'darwin-arm64.node', 'darwin-x64.node']))
  })

  test('its package.json has the name and version of the project, and neither dependencies nor scripts', () => {
    const made = packageManifest(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(Object.keys(made).toSorted()).toEqual(['author', 'description', 'desktopName', 'homepage', 'license', 'main', 'name', 'productName', 'type', 'version'])
    expect(made.main).toBe('dist/electron/main.cjs')
  })

  test('a package without the text of its licence is listed all the same', () => {
    const text = licencesText([{ name: 'one', version: '1.0.0', licence: 'MIT', text: 'Permission is granted.' }, { name: 'two', version: '2.0.0', licence: 'ISC', text: '' }])
    expect(text).toContain('\none 1.0.0 (MIT)\ntwo 2.0.0 (ISC)\n')
    expect(text).toContain('Permission is granted.')
    expect(text).toContain('This package came without the text of its licence, which it names as ISC.')
  })
})

describe('icons', () => {
  const folder = join(root, 'electron', 'packaging', 'icons')
  const pictureOf = (side: number) => ({ side, png: new Uint8Array(readFileSync(join(folder, `${side}x${side}.png`))) })

  test('there is a picture of every size that Linux asks for, of the size its name says', () => {
    for (const side of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) expect(sideOf(pictureOf(side).png)).toBe(side)
  })

  test('the files for Windows and macOS hold every picture where their list says it is', () => {
    const ico = Buffer.from(icoFile([pictureOf(16), pictureOf(256)]))
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico.readUInt8(6), ico.readUInt8(22)]).toEqual([1, 2, 16, 0])
    for (const at of [6, 22]) expect(sideOf(ico.subarray(ico.readUInt32LE(at + 12)))).toBe(at === 6 ? 16 : 256)
    const icns = Buffer.from(icnsFile([pictureOf(16), pictureOf(1024)]))
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length])
    expect(icns.toString('latin1', 8, 12)).toBe('icp4')
    expect(icns.subarray(8 + icns.readUInt32BE(12)).toString('latin1', 0, 4)).toBe('ic10')
    for (const name of ['remweg.ico', 'remweg.icns']) expect(existsSync(join(folder, name))).toBe(true)
  })
})
