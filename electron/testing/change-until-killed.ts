// Run by itself: stores one step after another and says the number of each once it is stored, until somebody kills it.
import { writeSync } from 'node:fs'
import { storeChange } from '../store/changes.ts'
import { openStore } from '../store/open.ts'
import { smallPart } from './small-project.ts'

const [file = '', first = '0'] = process.argv.slice(2)
const store = openStore(file)
for (let number = Number(first); ; number += 1) {
  // Two nouns a step, so that half a step would show.
  const patches = [
    { noun: 'part' as const, id: 'axle', value: smallPart('axle', { stock: number }) },
    { noun: 'part' as const, id: `made-${number}`, value: smallPart(`made-${number}`) },
  ]
  storeChange(store, 'p', { name: `step ${number}`, patches }, new Date().toISOString())
  writeSync(1, `${number}\n`)
}
