// Opens spoilt project files as from a stranger: npm run fuzz:files [-- --count N --seed S --only NUMBER --keep FOLDER]
import { runFuzz } from './run-fuzz.ts'

await runFuzz('fuzz:files', 'fuzz-files-process.ts', { seconds: 60, memoryMb: 2048 })
