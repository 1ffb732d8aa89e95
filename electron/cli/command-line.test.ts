import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openStoreIn } from '../store/open.ts'
import { projectFile } from '../store/project-file.ts'
import { createProject } from '../store/projects.ts'
import { smallProject } from '../testing/small-project.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { runCommandLine } from './run-command-line.ts'

interface Said {
  readonly code: number | null
  readonly answer: string
  readonly notes: string
}

async function remweg(...args: string[]): Promise<Said> {
  let answer = ''
  let notes = ''
  const code = await runCommandLine(args, { answer: (text) => (answer += `${text}\n`), note: (text) => (notes += `${text}\n`) })
  return { code, answer, notes }
}

const Evaluated = z.looseObject({
  project: z.string(),
  scenario: z.string().nullable(),
  currency: z.string(),
  coverage: z.object({ priced: z.number(), rated: z.number() }),
  totals: z.looseObject({ landedCostPerYear: z.number().nullable(), costPerUnit: z.number().nullable(), npv: z.number().nullable(), riskScore: z.number().nullable() }),
  parts: z.array(z.looseObject({ partNumber: z.string(), needPerYear: z.number().nullable(), unitCost: z.number().nullable(), lines: z.record(z.string(), z.number().nullable()) })),
  inputsHash: z.string(),
})
const evaluated = (said: Said): z.infer<typeof Evaluated> => Evaluated.parse(JSON.parse(said.answer))

const dutyOnWheel = (result: z.infer<typeof Evaluated>): number =>
  result.parts.find(({ partNumber }) => partNumber === 'WL-20')?.lines['duty'] ?? Number.NaN

const stuklijst = [
  'Niveau;Artikelnummer;Omschrijving;Aantal;Prijs;Valuta;Leverancier;Land;Gewicht (kg);HS-code',
  '0;KR-100;Kruiwagen;1;;;;;;',
  '1;WL-20;Wiel;1;12,50;EUR;Rotas;CN;2,1;87149990',
  '1;BK-07;Bak;1;21,00;EUR;Plaatwerk Oost;NL;6,4;73269098',
].join('\r\n')

const withSheet = (work: (file: string, folder: string) => Promise<void>): Promise<void> =>
  withFolder(async (folder) => {
    const file = join(folder, 'kruiwagen.csv')
    writeFileSync(file, stuklijst)
    await work(file, folder)
  })

const withProject = (work: (data: string) => Promise<void>): Promise<void> =>
  withFolder(async (folder) => {
    const store = openStoreIn(folder)
    const project = smallProject('p')
    // The small project of the store's tests has an alternate that points up; the engine gets a plain tree.
    createProject(store, { ...project, lines: project.lines.slice(0, 1) }, 'Import', '2026-01-05T08:00:00.000Z')
    store.close()
    await work(folder)
  })

