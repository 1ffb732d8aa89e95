import { z } from 'zod'

const manifestSchema = z.object({ name: z.string(), productName: z.string(), version: z.string(), description: z.string(), license: z.string(), type: z.string(), main: z.string() })

/** The package.json inside the archive, made from the project's: no dependencies, as all but better-sqlite3 is bundled, and no scripts. */
export const packageManifest = (projectManifest: string) => ({
  ...manifestSchema.parse(JSON.parse(projectManifest)),
  author: 'The Remweg authors',
  // A deb must name a place of its own; this one says that there is none.
  homepage: 'https://remweg.invalid/',
  /** Ties the window to its entry in the menu on Linux. */
  desktopName: 'remweg.desktop',
})

/** The prebuilt binaries of better-sqlite3 that a package for this system needs: one, or on macOS both, as its app runs on either processor. */
export function sqliteBinaries(platform: string, arch: string): string[] {
  if (platform === 'darwin') return ['darwin-arm64.node', 'darwin-x64.node']
  return [`${platform}-${arch}.node`]
}
