import { desktopMissing, type HostKind } from './host.ts'

/** The hosts that a long run is asked for by name, or all of these, of those that can be started here; says of one that cannot why it is left out, and ends the run where nobody knows the name. */
export function askedHosts(asked: string | undefined, usage: string, all: readonly HostKind[] = ['web', 'desktop']): readonly HostKind[] {
  if (asked !== undefined && asked !== 'web' && asked !== 'desktop') {
    console.log(`There is no host ${asked}.\n${usage}`)
    process.exit(2)
  }
  const kinds: readonly HostKind[] = asked === undefined ? all : [asked]
  return kinds.filter((kind) => {
    const missing = kind === 'desktop' ? desktopMissing() : null
    if (missing !== null) console.log(`${kind}: left out, ${missing}.`)
    return missing === null
  })
}
