import type { ImportChoices, ImportField } from '../../../shared/import/bom-import.ts'
import { withRepair } from '../../../shared/import/bom-import.ts'
import { call } from '../../host.ts'
import type { ImportView } from '../../work/import-view.ts'
import { fingerprintOf } from './layout-fingerprint.ts'
import { choicesOf, layoutOf, readLayout, writeLayout, type Layout } from './remembered-layout.ts'

/** Layouts kept, a setting each; the one used longest ago makes room for a new one. */
const slots = Array.from({ length: 24 }, (_, index) => `import.layout.${String(index + 1).padStart(2, '0')}`)

/** A sheet that was known again by its layout. */
export interface KnownSheet {
  readonly sheet: string
  readonly layout: Layout
}

/** Fingerprints of sheets as they were first understood, before anybody said anything of them, by the sheet's name. */
export type Fingerprints = ReadonlyMap<string, string>

/** The fingerprint of every sheet that has one. */
export const fingerprintsOf = (view: ImportView): Fingerprints =>
  new Map(
    view.sheets.flatMap(({ name }) => {
      const print = fingerprintOf(view.columns.filter((column) => column.sheet === name))
      return print === null ? [] : [[name, print]]
    }),
  )

async function storedLayouts(): Promise<Map<string, Layout>> {
  const settings = new Map((await call('app.settings', {})).map(({ key, value }) => [key, value]))
  return new Map(
    slots.flatMap((slot) => {
      const layout = readLayout(settings.get(slot) ?? '')
      return layout === null ? [] : [[slot, layout] as const]
    }),
  )
}

/** The sheets whose layout was imported before. */
export async function knownSheets(prints: Fingerprints): Promise<KnownSheet[]> {
  if (prints.size === 0) return []
  const byPrint = new Map([...(await storedLayouts()).values()].map((layout) => [layout.fingerprint, layout]))
  return [...prints].flatMap(([sheet, print]) => {
    const layout = byPrint.get(print)
    return layout === undefined ? [] : [{ sheet, layout }]
  })
}

/** Which sheets are read and where their headers are, as last time; empty when that is how they were found. */
export function rememberedPlaces(known: readonly KnownSheet[], view: ImportView): ImportChoices {
  const byName = new Map(known.map(({ sheet, layout }) => [sheet, layout]))
  const used = view.sheets.filter((sheet) => byName.get(sheet.name)?.used ?? sheet.used).map((sheet) => sheet.name)
  const headerRows = Object.fromEntries(
    view.sheets.flatMap(({ name, headerRow }) => {
      const said = byName.get(name)?.headerRow
      return said === undefined || said === headerRow ? [] : [[name, said]]
    }),
  )
  const isSame = used.length === 0 || used.join('\n') === view.sheets.filter((sheet) => sheet.used).map((sheet) => sheet.name).join('\n')
  return { ...(isSame ? {} : { sheets: used }), ...(Object.keys(headerRows).length === 0 ? {} : { headerRows }) }
}

/** Everything else that is remembered of the sheets, for columns as they are understood with the right header rows. */
export const rememberedChoices = (known: readonly KnownSheet[], view: ImportView, places: ImportChoices): ImportChoices =>
  known.reduce(
    (choices, { sheet, layout }) => withRepair(choices, { choices: choicesOf(layout, sheet, view.columns.filter((column) => column.sheet === sheet)) }),
    places,
  )

/** Keeps how each sheet was read, for the next of its layout. */
export async function keepLayouts(view: ImportView, choices: ImportChoices, absent: readonly ImportField[], prints: Fingerprints, at: string): Promise<void> {
  const stored = await storedLayouts()
  for (const { name, used } of view.sheets) {
    const fingerprint = prints.get(name)
    if (fingerprint === undefined || !(used || choices.sheets !== undefined)) continue
    const layout = layoutOf({ fingerprint, file: view.file, at, sheet: name, used }, view.columns.filter((column) => column.sheet === name), choices, absent)
    const slot = slotFor(stored, fingerprint)
    stored.set(slot, layout)
    await call('app.setSetting', { key: slot, value: writeLayout(layout) })
  }
}

/** Forgets layouts. */
export async function forgetLayouts(known: readonly KnownSheet[]): Promise<void> {
  const prints = new Set(known.map(({ layout }) => layout.fingerprint))
  for (const [slot, { fingerprint }] of await storedLayouts()) if (prints.has(fingerprint)) await call('app.setSetting', { key: slot, value: '' })
}

/** The setting in which a layout is kept: its own, a free one, or the one used longest ago. */
export function slotFor(stored: ReadonlyMap<string, Pick<Layout, 'fingerprint' | 'at'>>, fingerprint: string): string {
  const own = [...stored].find(([, layout]) => layout.fingerprint === fingerprint)?.[0]
  const free = slots.find((slot) => !stored.has(slot))
  const [oldest] = [...stored].toSorted(([, left], [, right]) => (left.at < right.at ? -1 : 1))
  return own ?? free ?? oldest?.[0] ?? 'import.layout.01'
}
