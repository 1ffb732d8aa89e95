import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from './build.mjs'
import { drivePackage, fewTests, packageMissing } from './drive-package.mjs'
import { root, runProcess, say, scriptOf } from './run-process.mjs'

const results = join(root, 'test-results')
const unitReport = join(results, 'unit.json')
const endToEndReport = join(results, 'e2e.json')
const packagedReport = join(results, 'packaged.json')

/** One check that either holds or not. */
async function check(name, runs) {
  say(`— ${name}`)
  for (const run of runs) if ((await run()) !== 0) return { name, passed: 0, failed: 1, skipped: 0 }
  return { name, passed: 1, failed: 0, skipped: 0 }
}

/** Many tests, counted from the report that their runner writes; a runner that fails without a failed test counts as one. */
async function suite(name, report, run, read) {
  say(`— ${name}`)
  rmSync(report, { force: true })
  const code = await run()
  const counts = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 }
  return { name, ...counts, failed: code !== 0 && counts.failed === 0 ? 1 : counts.failed }
}

const typeCheck = (node) => () =>
  check('type check', ['shared', 'electron', 'renderer', 'e2e'].map((folder) => () => runProcess(node, [scriptOf('typescript', 'tsc'), '-p', folder])))

const lint = (node) => () => check('lint', [() => runProcess(node, [scriptOf('oxlint', 'oxlint'), '--deny-warnings'])])

const unit = (node) => () =>
  suite(
    'unit tests',
    unitReport,
    () => runProcess(node, [scriptOf('vitest', 'vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]),
    (report) => ({
      passed: report.numPassedTests,
      // A file that cannot even be loaded has failed without a test of it failing.
      failed: report.numFailedTests + report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length,
      skipped: report.numPendingTests + report.numTodoTests,
      failedNames: report.testResults.flatMap(({ name, status, assertionResults }) => {
        const failed = assertionResults.filter((one) => one.status === 'failed').map(({ fullName }) => `${relative(root, name)}: ${fullName}`)
        return failed.length === 0 && status === 'failed' ? [relative(root, name)] : failed
      }),
    }),
  )

/** Tests of a suite that ended so, by host and name: 'flaky' passed only when they were tried again, 'unexpected' failed. */
const namesOf = (ended) => ({ specs = [], suites = [] }) => [
  ...specs.flatMap(({ title, tests }) => tests.filter(({ status }) => status === ended).map(({ projectName }) => `${projectName}: ${title}`)),
  ...suites.flatMap(namesOf(ended)),
]

const counted = ({ stats, suites }) => ({
  passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped,
  atSecondTry: suites.flatMap(namesOf('flaky')), failedNames: suites.flatMap(namesOf('unexpected')),
})

const endToEnd = (node) => () =>
  suite('end-to-end tests', endToEndReport, () => runProcess(node, [scriptOf('@playwright/test', 'playwright'), 'test']), counted)

/** A few of the same specs on the packed app, where this machine can make one; where one is expected, as in the workflow, it fails instead. */
const packaged = (node) => async () => {
  const missing = await packageMissing()
  if (missing !== null) {
    say(`— packed app: not driven. ${missing}.`)
    return process.env.REMWEG_EXPECT_DESKTOP === '1' ? { name: 'packed app', passed: 0, failed: 1, skipped: 0 } : { name: 'packed app', passed: 0, failed: 0, skipped: 1 }
  }
  return suite('packed app', packagedReport, () => drivePackage(node, fewTests).catch((error) => {
    say(error instanceof Error ? error.message : String(error))
    return 1
  }), counted)
}

const building = (node) => () =>
  check('build', [
    async () => {
      try {
        await build(node, ['electron', 'renderer'])
        return 0
      } catch (error) {
        say(error instanceof Error ? error.message : String(error))
        return 1
      }
    },
  ])

/** Runs the checks, with the end-to-end tests where asked, and says the sum as its last line. @returns {Promise<number>} exit code */
export async function runTests(node, { withEndToEnd }) {
  mkdirSync(results, { recursive: true })
  const outcomes = []
  for (const run of [typeCheck(node), lint(node), unit(node)]) outcomes.push(await run())
  if (withEndToEnd) {
    const built = await building(node)()
    outcomes.push(built)
    // Without a build there is nothing to drive; the failed build stands for it in the sum.
    if (built.failed === 0) for (const run of [endToEnd(node), packaged(node)]) outcomes.push(await run())
  }
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  for (const { name, passed, failed, skipped } of outcomes) {
    process.stdout.write(`${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
  }
  for (const { failedNames = [] } of outcomes) for (const name of failedNames) process.stdout.write(`failed: ${name}\n`)
  for (const { atSecondTry = [] } of outcomes) for (const name of atSecondTry) process.stdout.write(`passed only at the second try: ${name}\n`)
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`)
  return sum('failed') === 0 ? 0 : 1
}
