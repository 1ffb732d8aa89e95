import type { compareText as en, VerdictWords } from '../en/compare.ts'
import { formatList } from '../format.ts'
import type { Words } from '../in-languages.ts'

/** The verdict on a plan against today in three sentences at most: what it does, what that costs and saves, whether it pays. */
export function verdictSentences(facts: VerdictWords): string[] {
  const { letter, parts } = facts
  const does = [
    parts.moved === null ? '' : `verplaatst ${parts.moved}`,
    parts.secondSourced === null ? '' : `geeft ${parts.secondSourced} een tweede leverancier`,
    parts.buffered === null ? '' : `legt extra voorraad aan van ${parts.buffered}`,
  ].filter((one) => one !== '')
  const first = does.length === 0 ? `Plan ${letter} wijzigt geen onderdeel.` : `Plan ${letter} ${formatList(does)}${facts.once === null ? '' : `, voor eenmalig ${facts.once}`}.`
  const effects = [
    facts.costMore === null ? '' : `kost ${facts.costMore} per stuk meer`,
    facts.costLess === null ? '' : `bespaart ${facts.costLess} per stuk`,
    facts.costSame ? 'kost per stuk evenveel' : '',
    facts.lossLess === null ? '' : `vermijdt ${facts.lossLess} te verwachten verlies per jaar`,
    facts.lossMore === null ? '' : `geeft ${facts.lossMore} meer te verwachten verlies per jaar`,
    facts.gapBefore === null || facts.gapAfter === null ? ''
      : facts.gapBefore === facts.gapAfter ? `laat de langste stilstand op ${facts.gapAfter}` : `brengt de langste stilstand van ${facts.gapBefore} op ${facts.gapAfter}`,
  ].filter((one) => one !== '')
  const value = facts.netValue
  const pays = value === null
    ? 'Of het loont is onbekend: vraag, marge, prijzen of landen van leveranciers ontbreken.'
    : `Over ${value.years} jaar is het naar verwachting ${value.amount} ${value.isGain ? 'meer' : 'minder'} waard dan vandaag${facts.paybackMonths === null ? '' : ` en in ${facts.paybackMonths} maanden terugverdiend`}.`
  return [first, ...(effects.length === 0 ? [] : [`Het ${formatList(effects)}.`]), pays, ...(facts.estimated === null ? [] : [`${facts.estimated} van de kosten rust op geschatte prijzen.`])]
}

