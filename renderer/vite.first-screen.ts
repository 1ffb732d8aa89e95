import { resolve } from 'node:path'

/** What the bundler tells of its modules, of which no more is used here. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

const page = resolve(import.meta.dirname, 'index.html')
let found: Set<string> | null = null

/** What is read with the page, and not only when something is asked for. */
function readWithPage(modules: Modules): Set<string> {
  const seen = new Set([page])
  // A set that grows while it is walked is walked to its end.
  for (const id of seen) for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) seen.add(imported)
  return seen
}

/** Puts all that the first screen waits for into one file: each further one takes its way through the process that opens the window. */
export const firstScreen = (id: string, modules: Modules): string | null => ((found ??= readWithPage(modules)).has(id) ? 'first-screen' : null)
