import type { compareText as en, VerdictWords } from '../en/compare.ts'
import { formatList } from '../format.ts'
import type { Words } from '../in-languages.ts'

/** The verdict on a plan against today in three sentences at most: what it does, what that costs and saves, whether it pays. */
export function verdictSentences(facts: VerdictWords): string[] {
  const { letter, parts } = facts
  const does = [
    parts.moved === null ? '' : `verlagert ${parts.moved}`,
    parts.secondSourced === null ? '' : `gibt ${parts.secondSourced} einen Zweitlieferanten`,
    parts.buffered === null ? '' : `baut für ${parts.buffered} zusätzlichen Bestand auf`,
  ].filter((one) => one !== '')
  const first = does.length === 0 ? `Plan ${letter} ändert kein Teil.` : `Plan ${letter} ${formatList(does)}${facts.once === null ? '' : `, für einmalig ${facts.once}`}.`
  const effects = [
    facts.costMore === null ? '' : `kostet je Stück ${facts.costMore} mehr`,
    facts.costLess === null ? '' : `spart je Stück ${facts.costLess}`,
    facts.costSame ? 'kostet je Stück gleich viel' : '',
    facts.lossLess === null ? '' : `vermeidet ${facts.lossLess} erwarteten Verlust pro Jahr`,
    facts.lossMore === null ? '' : `bringt ${facts.lossMore} mehr erwarteten Verlust pro Jahr`,
    facts.gapBefore === null || facts.gapAfter === null ? ''
      : facts.gapBefore === facts.gapAfter ? `lässt den längsten Stillstand bei ${facts.gapAfter}` : `bringt den längsten Stillstand von ${facts.gapBefore} auf ${facts.gapAfter}`,
  ].filter((one) => one !== '')
  const value = facts.netValue
  const pays = value === null
    ? 'Ob es sich lohnt, ist unbekannt: Bedarf, Deckungsbeitrag, Preise oder Länder von Lieferanten fehlen.'
    : `Über ${value.years} Jahre ist er nach Erwartungswerten ${value.amount} ${value.isGain ? 'mehr' : 'weniger'} wert als heute${facts.paybackMonths === null ? '' : ` und amortisiert sich in ${facts.paybackMonths} Monaten`}.`
  return [first, ...(effects.length === 0 ? [] : [`Er ${formatList(effects)}.`]), pays, ...(facts.estimated === null ? [] : [`${facts.estimated} seiner Kosten beruhen auf geschätzten Preisen.`])]
}

