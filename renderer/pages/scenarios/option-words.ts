import { optionKinds, type OptionCell, type OptionGrid, type OptionKind, type OptionSettings, choiceOf, optionOf } from '../../../shared/engine/option.ts'
import type { Change } from '../../../shared/model/change.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import { isNewSource, type Choice } from '../../../shared/model/scenario.ts'
import { scenariosText } from '../../text/scenarios.ts'
import { formatMoney, formatNumber, formatShortMoney, signed } from '../../text/format.ts'
import { choicesOf, setChoices, type MakeId } from '../../plans/scenario-changes.ts'
import { countryName } from '../../text/country-names.ts'
import { inWords } from '../../text/sentences/in-words.ts'
import { text as words } from '../../text/frame.ts'

const text = scenariosText.grid

/** Name of an option as its column has it. */
export const optionName = (kind: OptionKind): string => text[kind]

/** Days short as shown; 0 is covered. */
export const shownDays = (days: number): number => Math.round(days)

/** What a cell says to someone who cannot see it. */
export function cellInWords(kind: OptionKind, cell: OptionCell, part: string, currency: string): string {
  if (cell.absent !== null) return text.cell(optionName(kind), part, text.absentWhy[cell.absent])
  if (cell.isAwaited) return text.cell(optionName(kind), part, text.awaitedWords)
  const facts: string[] = []
  if (cell.cost === null) facts.push(text.unknownWhy(cell.unknown === null ? text.unknown : inWords(cell.unknown)))
  else facts.push(text.factCost(kind === 'keep' ? formatMoney(cell.cost, currency) : signed(cell.cost, (size) => formatMoney(size, currency))))
  if (kind !== 'keep' && cell.once !== null) facts.push(text.factOnce(formatShortMoney(cell.once, currency)))
  if (cell.daysShort !== null) facts.push(shownDays(cell.daysShort) === 0 ? text.factCovered : text.factDays(words.counts.days(shownDays(cell.daysShort))))
  return text.cell(optionName(kind), part, facts.join(', '))
}

/** Thousands as shown in a narrow column: 38, 4.2, 0.6. */
export function inThousands(money: number): string {
  const thousands = money / 1000
  return formatNumber(thousands, Math.abs(thousands) >= 9.95 || Math.abs(thousands) < 0.05 ? 0 : 1)
}

const steps = scenariosText.steps

/** What a part is called: its number, or its description where the list gives none. */
export const partName = (part: { readonly partNumber: string; readonly description: string }): string => part.partNumber || part.description

/** What the part with an id is called. */
export function partNameOf(contents: ProjectContents, partId: string): string {
  const part = contents.parts.find((one) => one.id === partId)
  return part === undefined ? partId : partName(part)
}

/** Why parts are passed over when an option is chosen for them, as they have no such option, neither from the engine nor from the person; null where all have it. */
export function refusalOf(contents: ProjectContents, choices: ReadonlyMap<string, Choice>, grid: OptionGrid, kind: OptionKind, partIds: readonly string[]): string | null {
  const isOwn = (partId: string): boolean => choices.has(partId) && optionOf(choices.get(partId), contents.project.plantCountry) === kind
  const absent = partIds.flatMap((partId) => (isOwn(partId) ? [] : (grid.rows.get(partId)?.cells[kind].absent ?? [])))
  const [reason] = absent
  const only = partIds[0]
  if (reason === undefined || only === undefined) return null
  if (partIds.length === 1) return text.cell(optionName(kind), partNameOf(contents, only), text.absentWhy[reason])
  const said = text.passedOver(absent.length, partIds.length, optionName(kind))
  return absent.every((other) => other === reason) ? `${said} ${text.absentWhy[reason]}` : said
}

/** The name of the step that gives parts an option. */
export function stepName(contents: ProjectContents, choices: readonly Choice[], kind: OptionKind, partIds: readonly string[]): string {
  const names = partIds.length > 1 ? [] : partIds.map((partId) => partNameOf(contents, partId))
  const parts = partIds.length === 1 ? (names[0] ?? '') : steps.parts(partIds.length)
  const first = choices[0]
  if (kind === 'keep' || first === undefined) return steps.keep(parts)
  if (first.kind === 'buffer') {
    return choices.length === 1 ? steps.buffer(parts, words.counts.days(first.days)) : steps.bufferMany(parts)
  }
  if (first.kind === 'stand-by') return steps['stand-by'](parts, countryName(first.country))
  return first.kind === 'second-source' ? steps['second-source'](parts, countryName(first.country)) : steps.move(parts, countryName(first.country))
}

/** True where the choice already is this option as it would be made, or carries a quote or an own production that must not be lost. */
function stands(choice: Choice | undefined, kind: OptionKind, plantCountry: string, settings: OptionSettings): boolean {
  if (choice === undefined || optionOf(choice, plantCountry) !== kind) return false
  return !isNewSource(choice) || kind === 'reshore' || choice.quote !== null || choice.production !== null || choice.country === settings.nearshoreTo
}

/** The step that gives some parts an option, or takes their choices away (keep); parts that have no such option, or have it already, are passed over. */
export function chooseOption(
  contents: ProjectContents, scenarioId: string, kind: OptionKind, partIds: readonly string[], grid: OptionGrid, settings: OptionSettings, makeId: MakeId,
): Change | null {
  const present = choicesOf(contents, scenarioId)
  const able = partIds.filter((partId) =>
    grid.rows.get(partId)?.cells[kind].absent === null && !stands(present.get(partId), kind, contents.project.plantCountry, settings))
  const wanted = new Map<string, ((id: string) => Choice) | null>()
  const made: Choice[] = []
  for (const partId of able) {
    if (kind === 'keep') {
      wanted.set(partId, null)
      continue
    }
    const days = grid.rows.get(partId)?.cells.buffer.bufferDays ?? settings.mostBufferDays
    made.push(choiceOf(kind, { id: partId, scenarioId, partId }, contents, settings, days))
    wanted.set(partId, (id) => choiceOf(kind, { id, scenarioId, partId }, contents, settings, days))
  }
  return setChoices(contents, scenarioId, wanted, stepName(contents, made, kind, able), makeId)
}

/** Option of a digit key: 1 keep to 6 stand-by. */
export const optionOfKey = (key: string): OptionKind | null => (/^[1-6]$/.test(key) ? (optionKinds[Number(key) - 1] ?? null) : null)

/** Sign of a currency as it stands before an amount, such as € or CHF. */
export const currencySign = (currency: string): string => formatMoney(0, currency, 0).replace(/[\d\s]/g, '')
