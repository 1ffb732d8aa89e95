import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../store/open.ts'
import { projectFile } from '../store/project-file.ts'
import { createProject } from '../store/projects.ts'
import { smallProject } from '../testing/small-project.ts'
import { loadContents } from './load-contents.ts'

const folder = mkdtempSync(join(tmpdir(), 'remweg-load-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('a spreadsheet in which a part contains itself is refused with its path and row', async () => {
  const path = file('circle.csv', 'Parent;Part number;Description;Qty\nA;B;Motor;1\nB;C;Shaft;1\nC;A;Pump;1\n')
  await expect(loadContents(path, undefined)).rejects.toMatchObject({ code: 'cycle', message: expect.stringMatching(/Row 4 .*A → B → C → A/u) })
})

test('a spreadsheet becomes a project with its dollars as dollars and its further columns kept', async () => {
  const contents = await loadContents(file('pump.csv', 'Artikelnr.;Omschr.;Aant.;Prijs;Val.;Lev.;Tekening;Kleur\nA-1;Motor;1;18,40;USD;Hengtai Motor;D-7;rood\nA-2;Huis;1;42,50;EUR;HENGTAI MOTOR CO.,LTD;D-8;\nA-3;As;1;4,50;USD;Components GmbH;;\nA-4;Pen;1;4,50;USD;SE Components;;\n'), undefined)
  expect(contents.offers.map((offer) => [offer.unitPrice, offer.currency])).toEqual([[18.4, 'USD'], [42.5, 'EUR'], [4.5, 'USD'], [4.5, 'USD']])
  expect(contents.suppliers.map((supplier) => supplier.name)).toEqual(['Hengtai Motor', 'Components GmbH', 'SE Components'])
  expect(contents.parts.filter((part) => part.partNumber.startsWith('A-')).map((part) => part.extra)).toEqual([{ Tekening: 'D-7', Kleur: 'rood' }, { Tekening: 'D-8' }, {}, {}])
})

test('a project file is read as the project it holds', async () => {
  const store = openStore(join(folder, 'remweg.sqlite'))
  createProject(store, smallProject('veldbaan'), 'Import', '2026-01-05T08:00:00.000Z')
  const path = join(folder, 'veldbaan.remweg')
  writeFileSync(path, projectFile(store, 'veldbaan'))
  store.close()
  expect(await loadContents(path, undefined)).toEqual(smallProject('veldbaan'))
})
