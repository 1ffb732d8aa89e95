import { resolve } from 'node:path'
import { dataFolder } from '../data-folder.ts'

/** The data folder of the desktop, absolute: with the database, the backups, the logs and how the window was left. */
export const deskFolder = resolve(dataFolder())
