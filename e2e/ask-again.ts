import type { ElectronApplication } from '@playwright/test'

/** So often the same is asked where the answer gets lost. */
const attempts = 20

/**
 * Has a desktop asked again where its own process threw an answer away before it was told, as V8 does now and then with one that is collected early.
 * What a test asks it to do must therefore bear being done twice.
 */
export function askedAgain(app: ElectronApplication): ElectronApplication {
  const once = app.evaluate.bind(app) as (what: unknown, given: unknown) => Promise<unknown>
  const evaluate = async (what: unknown, given: unknown): Promise<unknown> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(what, given)
      } catch (error) {
        if (attempt === attempts || !String(error).includes('garbage collected')) throw error
      }
    }
  }
  return Object.assign(app, { evaluate })
}
