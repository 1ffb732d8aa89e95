import { boldMark } from '../bold-mark.ts'
import type { PlanVerdict, TodayVerdict } from '../en/report-verdict.ts'
import { formatList } from '../format.ts'

const bold = (words: string): string => `${boldMark}${words}${boldMark}`
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function effectOf({ gap, loss }: PlanVerdict): string {
  const still = gap === null ? 'wie lange die Linie stillstünde, ist nicht bekannt'
    : gap.direction === 'same' ? `fällt unser schwächster Lieferant aus, steht die Linie weiterhin ${bold(gap.after)} still`
    : gap.afterIsNone ? `fällt ein einzelner Lieferant aus, ${bold('reicht der Bestand, bis er wieder liefert')}; heute steht die Linie bis zu ${gap.before} still`
    : `fällt unser schwächster Lieferant aus, steht die Linie höchstens ${bold(`${gap.after} statt ${gap.beforeNumber}`)} still`
  if (loss === null) return still
  const most = loss.isUpperBound ? 'höchstens ' : ''
  return loss.direction === 'same' ? `${still}, und der erwartete Verlust bleibt bei ${most}${loss.after} im Jahr`
    : `${still}, und der erwartete Verlust ${loss.direction === 'less' ? 'sinkt' : 'steigt'} von ${most}${loss.before} auf ${bold(`${loss.after} im Jahr`)}`
}

function planVerdict(facts: PlanVerdict): string[] {
  const { letter, once, onceIsWhole, cost, value, ifNothingStops, missing } = facts
  const effect = effectOf(facts)
  const spend = once !== null && value !== null && !value.isGain ? `Plan ${letter} braucht einmalig ${onceIsWhole ? '' : 'mindestens '}${bold(once)}: ${capital(effect)}.`
    : once !== null ? `Einmalig ${onceIsWhole ? '' : 'mindestens '}${bold(once)} ausgeben: ${capital(effect)}.`
    : onceIsWhole ? `Plan ${letter} braucht kein einmaliges Geld: ${capital(effect)}.` : `Was Plan ${letter} einmalig kostet, ist noch nicht bekannt; ${effect}.`
  const unit = cost === null ? null : cost.direction === 'same' ? 'ein Stück kostet dann gleich viel' : `ein Stück kostet dann ${cost.size} ${cost.direction === 'more' ? 'mehr' : 'weniger'}`
  const worth = value === null ? null
    : value.isGain ? `nach Erwartungswerten ist der Plan über ${value.years} Jahre ${bold(value.size)} wert${value.paybackMonths === null ? '' : ` und nach ${value.paybackMonths} Monaten bezahlt`}`
    : `nach Erwartungswerten kostet der Plan über ${value.years} Jahre ${bold(value.size)}${value.paybackMonths === null ? ' und rechnet sich nicht' : ''}`
  const limits = [
    ...(ifNothingStops === null ? [] : [ifNothingStops.isGain ? `selbst wenn nie etwas ausfällt, bringt er ${ifNothingStops.size} ein` : `wenn nie etwas ausfällt, kostet er ${ifNothingStops.size}`]),
    ...(missing.length === 0 ? [] : [`noch nicht bekannt: ${formatList(missing)}`]),
  ]
  const second = [unit, worth].filter((words) => words !== null)
  return [spend, ...(second.length === 0 ? [] : [`${capital(second.join(', und '))}.`]), ...(limits.length === 0 ? [] : [`${capital(limits.join('; '))}.`])]
}

function todayVerdict({ weakest, isCovered, sitesShort, loss, cost, missing }: TodayVerdict): string[] {
  const first = weakest !== null ? `Fällt ${weakest.name} aus, reicht unser Bestand ${weakest.lasts}, und die Erholung dauert ${weakest.back}: Die Linie steht ${bold(weakest.short)} still.`
    : isCovered ? `Welcher Lieferant auch ausfällt, der Bestand ${bold('reicht, bis er wieder liefert')}.`
    : 'Wie lange die Linie stillstünde, wenn ein Lieferant ausfällt, ist noch nicht bekannt.'
  const risk = [
    ...(sitesShort === null ? [] : [`${sitesShort.count} von ${sitesShort.all} Standorten würden sie anhalten`]),
    ...(loss === null ? [] : [`der erwartete Verlust beträgt ${loss.isUpperBound ? 'höchstens ' : ''}${bold(`${loss.size} im Jahr`)}`]),
  ]
  const rest = [
    ...(cost === null ? [] : [`ein Stück kostet ${cost}, um es einzukaufen und herzubringen`]),
    ...(missing.length === 0 ? [] : [`noch nicht bekannt: ${formatList(missing)}`]),
  ]
  return [first, ...(risk.length === 0 ? [] : [`${capital(risk.join(', und '))}.`]), ...(rest.length === 0 ? [] : [`${capital(rest.join('; '))}.`])]
}

/** Das Urteil des Berichts in höchstens drei Sätzen, und was zu einem selbst geschriebenen gesagt wird. */
export const reportVerdictText = {
  planVerdict,
  todayVerdict,
  missing: { demand: 'Stückzahl im Jahr', margin: 'der Deckungsbeitrag je Stück', landed: (count: string, all: string) => (count === all ? 'die Kosten aller Teile' : `die Kosten von ${count} der ${all} Teile`), loss: 'der erwartete Verlust' },
  label: 'Urteil',
  hint: 'Wörter zwischen * werden fett. Es bleibt, wie Sie es schreiben.',
  edit: 'Selbst schreiben',
  takeGenerated: 'Erzeugtes Urteil übernehmen',
  generated: 'Von Remweg aus den Zahlen geschrieben; ändern Sie es, wenn Sie es anders sagen würden.',
  own: (date: string) => `Sie haben dies am ${date} geschrieben. Die Zahlen sind noch dieselben.`,
  changed: (date: string, changes: string) => `Von Hand geschrieben am ${date}; seitdem haben sich Zahlen geändert: ${changes}.`,
  from: (name: string, before: string, after: string) => `${name} ${before} → ${after}`,
  numbers: {
    once: 'einmaliges Geld', gapBefore: 'längster Stillstand heute', gapAfter: 'längster Stillstand', lossBefore: 'erwarteter Verlust heute', lossAfter: 'erwarteter Verlust', cost: 'Kosten je Stück', costBefore: 'Kosten je Stück heute',
    value: 'Kapitalwert', payback: 'Amortisation in Monaten', nothingStops: 'Kapitalwert ohne Ausfälle', short: 'Standorte mit fehlenden Tagen',
  },
  stepWrite: 'Urteil des Berichts schreiben',
  stepGenerated: 'Erzeugtes Urteil des Berichts übernehmen',
}
