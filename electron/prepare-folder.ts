import { accessSync, constants, mkdirSync } from 'node:fs'

/** Makes the data folder where it is missing; throws where it cannot be made or written, before anything else fails on it. */
export function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  accessSync(folder, constants.R_OK | constants.W_OK)
}
