// The one door to the project: installs what is missing, builds what is stale, then runs. Plain JavaScript for any Node from 20.
import { readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './electron/build/launch/build.mjs'
import { runDesktop } from './electron/build/launch/desktop.mjs'
import { install } from './electron/build/launch/install.mjs'
import { makeInstallers, makeUnpacked, writeBill } from './electron/build/launch/package.mjs'
import { benchPackage, drivePackage } from './electron/build/launch/drive-package.mjs'
import { runProcess, say } from './electron/build/launch/run-process.mjs'
import { runTests } from './electron/build/launch/test.mjs'

const root = dirname(fileURLToPath(import.meta.url))
const [command = 'start', ...args] = process.argv.slice(2)
/** Where the person stands: npm runs scripts in the project's folder and says where it was called. */
const folder = process.cwd() === root ? (process.env.INIT_CWD ?? root) : process.cwd()
const bundled = (name) => join(root, 'dist', 'electron', `${name}.cjs`)

/** Why the app cannot be started with these words, or null. */
function wrongUse() {
  if (args.some((word) => /^--(port|data)\b/.test(word))) return 'npm start opens the app. For a port or another data folder: npm run remweg -- serve --port N --data DIR'
  if (args.filter((word) => !word.startsWith('-')).length > 1) return 'npm start opens one spreadsheet. Put quotes around a name with spaces: npm start -- "parts list.xlsx"'
  return null
}

async function start(node) {
  const wrong = wrongUse()
  if (wrong !== null) {
    say(wrong)
    return 1
  }
  const files = args.map((file) => (file.startsWith('-') ? file : resolve(folder, file)))
  await build(node, ['electron', 'renderer'])
  const desktop = await runDesktop(node, files)
  if (desktop.unable === undefined) return desktop.code
  say(`No desktop window: ${desktop.unable}. Remweg opens in your browser instead, at the address below.`)
  return runProcess(node, [bundled('web'), ...files])
}

async function remweg(node) {
  // Without a command, or with open and serve, the page is needed too.
  const needsPage = args[0] === undefined || ['open', 'serve'].includes(args[0])
  await build(node, needsPage ? ['electron', 'renderer'] : ['electron'])
  return runProcess(node, [bundled('cli'), ...args], { cwd: folder })
}

/** Runs all measurements, or the one of that name. */
async function bench(node, only) {
  await build(node, ['electron'])
  const tools = join(root, 'electron', 'build')
  for (const name of readdirSync(tools).filter((file) => (only === undefined ? /^bench-.*\.ts$/.test(file) : file === `bench-${only}.ts`)).toSorted()) {
    const code = await runProcess(node, [join(tools, name), ...args])
    if (code !== 0) return code
  }
  return 0
}

/** Runs a measurement that needs the page. */
const benchPage = (node, name) => runPage(node, `bench-${name}`)

/** Runs a script of the end-to-end tests on what is built. */
async function runPage(node, name) {
  await build(node, ['electron', 'renderer'])
  return runProcess(node, [join(root, 'e2e', `${name}.ts`), ...args])
}

const commands = {
  start,
  remweg,
  bench: (node) => bench(node),
  'bench:import': (node) => bench(node, 'import'),
  'bench:import-speed': (node) => bench(node, 'import-speed'),
  'bench:table': (node) => benchPage(node, 'table'),
  'bench:start': (node) => benchPage(node, 'start'),
  'bench:large': (node) => benchPage(node, 'large'),
  'bench:start:packaged': (node) => benchPackage(node, args),
  'fuzz:import': (node) => runProcess(node, [join(root, 'electron', 'build', 'fuzz-import.ts'), ...args]),
  load: (node) => runPage(node, 'load'),
  'fuzz:files': (node) => runProcess(node, [join(root, 'electron', 'build', 'fuzz-files.ts'), ...args]),
  kill: (node) => runPage(node, 'kill'),
  damage: (node) => runProcess(node, [join(root, 'electron', 'build', 'damage.ts'), ...args]),
  'bench:migrate': (node) => runProcess(node, [join(root, 'electron', 'build', 'migrate-large.ts'), ...args]),
  'nothing-leaves': (node) => runPage(node, 'nothing-leaves'),
  'bad-disks': (node) => runPage(node, 'bad-disks'),
  'fuzz:doors': (node) => runPage(node, 'fuzz-doors'),
  test: (node) => runTests(node, { withEndToEnd: true }),
  check: (node) => runTests(node, { withEndToEnd: false }),
  build: async (node) => {
    await build(node, ['electron', 'renderer'])
    return 0
  },
  package: (node) => makeInstallers(node, args),
  'package:unpacked': async (node) => {
    await makeUnpacked(node, ['shipped'])
    return 0
  },
  sbom: (node) => writeBill(node),
  audit: (node) => runProcess(node, [join(root, 'electron', 'build', 'package', 'audit.ts')]),
  'e2e:packaged': (node) => drivePackage(node, args),
  e2e: async (node) => {
    await build(node, ['electron', 'renderer'])
    return runProcess(node, [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', ...args])
  },
}

if (!Object.hasOwn(commands, command)) {
  say(`run.mjs knows ${Object.keys(commands).join(', ')}; not ${command}.`)
  process.exitCode = 1
} else {
  try {
    process.exitCode = await commands[command](await install())
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
