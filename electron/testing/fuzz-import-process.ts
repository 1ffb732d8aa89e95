// Reads spoilt spreadsheets for npm run fuzz:import.
import { tryOnAsking } from './fuzz-process.ts'
import { fuzzSeeds } from './fuzz-seeds.ts'
import { mutateSpreadsheet } from './mutate-spreadsheet.ts'
import { tryImport } from './try-import.ts'

const seeds = fuzzSeeds()

tryOnAsking({
  make: (chance) => {
    const { name, bytes } = chance.of(seeds)
    return { name, bytes: mutateSpreadsheet(bytes, chance) }
  },
  attempt: tryImport,
})
