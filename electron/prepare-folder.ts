import { accessSync, constants, mkdirSync } from 'node:fs'

/** Makes the data folder where it is missing; throws where it cannot be made or written, before anything else fails on it. */
export function prepareFolder(folder: string): void {
  // Nobody else with an account on this computer has anything to read here.
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  accessSync(folder, constants.R_OK | constants.W_OK)
}
