import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where Remweg keeps its database, the same for every host: REMWEG_DATA, or the place the system has for it. */
export function dataFolder(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const chosen = environment['REMWEG_DATA']
  if (chosen !== undefined && chosen !== '') return chosen
  if (process.platform === 'win32') return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Remweg')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Remweg')
  return join(environment['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Remweg')
}
