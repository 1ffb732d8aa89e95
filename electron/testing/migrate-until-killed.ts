// Run by itself: migrates a database and says when it has reached a moment, at which somebody kills it.
import { writeSync } from 'node:fs'
import { migrateOnCopy } from '../store/migrate-on-copy.ts'

const [file = '', moment = '0'] = process.argv.slice(2)
let moments = 0
const said = (): void => {
  if (moments++ === Number(moment)) writeSync(1, 'now\n')
}
migrateOnCopy(file, said)
said()
