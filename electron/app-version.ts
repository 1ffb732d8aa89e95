import manifest from '../package.json' with { type: 'json' }

/** The version of this app, printed on every report. */
export const appVersion: string = manifest.version
