import { z } from 'zod'

/** What is read of package-lock.json: of every package its version, where it came from, the hash of its archive and its licence. */
export const lockSchema = z.object({
  packages: z.record(z.string(), z.object({
    name: z.string().optional(),
    version: z.string().optional(),
    resolved: z.string().optional(),
    integrity: z.string().optional(),
    license: z.string().optional(),
    dependencies: z.record(z.string(), z.string()).optional(),
  })),
})
type Lock = z.infer<typeof lockSchema>

interface Component {
  readonly type: 'application' | 'framework' | 'library'
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
  readonly purl: string
  readonly licenses?: readonly { readonly license: { readonly id: string } }[]
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
  readonly externalReferences?: readonly { readonly type: 'distribution'; readonly url: string }[]
  readonly components?: readonly Component[]
}

const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace(/^@/u, '%40')}@${version}`
const licencesOf = (licence: string | undefined) => (licence === undefined ? {} : { licenses: [{ license: { id: licence } }] })

/** npm writes hashes in base 64, the bill of materials in base 16. */
function hashesOf(integrity: string | undefined) {
  const found = /^sha512-(.+)$/u.exec(integrity ?? '')?.[1]
  return found === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: Buffer.from(found, 'base64').toString('hex') }] }
}

/** Where npm put a package that another, at a place of the lock file, needs; as Node looks for it. */
function placeOf(lock: Lock, name: string, from: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (lock.packages[place] !== undefined) return place
    if (folder === '') return null
  }
}

/** The places of all that a package at a place needs, and whatever that needs. */
function placesBelow(lock: Lock, from: string, found: Set<string>): Set<string> {
  for (const name of Object.keys(lock.packages[from]?.dependencies ?? {})) {
    const place = placeOf(lock, name, from)
    if (place === null || found.has(place)) continue
    found.add(place)
    placesBelow(lock, place, found)
  }
  return found
}

/** The places in the lock file of every package that ships: what the page and the hosts need, whatever that needs, and Electron. */
export const shippedPlaces = (lock: Lock): Set<string> => placesBelow(lock, '', new Set()).add('node_modules/electron')

function componentAt(lock: Lock, place: string): Component {
  const { name, version = '', resolved, integrity, license } = lock.packages[place] ?? {}
  const named = name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const purl = purlOf(named, version)
  return {
    type: 'library', 'bom-ref': purl, name: named, version, purl, ...licencesOf(license), ...hashesOf(integrity),
    ...(resolved === undefined ? {} : { externalReferences: [{ type: 'distribution' as const, url: resolved }] }),
  }
}

/** What Electron is made of, and so ships, by the name that its own list of versions has: each finds holes of its own. */
const insideElectron: Readonly<Record<string, { readonly name: string; readonly purl: string }>> = {
  chrome: { name: 'Chromium', purl: 'pkg:generic/chromium' }, node: { name: 'Node.js', purl: 'pkg:generic/node' }, v8: { name: 'V8', purl: 'pkg:generic/v8' },
}

/** When a bill is made and by what name it goes, and the versions of Electron and what is in it. */
export interface Occasion {
  readonly made: string
  readonly serial: string
  readonly electron: Readonly<Record<string, string>>
}

/**
 * The software bill of materials of what ships, as CycloneDX 1.6: every package that the page and the hosts are bundled from, as the lock file has
 * it, and Electron with what is in it. What only builds and tests is not in it.
 */
export function billOfMaterials(lock: Lock, occasion: Occasion) {
  const own = lock.packages[''] ?? {}
  const [name, version] = [own.name ?? '', own.version ?? '']
  const ref = purlOf(name, version)
  const places = [...placesBelow(lock, '', new Set())].toSorted()
  const electronVersion = occasion.electron['electron'] ?? ''
  // Of a version that is not the one in the lock file, the licence is known and the hash is not.
  const locked = lock.packages['node_modules/electron']
  const electron: Component = {
    ...(locked?.version === electronVersion ? componentAt(lock, 'node_modules/electron') : { 'bom-ref': purlOf('electron', electronVersion), name: 'electron', version: electronVersion, purl: purlOf('electron', electronVersion), ...licencesOf(locked?.license) }),
    type: 'framework',
    components: Object.entries(insideElectron).flatMap(([key, part]) => {
      const found = occasion.electron[key]
      if (found === undefined) return []
      const purl = `${part.purl}@${found}`
      return [{ type: 'library' as const, 'bom-ref': purl, name: part.name, version: found, purl }]
    }),
  }
  const refAt = (place: string): string => componentAt(lock, place)['bom-ref']
  const needsOf = (place: string): string[] =>
    Object.keys(lock.packages[place]?.dependencies ?? {}).flatMap((needed) => placeOf(lock, needed, place) ?? []).map(refAt).toSorted()
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${occasion.serial}`,
    version: 1,
    metadata: {
      timestamp: occasion.made,
      lifecycles: [{ phase: 'build' }],
      component: { type: 'application', 'bom-ref': ref, name, version, purl: ref, ...licencesOf(own.license) },
    },
    components: [...places.map((place) => componentAt(lock, place)), electron],
    dependencies: [
      { ref, dependsOn: [...needsOf(''), electron['bom-ref']] },
      ...places.map((place) => ({ ref: refAt(place), dependsOn: needsOf(place) })),
      { ref: electron['bom-ref'], dependsOn: [] },
    ],
  }
}
