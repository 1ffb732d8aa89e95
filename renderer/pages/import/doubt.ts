import type { ColumnMatch } from '../../../shared/import/bom-import.ts'

/** Below this the screen asks whether the field is right; 0 to 1. */
const doubtBelow = 0.6

/** Should a person be asked what a column means? Not when it is empty, for then nothing hangs on it. */
export const isDoubtful = ({ field, confidence, samples }: ColumnMatch, chosen: boolean): boolean =>
  field !== null && !chosen && confidence < doubtBelow && samples.length > 0
