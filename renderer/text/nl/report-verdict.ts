import { boldMark } from '../bold-mark.ts'
import type { PlanVerdict, TodayVerdict } from '../en/report-verdict.ts'
import { formatList } from '../format.ts'

const bold = (words: string): string => `${boldMark}${words}${boldMark}`
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function effectOf({ gap, loss }: PlanVerdict): string {
  const still = gap === null ? 'hoe lang de lijn zou stilstaan, is niet bekend'
    : gap.direction === 'same' ? `als onze zwakste leverancier wegvalt, staat de lijn nog steeds ${bold(gap.after)} stil`
    : gap.afterIsNone ? `als één leverancier wegvalt, ${bold('reikt de voorraad tot hij weer levert')}, terwijl de lijn vandaag tot ${gap.before} stilstaat`
    : `als onze zwakste leverancier wegvalt, staat de lijn hooguit ${bold(`${gap.after} in plaats van ${gap.beforeNumber}`)} stil`
  if (loss === null) return still
  const most = loss.isUpperBound ? 'hooguit ' : ''
  return loss.direction === 'same' ? `${still}, en het te verwachten verlies blijft ${most}${loss.after} per jaar`
    : `${still}, en het te verwachten verlies ${loss.direction === 'less' ? 'daalt' : 'stijgt'} van ${most}${loss.before} naar ${bold(`${loss.after} per jaar`)}`
}

function planVerdict(facts: PlanVerdict): string[] {
  const { letter, once, onceIsWhole, cost, value, ifNothingStops, missing } = facts
  const effect = effectOf(facts)
  const spend = once !== null && value !== null && !value.isGain ? `Plan ${letter} vraagt ${onceIsWhole ? '' : 'minstens '}${bold(once)} eenmalig: ${effect}.`
    : once !== null ? `Geef ${onceIsWhole ? '' : 'minstens '}${bold(once)} eenmalig uit: ${effect}.`
    : onceIsWhole ? `Plan ${letter} vraagt geen eenmalig geld: ${effect}.` : `Wat plan ${letter} eenmalig kost, is nog niet bekend; ${effect}.`
  const unit = cost === null ? null : cost.direction === 'same' ? 'een stuk kost dan evenveel' : `een stuk kost dan ${cost.size} ${cost.direction === 'more' ? 'meer' : 'minder'}`
  const worth = value === null ? null
    : value.isGain ? `naar verwachting is het plan over ${value.years} jaar ${bold(value.size)} waard${value.paybackMonths === null ? '' : ` en in ${value.paybackMonths} maanden terugverdiend`}`
    : `naar verwachting kost het plan over ${value.years} jaar ${bold(value.size)}${value.paybackMonths === null ? ' en verdient het zich niet terug' : ''}`
  const limits = [
    ...(ifNothingStops === null ? [] : [ifNothingStops.isGain ? `ook als er nooit iets uitvalt, levert het ${ifNothingStops.size} op` : `als er nooit iets uitvalt, kost het ${ifNothingStops.size}`]),
    ...(missing.length === 0 ? [] : [`nog niet bekend: ${formatList(missing)}`]),
  ]
  const second = [unit, worth].filter((words) => words !== null)
  return [spend, ...(second.length === 0 ? [] : [`${capital(second.join(', en '))}.`]), ...(limits.length === 0 ? [] : [`${capital(limits.join('; '))}.`])]
}

function todayVerdict({ weakest, isCovered, sitesShort, loss, cost, missing }: TodayVerdict): string[] {
  const first = weakest !== null ? `Als ${weakest.name} wegvalt, reikt onze voorraad ${weakest.lasts} en duurt herstel ${weakest.back}: de lijn staat ${bold(weakest.short)} stil.`
    : isCovered ? `Welke leverancier ook wegvalt, de voorraad ${bold('reikt tot hij weer levert')}.`
    : 'Hoe lang de lijn stil zou staan als een leverancier wegvalt, is nog niet bekend.'
  const risk = [
    ...(sitesShort === null ? [] : [`${sitesShort.count} van de ${sitesShort.all} locaties zouden haar stilleggen`]),
    ...(loss === null ? [] : [`het te verwachten verlies is ${loss.isUpperBound ? 'hooguit ' : ''}${bold(`${loss.size} per jaar`)}`]),
  ]
  const rest = [
    ...(cost === null ? [] : [`een stuk kost ${cost} om in te kopen en hierheen te halen`]),
    ...(missing.length === 0 ? [] : [`nog niet bekend: ${formatList(missing)}`]),
  ]
  return [first, ...(risk.length === 0 ? [] : [`${capital(risk.join(', en '))}.`]), ...(rest.length === 0 ? [] : [`${capital(rest.join('; '))}.`])]
}

/** Het oordeel van het rapport in hooguit drie zinnen, en wat er staat bij een oordeel dat iemand zelf schreef. */
export const reportVerdictText = {
  planVerdict,
  todayVerdict,
  missing: { demand: 'stuks per jaar', margin: 'de marge per stuk', landed: (count: string, all: string) => (count === all ? 'de kosten van elk onderdeel' : `de kosten van ${count} van ${all} onderdelen`), loss: 'het te verwachten verlies' },
  label: 'Oordeel',
  hint: 'Woorden tussen * worden vet. Het blijft zoals je het schrijft.',
  edit: 'Zelf schrijven',
  takeGenerated: 'Neem het gemaakte oordeel',
  generated: 'Door Remweg uit de getallen geschreven; wijzig het als je het anders wilt zeggen.',
  own: (date: string) => `Je schreef dit op ${date}. De getallen zijn nog dezelfde.`,
  changed: (date: string, changes: string) => `Met de hand geschreven op ${date}; sindsdien zijn de getallen veranderd: ${changes}.`,
  from: (name: string, before: string, after: string) => `${name} ${before} → ${after}`,
  numbers: {
    once: 'eenmalig geld', gapBefore: 'langste stilstand vandaag', gapAfter: 'langste stilstand', lossBefore: 'te verwachten verlies vandaag', lossAfter: 'te verwachten verlies', cost: 'kosten per stuk', costBefore: 'kosten per stuk vandaag',
    value: 'netto waarde', payback: 'terugverdientijd in maanden', nothingStops: 'netto waarde als niets uitvalt', short: 'locaties die tekortkomen',
  },
  stepWrite: 'Oordeel van het rapport schrijven',
  stepGenerated: 'Gemaakt oordeel van het rapport nemen',
}
