const listeners = new Set<(projectId: string) => void>()

/** Hears of each project that is left, by its id. */
export const onLeft = (listener: (projectId: string) => void): void => { listeners.add(listener) }

/** Says that nobody has a project open any more. */
export const sayLeft = (projectId: string): void => { for (const listener of listeners) listener(projectId) }