/** Words of the Compare page. Numbers come in as formatted text. */
export const compareText: Words<typeof en> = {
  title: 'Vergelijken',
  today: 'Vandaag',
  empty: {
    title: 'Nog niets te vergelijken',
    body: 'Vergelijken zet vandaag naast hoogstens drie plannen. Maak eerst een plan: kies opties voor onderdelen, verschuif een schuif, en het wordt meteen bewaard.',
    make: 'Maak een plan',
    goToScenarios: 'Naar Scenario’s',
    stepName: (letter) => `Plan ${letter} beginnen`,
    defaultName: (letter) => `Plan ${letter}`,
  },
  toolbar: {
    label: 'Vergeleken plannen',
    add: 'Plan toevoegen',
    remove: (letter) => `Plan ${letter} uit de vergelijking laten`,
    places: (used, all) => `${used} van ${all} plaatsen bezet`,
    difference: 'Verschil',
    differenceLabel: 'Verschil: welk plan',
    against: 'tegen',
    againstLabel: 'Verschil: met welk plan',
    copy: 'Tabel kopiëren',
    copied: 'Tabel gekopieerd: plak hem in een spreadsheet',
    copyFailed: 'De tabel kon niet worden gekopieerd: het systeem gaf geen toegang tot het klembord. Selecteer de tabel en kopieer hem met de hand.',
    print: 'Afdrukken',
  },
  table: {
    label: 'Vandaag en plannen naast elkaar',
    against: (one, other) => `${one} tegen ${other}`,
    unknown: 'onbekend',
    never: 'nooit',
    none: 'geen',
    covered: 'gedekt',
    what: 'Wat wordt vergeleken',
    best: 'beste van de getoonde',
    more: 'meer met',
    less: 'minder met',
    better: 'beter',
    worse: 'slechter',
    same: 'gelijk',
    points: (count) => `${count} punten`,
    boldIsBest: 'Vet is het beste van de getoonde plannen',
    shownDifference: 'Verschillen zijn genomen van de getoonde getallen',
    notComparable: 'niet te vergelijken',
  },
  groups: { cost: 'Kosten', risk: 'Risico', value: (years) => `Waarde over ${years} jaar`, europe: 'Europa' },
  rows: {
    'cost-per-unit': { label: 'Landed cost', unit: 'per verkocht stuk' },
    'landed-per-year': { label: 'Landed cost', unit: 'per jaar' },
    'ownership-per-year': { label: 'Totale kosten (TCO)', unit: 'per jaar' },
    'one-off': { label: 'Verplaatsing en kwalificatie', unit: 'eenmalig' },
    'extra-stock': { label: 'Geld in extra voorraad', unit: 'eenmalig' },
    'working-capital': { label: 'Geld in voorraad', unit: 'ook onderweg' },
    npv: { label: 'Netto waarde', unit: 'bespaard min uitgegeven' },
    'internal-return': { label: 'Rendement op het geld', unit: 'per jaar' },
    payback: { label: 'Terugverdientijd', unit: 'maanden, zonder rente' },
    'discounted-payback': { label: 'Terugverdientijd met rente', unit: 'maanden' },
    'deepest-cash': { label: 'Laagste kasstand', unit: 't.o.v. vandaag' },
    'expected-loss': { label: 'Te verwachten verlies', unit: 'per jaar' },
    'longest-gap': { label: 'Langste stilstand', unit: 'dagen, hoogstens' },
    'shortest-survive': { label: 'Eerste locatie die wegvalt', unit: 'dagen voorraad' },
    'sites-short': { label: 'Locaties met een tekort', unit: '' },
    risk: { label: 'Risicoscore', unit: '0 tot 100, 100 slechtst' },
    'share-from-europe': { label: 'Gekocht in Europa', unit: 'van inkoopwaarde' },
    co2: { label: 'CO2 van transport', unit: 't per jaar' },
    priced: { label: 'Met landed cost', unit: 'van inkoopwaarde' },
  },
  verdict: { title: 'Loont het?', note: (plan) => `plan ${plan} tegen vandaag` },
  worlds: (letter, changes) => `Plan ${letter} heeft eigen wat-alsen (${changes}). De netto waarde, dit oordeel en de grafieken zetten het tegen vandaag onder dezelfde wat-alsen; de kolom Vandaag is zonder.`,
  charts: {
    cost: 'Waar de kosten verschuiven',
    costNote: (plan, currency) => `vandaag naar plan ${plan}, ${currency} per verkocht stuk`,
    costToday: (withLoss) => (withLoss ? 'Vandaag, met te verwachten verlies' : 'Vandaag, verlies niet meegeteld'),
    costPlan: (name, withLoss) => (withLoss ? `${name}, met te verwachten verlies` : `${name}, verlies niet meegeteld`),
    steps: {
      price: 'Inkoopprijs', freight: 'Vracht en verzekering', duty: 'Invoerrechten en inklaring', stock: 'Voorraad en onderweg', buffer: 'Extra voorraad', soft: 'Kwaliteit, toezicht, CO2',
      loss: 'Te verwachten verlies',
    },
    costUnknown: 'De kosten per stuk zijn niet voor beide plannen bekend: daarvoor is de vraag van minstens één product nodig, en prijzen en landen van zijn leveranciers.',
    axisStarts: (value) => `as begint bij ${value}`,
    days: 'Wat tekortkomt',
    daysNote: (plan) => `dagen tekort per locatie, vandaag naar plan ${plan}`,
    daysUnknown: 'Van geen enkele locatie zijn voorraad en herstel allebei bekend, dus dagen tekort zijn niet te tonen.',
    before: 'vandaag',
    after: 'plan',
    inWords: (before, after) => `${before} naar ${after} d`,
    daysRest: (count) => `en nog ${count} locaties`,
    daysNone: 'Geen locatie komt tekort, vandaag noch daarna.',
    cash: 'Kas',
    cashNote: 't.o.v. vandaag, opgeteld, per maand, zonder rente',
    cashUnknown: 'Voor de kas zijn vraag en marge van een product nodig: vul ze in op de pagina Onderdelen.',
    deepest: (letter, amount, month) => `${letter} laagst ${amount}, maand ${month}`,
    years: 'jaren',
  },
  status: { expected: 'De tabel toont verwachte waarden; de getrokken toekomsten staan eronder' },
}
