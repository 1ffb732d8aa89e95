import { join } from 'node:path'
import { displayMissing, electronHere } from './desktop.mjs'
import { installTools, makeUnpacked } from './package.mjs'
import { root, runProcess, scriptOf } from './run-process.mjs'

/**
 * Makes the app as it ships and as Playwright can drive it, and runs specs on them: all there are, or those named.
 * @param {string} node @param {readonly string[]} specs words for Playwright
 * @returns {Promise<number>} exit code
 */
export async function drivePackage(node, specs) {
  const { shipped, driven } = await makeUnpacked(node, ['shipped', 'driven'])
  return runProcess(node, [scriptOf('@playwright/test', 'playwright'), 'test', ...specs], { env: { ...process.env, REMWEG_PACKAGED: driven, REMWEG_SHIPPED: shipped } })
}

/** Measures how long the packed app takes to start. @param {string} node @param {readonly string[]} args @returns {Promise<number>} exit code */
export async function benchPackage(node, args) {
  const { driven } = await makeUnpacked(node, ['driven'])
  return runProcess(node, [join(root, 'e2e', 'bench-start.ts'), ...args], { env: { ...process.env, REMWEG_PACKAGED: driven } })
}

/** The tests that every run of all tests drives the packed app with: a buyer's whole way, her files, the window's walls, and what only a package has. */
export const fewTests = ['--grep', '@packed']

/** Why no package can be made and driven on this machine, or null; what makes packages is fetched for that. @returns {Promise<string | null>} */
export async function packageMissing() {
  const missing = displayMissing() ?? (electronHere() ? null : "Electron's binary is not installed; npm start fetches it")
  if (missing !== null) return missing
  try {
    await installTools()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
