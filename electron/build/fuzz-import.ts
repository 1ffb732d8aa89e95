// Imports spoilt spreadsheets: npm run fuzz:import [-- --count N --seed S --only NUMBER --keep FOLDER]
import { runFuzz } from './run-fuzz.ts'

await runFuzz('fuzz:import', 'fuzz-import-process.ts', { seconds: 10, memoryMb: 2048 })