/** Words of the Compare page. Numbers come in as formatted text. */
export const compareText: Words<typeof en> = {
  title: 'Vergleichen',
  today: 'Heute',
  empty: {
    title: 'Noch nichts zu vergleichen',
    body: 'Vergleichen stellt heute neben bis zu drei Pläne. Machen Sie zuerst einen Plan: Wählen Sie Optionen für Teile, bewegen Sie einen Regler, und er wird dabei gespeichert.',
    make: 'Plan machen',
    goToScenarios: 'Zu Szenarien',
    stepName: (letter) => `Plan ${letter} beginnen`,
    defaultName: (letter) => `Plan ${letter}`,
  },
  toolbar: {
    label: 'Verglichene Pläne',
    add: 'Plan hinzufügen',
    remove: (letter) => `Plan ${letter} aus dem Vergleich nehmen`,
    places: (used, all) => `${used} von ${all} Plätzen belegt`,
    difference: 'Unterschied',
    differenceLabel: 'Unterschied: welcher Plan',
    against: 'gegen',
    againstLabel: 'Unterschied: zu welchem Plan',
    copy: 'Tabelle kopieren',
    copied: 'Tabelle kopiert: Fügen Sie sie in eine Tabellenkalkulation ein',
    copyFailed: 'Die Tabelle konnte nicht kopiert werden: Das System hat den Zugriff auf die Zwischenablage verweigert. Markieren und kopieren Sie die Tabelle von Hand.',
    print: 'Drucken',
  },
  table: {
    label: 'Heute und Pläne nebeneinander',
    against: (one, other) => `${one} gegen ${other}`,
    unknown: 'unbekannt',
    never: 'nie',
    none: 'keine',
    covered: 'gedeckt',
    what: 'Was verglichen wird',
    best: 'bester der gezeigten',
    more: 'mehr um',
    less: 'weniger um',
    better: 'besser',
    worse: 'schlechter',
    same: 'gleich',
    points: (count) => `${count} Punkte`,
    boldIsBest: 'Fett ist der beste der gezeigten Pläne',
    shownDifference: 'Unterschiede sind aus den gezeigten Zahlen gebildet',
    notComparable: 'nicht vergleichbar',
  },
  groups: { cost: 'Kosten', risk: 'Risiko', value: (years) => `Wert über ${years} Jahre`, europe: 'Europa' },
  rows: {
    'cost-per-unit': { label: 'Einstandskosten', unit: 'je verkauftem Stück' },
    'landed-per-year': { label: 'Einstandskosten', unit: 'pro Jahr' },
    'ownership-per-year': { label: 'Gesamtkosten (TCO)', unit: 'pro Jahr' },
    'one-off': { label: 'Verlagerung und Qualifizierung', unit: 'einmalig' },
    'extra-stock': { label: 'Geld in zusätzlichem Bestand', unit: 'einmalig' },
    'working-capital': { label: 'Geld im Bestand', unit: 'Bestand und unterwegs' },
    npv: { label: 'Kapitalwert', unit: 'gespart minus ausgegeben' },
    'internal-return': { label: 'Rendite auf das Geld', unit: 'pro Jahr' },
    payback: { label: 'Amortisation', unit: 'Monate, ohne Zinsen' },
    'discounted-payback': { label: 'Amortisation mit Zinsen', unit: 'Monate' },
    'deepest-cash': { label: 'Tiefster Kassenstand', unit: 'gegenüber heute' },
    'expected-loss': { label: 'Erwarteter Verlust', unit: 'pro Jahr' },
    'longest-gap': { label: 'Längster Stillstand', unit: 'Tage, höchstens' },
    'shortest-survive': { label: 'Erster Standort, der fehlt', unit: 'Tage Bestand' },
    'sites-short': { label: 'Standorte mit Lücke', unit: '' },
    risk: { label: 'Risikowert', unit: '0 bis 100 (schlecht)' },
    'share-from-europe': { label: 'In Europa gekauft', unit: 'des Einkaufsvolumens' },
    co2: { label: 'CO2 des Transports', unit: 't pro Jahr' },
    priced: { label: 'Mit Einstandskosten', unit: 'des Einkaufsvolumens' },
  },
  verdict: { title: 'Lohnt es sich?', note: (plan) => `Plan ${plan} gegen heute` },
  worlds: (letter, changes) => `Plan ${letter} hat eigene Was-wäre-wenns (${changes}). Sein Kapitalwert, dieses Urteil und die Diagramme halten ihn gegen heute unter denselben Was-wäre-wenns; die Spalte Heute ist ohne sie.`,
  charts: {
    cost: 'Wo sich die Kosten bewegen',
    costNote: (plan, currency) => `heute zu Plan ${plan}, ${currency} je verkauftem Stück`,
    costToday: (withLoss) => (withLoss ? 'Heute, mit erwartetem Verlust' : 'Heute, Verlust nicht gezählt'),
    costPlan: (name, withLoss) => (withLoss ? `${name}, mit erwartetem Verlust` : `${name}, Verlust nicht gezählt`),
    steps: {
      price: 'Einkaufspreis', freight: 'Fracht und Versicherung', duty: 'Zoll und Abfertigung', stock: 'Bestand und unterwegs', buffer: 'Zusätzlicher Bestand', soft: 'Qualität, Aufsicht, CO2',
      loss: 'Erwarteter Verlust',
    },
    costUnknown: 'Die Kosten je Stück sind nicht für beide Pläne bekannt: Nötig sind der Bedarf mindestens eines Produkts sowie Preise und Länder seiner Lieferanten.',
    axisStarts: (value) => `Achse beginnt bei ${value}`,
    days: 'Was zu kurz reicht',
    daysNote: (plan) => `Tage zu wenig je Standort, heute zu Plan ${plan}`,
    daysUnknown: 'Von keinem Standort sind Bestand und Erholung beide bekannt, daher lassen sich fehlende Tage nicht zeigen.',
    before: 'heute',
    after: 'Plan',
    inWords: (before, after) => `${before} auf ${after} T`,
    daysRest: (count) => `und ${count} weitere Standorte`,
    daysNone: 'Kein Standort reicht zu kurz, weder heute noch danach.',
    cash: 'Kasse',
    cashNote: 'gegenüber heute, kumuliert, nach Monaten, ohne Zinsen',
    cashUnknown: 'Die Kasse braucht Bedarf und Deckungsbeitrag eines Produkts: Tragen Sie sie auf der Seite Teile ein.',
    deepest: (letter, amount, month) => `${letter} am tiefsten ${amount}, Monat ${month}`,
    years: 'Jahre',
  },
  status: { expected: 'Die Tabelle zeigt Erwartungswerte; die gezogenen Zukünfte stehen darunter' },
}
