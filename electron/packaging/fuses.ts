/** The switches that are burnt into the program of a package: what Electron can do that Remweg has no need of is off for good. */
export const shippedFuses = {
  /** The program is no Node for scripts of others. */
  runAsNode: false,
  /** No cookie is kept; what encrypts them would ask for the keychain of macOS. */
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  /** No debugger can be attached to the process that holds the database. */
  enableNodeCliInspectArguments: false,
  /** The code is checked against the hash in the program before it runs; Windows and macOS know this, Linux does not. */
  enableEmbeddedAsarIntegrityValidation: true,
  /** A folder `app` put beside the archive is never run. */
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
} as const

/** What the end-to-end tests drive: Playwright reaches the app by its debugger. Nothing else differs from what ships. */
export const drivenFuses = { ...shippedFuses, enableNodeCliInspectArguments: true } as const
