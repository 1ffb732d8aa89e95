import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { read } from 'xlsx'
import { z } from 'zod'
import { sampleContents } from '../../shared/data/sample/sample.ts'
import { openStoreIn } from '../store/open.ts'
import { createProject } from '../store/projects.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { runCommandLine } from './run-command-line.ts'

const at = '2026-01-05T08:00:00.000Z'
const Answer = z.object({ plans: z.array(z.string().nullable()), rows: z.array(z.object({ id: z.string(), values: z.array(z.number().nullable()) })) })

async function compare(data: string, ...args: string[]): Promise<{ code: number | null; answer: string; notes: string }> {
  let answer = ''
  let notes = ''
  const code = await runCommandLine(['compare', ...args, '--data', data], { answer: (text) => (answer += text), note: (text) => (notes += text) })
  return { code, answer, notes }
}

const withSample = (work: (data: string, project: string) => Promise<void>): Promise<void> =>
  withFolder(async (folder) => {
    const store = openStoreIn(folder)
    const contents = sampleContents(at)
    createProject(store, contents, 'Sample', at)
    store.close()
    await work(folder, contents.project.id)
  })

test('plans stand beside today, all of them where none is named', () =>
  withSample(async (data, project) => {
    const all = Answer.parse(JSON.parse((await compare(data, project, '--json')).answer))
    expect(all.plans).toHaveLength(4)
    const one = Answer.parse(JSON.parse((await compare(data, project, 'B', '--json')).answer))
    expect(one.plans).toEqual([null, expect.any(String)])
    const landed = (answer: z.infer<typeof Answer>) => answer.rows.find(({ id }) => id === 'landed-per-year')?.values
    expect(landed(one)).toEqual([landed(all)?.[0], landed(all)?.[2]])
    expect((await compare(data, project)).answer).toContain('Cost of ownership')
    expect(await compare(data, project, 'Z')).toMatchObject({ code: 2, notes: expect.stringContaining('no scenario') })
    expect(await compare(data, project, 'A', 'A')).toMatchObject({ code: 1 })
  }))

test('a scenario from a file brings its own figures, and its key is checked', () =>
  withSample(async (data, project) => {
    const file = join(data, 'plan.json')
    writeFileSync(file, JSON.stringify({ name: 'Dear freight', choices: [], set: { 'what-if.freight-factor': 2 } }))
    const answer = Answer.parse(JSON.parse((await compare(data, project, file, '--json')).answer))
    const [today = null, plan = null] = answer.rows.find(({ id }) => id === 'landed-per-year')?.values ?? []
    expect(plan).toBeGreaterThan(today ?? Number.POSITIVE_INFINITY)
    writeFileSync(file, JSON.stringify({ name: 'x', choices: [], set: { 'what-if.fright': 2 } }))
    expect(await compare(data, project, file)).toMatchObject({ code: 2, notes: expect.stringContaining('what-if.fright') })
  }))

test('the workbook of the comparison lies where it was asked for', () =>
  withSample(async (data, project) => {
    const path = join(data, 'cost.xlsx')
    expect(await compare(data, project, 'A', '--xlsx', path)).toMatchObject({ code: 0, notes: `Written to ${path}` })
    expect(read(readFileSync(path)).SheetNames).toEqual(expect.arrayContaining(['Totals', 'Assumptions', 'Today parts', 'A parts']))
    const file = join(data, 'plan.json')
    writeFileSync(file, JSON.stringify({ name: 'From a file', choices: [] }))
    await compare(data, project, file, '--xlsx', path)
    expect(read(readFileSync(path)).SheetNames).toContain('Plan parts')
    expect(await compare(data, project, '--xlsx', join(data, 'no', 'such', 'folder.xlsx'))).toMatchObject({ code: 2 })
  }))
