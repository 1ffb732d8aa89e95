import { makeUnpacked } from './package.mjs'
import { runProcess, scriptOf } from './run-process.mjs'

/**
 * Makes the app as it ships and as Playwright can drive it, and runs specs on them: all there are, or those named.
 * @param {string} node @param {readonly string[]} specs words for Playwright
 * @returns {Promise<number>} exit code
 */
export async function drivePackage(node, specs) {
  const { shipped, driven } = await makeUnpacked(node, ['shipped', 'driven'])
  return runProcess(node, [scriptOf('@playwright/test', 'playwright'), 'test', ...specs], { env: { ...process.env, REMWEG_PACKAGED: driven, REMWEG_SHIPPED: shipped } })
}