describe('the command line', () => {
  test('says what it can do, and what each command takes', async () => {
    expect(await remweg('--help')).toMatchObject({ code: 0, answer: expect.stringContaining('evaluate FILE|PROJECT'), notes: '' })
    for (const command of ['open', 'serve', 'import', 'evaluate', 'verify', 'check', 'backup']) {
      expect(await remweg(command, '--help')).toMatchObject({ code: 0, answer: expect.stringContaining(`remweg ${command}`) })
    }
    expect((await remweg('evaluate', '--help')).answer).toContain('country.ISO2.labour-cost')
    expect((await remweg('evaluate', '--keys', 'country.CN.lab')).answer).toContain('country.CN.labour-cost')
  })

  test('used wrongly answers 1 and says how, on standard error alone', async () => {
    for (const args of [['bake'], ['stress'], ['stress', 'x', '--surge', 'much'], ['stress', 'x', '--network', 'y'], ['optimise'], ['import'], ['import', 'a', 'b'], ['import', 'a', '--fast'], ['evaluate'], ['check', 'x', 'y'], ['serve', '--port', 'many'], ['serve', '--port', '0x50'], ['serve', '--port='], ['serve', 'a.csv', 'b.csv']]) {
      const said = await remweg(...args)
      expect([args, said.code, said.answer]).toEqual([args, 1, ''])
    }
    expect((await remweg('optimise')).notes).toContain('--choices FILE')
  })

  test('reads a spreadsheet as JSON with its rows, columns and totals', () =>
    withSheet(async (file) => {
      const said = await remweg('import', file, '--json')
      expect(said.code).toBe(0)
      expect(JSON.parse(said.answer)).toMatchObject({
        file: 'kruiwagen.csv', format: 'csv', delimiter: ';', decimal: ',', totals: { lines: 3, withPrice: 2 },
        lines: [{ row: 2, partNumber: 'KR-100' }, { row: 3, parent: 'KR-100', unitPrice: 12.5, country: expect.any(String) }, { row: 4, massKg: 6.4 }],
      })
      expect((await remweg('import', file)).answer).toContain('WL-20')
    }))

  test('an input that cannot be read answers 2, with the reason as JSON where asked', () =>
    withFolder(async (folder) => {
      const picture = join(folder, 'picture.xlsx')
      writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
      const said = await remweg('import', picture, '--json')
      expect(said.code).toBe(2)
      expect(JSON.parse(said.answer)).toEqual({ refused: { code: expect.any(String), message: said.notes.trim() } })
      mkdirSync(join(folder, 'map.csv'))
      expect(await remweg('import', join(folder, 'map.csv'))).toMatchObject({ code: 2, answer: '', notes: expect.stringContaining('is a folder') })
      expect(await remweg('evaluate', join(folder, 'nothing.xlsx'))).toMatchObject({ code: 2, notes: expect.stringContaining('There is no file') })
    }))

  test('evaluates a spreadsheet with the facts that it does not hold', () =>
    withSheet(async (file) => {
      const bare = evaluated(await remweg('evaluate', file, '--json'))
      expect(bare.totals.landedCostPerYear).toBeNull()
      const set = ['--set', 'product.demand=1000', '--set', 'product.margin=25', '--set', 'plant.country=NL']
      const known = evaluated(await remweg('evaluate', file, '--json', ...set))
      expect(known.parts.find(({ partNumber }) => partNumber === 'WL-20')?.needPerYear).toBe(1000)
      const dearer = evaluated(await remweg('evaluate', file, '--json', ...set, '--set', 'what-if.extra-duty-china=0.5'))
      expect(dutyOnWheel(dearer)).toBeGreaterThan(dutyOnWheel(known))
      expect(dearer.inputsHash).not.toBe(known.inputsHash)
      expect(evaluated(await remweg('evaluate', file, '--json', ...set))).toEqual(known)
    }))

  test('a key or value that does not exist is used wrongly, and the nearest keys are named', () =>
    withSheet(async (file) => {
      expect(await remweg('evaluate', file, '--set', 'general.storag=1')).toMatchObject({ code: 1, notes: expect.stringContaining('general.storage-rate') })
      for (const set of ['general.storage-rate', 'general.storage-rate=0,1', 'general.storage-rate=', 'product.price=1', 'product.NOPE.demand=1', 'general.storage-rate=-5', 'country.NL.labour-cost=-1', 'exchange-rate.USD=0', 'product.demand=-1', 'plant.country=Holland', 'plant.city=X']) {
        expect([set, (await remweg('evaluate', file, '--set', set)).code]).toEqual([set, 1])
      }
    }))

  test('figures that lie below zero in the world may be set so', () =>
    withSheet(async (file) => {
      for (const set of ['country.CN.governance-va=-1.5', 'what-if.demand-surge=-0.2', 'what-if.extra-duty-china=-0.01']) expect([set, (await remweg('evaluate', file, '--set', set)).code]).toEqual([set, 0])
    }))

  test('takes the product of a surge in a scenario file by its part number, and refuses a product or strait that it does not know', () =>
    withSheet(async (sheet, folder) => {
      const plan = join(folder, 'plan.json')
      const under = (event: object): Promise<Said> => {
        writeFileSync(plan, JSON.stringify({ name: 'Busy', choices: [], shocks: [{ name: 'What if', event }] }))
        return remweg('evaluate', sheet, '--set', 'product.demand=1000', '--scenario', plan, '--json')
      }
      const surge = (productId: string) => under({ kind: 'demand-surge', productId, steps: [{ fromDay: 0, addedShare: 0.5 }] })
      expect(evaluated(await surge('KR-100')).parts.find(({ partNumber }) => partNumber === 'WL-20')?.needPerYear).toBeCloseTo(1500, 6)
      expect(await surge('WL-20')).toMatchObject({ code: 2, notes: expect.stringContaining('"WL-20" is no product') })
      expect(await under({ kind: 'lane-closed', chokepoint: 'Seuz', days: 30, detourDays: null, freightFactor: null })).toMatchObject({ code: 2, notes: expect.stringContaining('Suez') })
    }))

  test('evaluates a stored project by name, and a scenario of it by letter, name or file', () =>
    withProject(async (data) => {
      const today = evaluated(await remweg('evaluate', 'veldbaan 12', '--data', data, '--json'))
      expect(today).toMatchObject({ project: 'Veldbaan 12', scenario: null, totals: { npv: null } })
      expect(evaluated(await remweg('evaluate', 'p', '--data', data, '--json', '--scenario', 'A')).scenario).toBe('Closer')
      const file = join(data, 'plan.json')
      writeFileSync(file, JSON.stringify({ name: 'Plan from a file', choices: [{ part: 'PN-axle', kind: 'buffer', days: 20 }], set: { 'general.cost-of-capital': 0.1 } }))
      expect(evaluated(await remweg('evaluate', 'p', '--data', data, '--json', '--scenario', file)).scenario).toBe('Plan from a file')
      writeFileSync(file, JSON.stringify({ name: 'Emergency plan', choices: [{ part: 'PN-axle', kind: 'stand-by', country: 'PL', costPerYear: 9000 }] }))
      expect(evaluated(await remweg('evaluate', 'p', '--data', data, '--json', '--scenario', file)).scenario).toBe('Emergency plan')
      writeFileSync(file, JSON.stringify({ name: 'x', choices: [{ part: 'PN-nobody', kind: 'buffer', days: 20 }] }))
      expect(await remweg('evaluate', 'p', '--data', data, '--scenario', file)).toMatchObject({ code: 2, notes: expect.stringContaining('no part "PN-nobody"') })
      expect(await remweg('evaluate', 'p', '--data', data, '--scenario', 'Z')).toMatchObject({ code: 2, notes: expect.stringContaining('"Closer"') })
      expect(await remweg('evaluate', 'nobody', '--data', data)).toMatchObject({ code: 2, notes: expect.stringContaining('Veldbaan 12 (id p)') })
    }))

  test('every worked example comes out on this machine', async () => {
    const said = await remweg('verify', '--json')
    expect(said.code).toBe(0)
    expect(JSON.parse(said.answer)).toMatchObject({ failed: 0 })
  })

  test('checks and copies no database where there is none, and makes none', () =>
    withFolder(async (folder) => {
      for (const args of [['check'], ['backup', join(folder, 'copy.sqlite')], ['evaluate', 'Zwaluw']]) {
        expect(await remweg(...args, '--data', join(folder, 'typo'))).toMatchObject({ code: 2, answer: '', notes: expect.stringContaining('There is no database') })
      }
      expect(existsSync(join(folder, 'typo'))).toBe(false)
    }))

  test('a check changes no byte of the file it is given', () =>
    withProject(async (data) => {
      const notes = join(data, 'notes.txt')
      writeFileSync(notes, '')
      expect(await remweg('check', notes)).toMatchObject({ code: 2, answer: '', notes: expect.stringContaining('it is empty') })
      const store = openStoreIn(data)
      const project = join(data, 'wagon.remweg')
      writeFileSync(project, projectFile(store, 'p'))
      store.close()
      const before = [readFileSync(notes), readFileSync(project), readdirSync(data).toSorted()]
      expect(await remweg('check', project)).toMatchObject({ code: 0, answer: expect.stringContaining('is sound: 1 project') })
      expect([readFileSync(notes), readFileSync(project), readdirSync(data).toSorted()]).toEqual(before)
    }))

  test('a value that no fact can have fails the check and is not evaluated, in one line each', () =>
    withProject(async (data) => {
      const store = openStoreIn(data)
      store.database.exec("update parts set stock = -1 where id = 'axle'")
      store.close()
      const checked = await remweg('check', '--data', data)
      expect(checked.code).toBe(3)
      expect(checked.answer).toMatch(/Project Veldbaan 12 cannot be read: The part "axle" is not as Remweg stored it/)
      expect(await remweg('evaluate', 'p', '--data', data)).toMatchObject({ code: 2, answer: '', notes: expect.stringMatching(/^The part "axle" is not as Remweg stored it.*\n$/) })
    }))

  test('checks and copies the database', () =>
    withProject(async (data) => {
      expect(JSON.parse((await remweg('check', '--data', data, '--json')).answer)).toMatchObject({ projects: 1, complaints: [] })
      const copy = join(data, 'copy.sqlite')
      expect(await remweg('backup', copy, '--data', data)).toMatchObject({ code: 0, answer: `${copy}\n` })
      expect(existsSync(copy)).toBe(true)
      expect(await remweg('backup', copy, '--data', data)).toMatchObject({ code: 2, notes: expect.stringContaining('is there already') })
      expect(await remweg('check', copy)).toMatchObject({ code: 0, answer: expect.stringContaining('is sound: 1 project, data version') })
      // What the disk did to it shows by its check sum; the rest is saved.
      const bytes = readFileSync(copy)
      bytes.write('#', bytes.lastIndexOf('Kogellager 6204'))
      writeFileSync(copy, bytes)
      expect(await remweg('check', copy)).toMatchObject({ code: 3, answer: expect.stringContaining('is not sound') })
      const saved = join(data, 'saved.remweg')
      expect(JSON.parse((await remweg('check', copy, '--salvage', saved, '--json')).answer)).toMatchObject({ isProven: true, projects: [{ id: 'p', state: 'lacking' }] })
      expect(await remweg('check', saved)).toMatchObject({ code: 0 })
      expect(await remweg('check', copy, '--salvage', saved)).toMatchObject({ code: 2, notes: expect.stringContaining('is there already') })
      writeFileSync(join(data, 'remweg.sqlite'), 'not a database')
      expect(await remweg('check', '--data', data)).toMatchObject({ code: 2, notes: expect.stringContaining('not a database') })
    }))
})

