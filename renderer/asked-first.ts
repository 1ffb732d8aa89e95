import { askFirst } from './first-calls.ts'

/** Asked as soon as this file is read: the first that main.tsx imports, so that the host answers while the rest of the code runs. */
export const askedFirst = askFirst()
