import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { drivenFuses, shippedFuses } from '../electron/packaging/fuses.ts'
import { expect, startHost, test } from './host.ts'
import { packagedArguments, programIn } from './packaged-app.ts'
import { filesInArchive, fusesOf, textInArchive } from './packaging-tools.ts'
import { fixture } from './steps.ts'

/** Folders that npm run e2e:packaged made, of the app as it ships and as it is driven here. */
const shipped = process.env['REMWEG_SHIPPED'] ?? ''
const driven = process.env['REMWEG_PACKAGED'] ?? ''

/** Where a package keeps its archive. */
function resourcesIn(folder: string): string {
  const bundle = readdirSync(folder).find((name) => name.endsWith('.app'))
  return bundle === undefined ? join(folder, 'resources') : join(folder, bundle, 'Contents', 'Resources')
}

/** A port that nobody listens on. */
const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      // A server on a port has an address with a number.
      const { port } = server.address() as AddressInfo
      server.close(() => found(port))
    })
  })

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => { socket.destroy(); done(true) })
    socket.once('error', () => done(false))
  })

/** Starts a packed program as a person would, waits until its window stands or it ends, looks, and ends it. */
async function started(folder: string, dataFolder: string, words: readonly string[], environment: Readonly<Record<string, string>>, look: () => Promise<void>): Promise<{ stood: boolean; said: string }> {
  const sign = join(dataFolder, 'stands')
  const child = spawn(programIn(folder), [...packagedArguments, ...words], { env: { ...process.env, REMWEG_DATA: dataFolder, REMWEG_STARTED_FILE: sign, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => { said += piece.toString('utf8') })
  const ended = new Promise<void>((done) => { child.once('exit', () => done()) })
  try {
    await expect.poll(() => existsSync(sign) || child.exitCode !== null || child.signalCode !== null, { timeout: 60_000 }).toBe(true)
    const stood = existsSync(sign)
    if (stood) await look()
    return { stood, said }
  } finally {
    child.kill('SIGKILL')
    if (child.pid !== undefined) await ended
  }
}

test.describe('a package', { tag: '@packed' }, () => {
  test('what ships and what is driven here differ in the fuse of the debugger and in no other', async () => {
    const [ships, drives] = [await fusesOf(programIn(shipped)), await fusesOf(programIn(driven))]
    // What an Electron knows of and we do not would have to be decided first.
    const { wasmTrapHandlers, ...decided } = ships
    expect(decided).toEqual(shippedFuses)
    expect([undefined, true, 'left']).toContain(wasmTrapHandlers)
    expect(drives).toEqual({ ...ships, ...drivenFuses })
    expect(Object.entries(ships).filter(([name, state]) => drives[name] !== state)).toEqual([['enableNodeCliInspectArguments', false]])
  })

  test('the program that ships is no Node, takes no options of Node, opens no debugger, of Node or of Chromium, and runs nothing that lies beside its archive', async ({ dataFolder }) => {
    const marks = join(dataFolder, 'marks')
    mkdirSync(marks)
    const script = (name: string): string => {
      const file = join(dataFolder, `${name}.cjs`)
      writeFileSync(file, `require('node:fs').writeFileSync(${JSON.stringify(join(marks, name))}, '')\n`)
      return file
    }
    const beside = join(resourcesIn(shipped), 'app')
    const [port, pagePort] = [await freePort(), await freePort()]
    mkdirSync(beside)
    writeFileSync(join(beside, 'package.json'), JSON.stringify({ name: 'beside', main: 'main.cjs' }))
    writeFileSync(join(beside, 'main.cjs'), readFileSync(script('app-beside-the-archive')))
    try {
      const environment = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${JSON.stringify(script('node-options'))}` }
      let answering = [port, pagePort]
      const { stood, said } = await started(shipped, dataFolder, [`--inspect=127.0.0.1:${port}`, `--remote-debugging-port=${pagePort}`, script('run-as-node')], environment, async () => {
        const found = await Promise.all([port, pagePort].map(answers))
        answering = answering.filter((_port, index) => found[index])
      })
      expect(said).not.toMatch(/(?:Debugger|DevTools) listening/u)
      expect({ stood, answering, ran: readdirSync(marks) }).toEqual({ stood: true, answering: [], ran: [] })
    } finally {
      rmSync(beside, { recursive: true, force: true })
    }
  })

  test('an archive that somebody changed is not run', async ({ dataFolder }) => {
    test.skip(process.platform === 'linux', 'Electron checks its archive on Windows and macOS; on Linux the fuse is set, and the folder belongs to the system')
    const changed = join(dataFolder, 'changed')
    cpSync(shipped, changed, { recursive: true, verbatimSymlinks: true })
    const archive = join(resourcesIn(changed), 'app.asar')
    const bytes = readFileSync(archive)
    const place = bytes.indexOf('"main.cjs"')
    expect(place).toBeGreaterThan(0)
    bytes.write('"mein.cjs"', place, 'latin1')
    writeFileSync(archive, bytes)
    const { stood } = await started(changed, dataFolder, [], {}, () => Promise.resolve())
    expect(stood).toBe(false)
  })

  test('the archive holds the app, the page and one package with one binary, and nothing else', async () => {
    const archive = join(resourcesIn(shipped), 'app.asar')
    const files = await filesInArchive(archive)
    const foreign = files.filter((file) => !/^(?:package\.json|dist(?:\/electron(?:\/(?:main|main-[\w-]+|preload|store-worker)\.cjs)?)?|dist\/renderer(?:\/.*)?|node_modules(?:\/better-sqlite3(?:\/(?:LICENSE|package\.json|lib(?:\/.*)?|prebuilds))?)?|node_modules\/better-sqlite3\/prebuilds\/[\w-]+\.node)$/u.test(file))
    expect(foreign).toEqual([])
    expect(files.filter((file) => file.endsWith('.node'))).toEqual(
      process.platform === 'darwin' ? ['darwin-arm64', 'darwin-x64'].map((name) => `node_modules/better-sqlite3/prebuilds/${name}.node`) : [`node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`],
    )
    expect(files.filter((file) => /\.(?:map|ts|tsx)$/u.test(file))).toEqual([])
    const manifest: unknown = JSON.parse(await textInArchive(archive, 'package.json'))
    expect(manifest).not.toHaveProperty('dependencies')
    expect(manifest).not.toHaveProperty('scripts')
    // What grows past this asks for a reason: it was 14 MB, of which the fonts, the map and the solver are half.
    expect(statSync(archive).size).toBeLessThanOrEqual(18_000_000)
  })

  test('a package brings the licences of all that is in it, and nothing that looks for updates', async () => {
    const resources = resourcesIn(shipped)
    const text = readFileSync(join(resources, 'LICENSES', 'THIRD-PARTY.txt'), 'utf8')
    for (const name of ['react ', 'better-sqlite3 ', 'highs ', '@e965/xlsx ', '@fontsource/ibm-plex-sans ', 'electron ']) expect(text).toContain(`\n${name}`)
    expect(readFileSync(join(resources, 'LICENSES', 'REMWEG.txt'), 'utf8')).toContain('MIT License')
    const electronsOwn = process.platform === 'darwin' ? resources : shipped
    expect(readdirSync(electronsOwn)).toEqual(expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']))
    const all = readdirSync(shipped, { recursive: true }).map(String)
    expect(all.filter((name) => /app-update\.yml$|latest.*\.yml$|updater/iu.test(name))).toEqual([])
  })

  test('a database of the first version is brought to today\'s by the thread in the archive', async ({ dataFolder }) => {
    cpSync(join(import.meta.dirname, '..', 'fixtures', 'stores', 'v1.sqlite'), join(dataFolder, 'remweg.sqlite'))
    const host = await startHost('desktop', dataFolder)
    try {
      await expect(host.page.locator('main.start[data-ready]')).toBeVisible()
      await expect(host.page.getByRole('table').first()).toBeVisible()
      expect(host.complaints).toEqual([])
    } finally {
      await host.stop()
    }
  })

  test('a file that the desktop of Linux hands over as an address opens like one named by its path', async ({ dataFolder }) => {
    const file = join(dataFolder, 'Stückliste 2 %.xlsx')
    cpSync(fixture('zwaluw-levels.xlsx'), file)
    const host = await startHost('desktop', dataFolder, [pathToFileURL(file).href])
    try {
      await expect(host.page.getByRole('main', { name: 'Import' })).toContainText('Stückliste 2 %.xlsx')
    } finally {
      await host.stop()
    }
  })
})