describe('remweg stress', () => {
  test('stops every node of a network in turn', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'network.json')
      writeFileSync(file, JSON.stringify({
        items: [{ id: 'P', demand: 10, margin: 5, stock: 20 }, { id: 'A' }], bill: [{ of: 'P', uses: 'A', quantity: 2 }],
        nodes: [{ id: 'works', makes: ['P'], recovery: 1 }, { id: 'S', makes: ['A'], stock: { A: 60 }, recovery: 10 }],
      }))
      const said = await remweg('stress', '--network', file, '--json')
      expect(JSON.parse(said.answer)).toEqual({
        stops: [
          { node: 'works', loss: 0, exposureIndex: 0, timeToSurvive: 2, lost: {} },
          { node: 'S', loss: 250, exposureIndex: 1, timeToSurvive: 5, lost: { P: 50 } },
        ],
      })
      writeFileSync(file, '{"items":[]}')
      expect(await remweg('stress', '--network', file, '--json')).toMatchObject({ code: 2, answer: expect.stringContaining('network-malformed') })
    }))

  test('stops every site, country and strait of a sheet in turn, the largest loss first', () =>
    withSheet(async (file) => {
      const said = await remweg('stress', file, '--set', 'product.demand=3650', '--set', 'product.margin=20', '--json')
      const { stops } = z.object({ stops: z.array(z.looseObject({ kind: z.string(), node: z.string(), loss: z.number(), timeToSurvive: z.number().nullable() })) }).parse(JSON.parse(said.answer))
      expect(stops.map(({ kind, node }) => `${kind} ${node}`)).toEqual(expect.arrayContaining(['site Rotas', 'country China', 'chokepoint Suez', 'site Plaatwerk Oost']))
      expect(stops.map(({ loss }) => loss)).toEqual(stops.map(({ loss }) => loss).toSorted((left, right) => right - left))
      const surge = await remweg('stress', file, '--set', 'product.demand=3650', '--set', 'product.margin=20', '--surge', '0.5')
      expect(surge.answer).toContain('Rotas')
    }))

  test('draws years of a sheet and says what they cost and which part causes it', () =>
    withSheet(async (file) => {
      const facts = ['--set', 'product.demand=3650', '--set', 'product.margin=20']
      const { answer } = await remweg('stress', file, ...facts, '--years', '500', '--json')
      const estimated = z.object({ value: z.number(), standardError: z.number() })
      const { years, plans: [today] } = z.object({
        years: z.number(),
        plans: z.array(z.object({ scenario: z.null(), expectedLossPerYear: estimated, conditionalValueAtRisk: estimated, parts: z.array(z.object({ partNumber: z.string(), mean: z.number(), worst: z.number() })) }).loose()),
      }).parse(JSON.parse(answer))
      expect(years).toBe(512)
      expect(today?.parts.map(({ partNumber }) => partNumber)).toContain('WL-20')
      expect(today?.parts.reduce((sum, { worst }) => sum + worst, 0)).toBeCloseTo(today?.conditionalValueAtRisk.value ?? Number.NaN, 4)
      expect((await remweg('stress', file, ...facts, '--years', '500')).answer).toContain('conditional value at risk')
      expect((await remweg('stress', file, '--years', '64')).notes).toContain('demand, margin')
      expect(await remweg('stress', file, '--years', 'many')).toMatchObject({ code: 1 })
    }))
})
