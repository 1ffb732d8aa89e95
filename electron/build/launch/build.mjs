import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runProcess, say, scriptOf } from './run-process.mjs'

const parts = {
  electron: {
    sources: ['electron', 'shared'],
    made: 'dist/electron/main.cjs',
    command: () => [join(root, 'electron', 'build', 'bundle.ts')],
  },
  renderer: {
    sources: ['renderer', 'shared'],
    made: 'dist/renderer/index.html',
    command: () => [scriptOf('vite', 'vite'), 'build', 'renderer', '--logLevel', 'warn'],
  },
}
const alsoRead = ['package.json', 'package-lock.json', 'tsconfig.base.json']

function sourceFiles(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .toSorted()
}

function hashOf(sources) {
  const hash = createHash('sha256')
  for (const file of [...sources.flatMap(sourceFiles), ...alsoRead.map((name) => join(root, name))]) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

const alive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const readText = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

/** A lock without an owner in it is one just being written, unless it stays so; no build takes ten minutes, but a process id comes back. */
const isOlder = (file, seconds) => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < Date.now() - seconds * 1000

/** Lets one process build at a time, so that two starts at once do not write the same files. */
async function alone(work) {
  const lock = join(root, 'dist', '.building')
  mkdirSync(join(root, 'dist'), { recursive: true })
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const owner = Number(readText(lock))
      if (owner > 0 ? !alive(owner) || isOlder(lock, 600) : isOlder(lock, 10)) rmSync(lock, { force: true })
      else await new Promise((done) => setTimeout(done, 200))
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** Builds the named parts whose sources changed. @param {string} node @param {readonly ('electron' | 'renderer')[]} names */
export function build(node, names) {
  return alone(async () => {
    for (const name of names) {
      const { sources, made, command } = parts[name]
      const stamp = join(root, 'dist', `.built-${name}`)
      const hash = hashOf(sources)
      if (existsSync(join(root, made)) && readText(stamp) === hash) continue
      say(name === 'electron' ? 'Building the host…' : 'Building the page…')
      rmSync(stamp, { force: true })
      const code = await runProcess(node, command(), { stdio: ['ignore', 2, 2] })
      if (code !== 0) throw new Error(`The ${name === 'electron' ? 'host' : 'page'} could not be built; the reason is above.`)
      writeFileSync(stamp, hash)
    }
  })
}
