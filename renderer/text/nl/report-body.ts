import type { reportBodyText as en } from '../en/report-body.ts'
import type { Words } from '../in-languages.ts'

const direction = { more: 'meer', less: 'minder' } as const

/** Words of the tables and charts of the report. Numbers come in as formatted text. */
export const reportBodyText: Words<typeof en> = {
  table: {
    side: (count) => ['Vandaag', 'Vandaag en het plan naast elkaar', 'Drie plannen naast elkaar', 'Vier plannen naast elkaar'][count] ?? 'Plannen naast elkaar',
    today: 'Vandaag in getallen',
    note: 'Vet is het beste. De laatste kolom is genomen van de getoonde getallen.',
    against: 'tegen',
    more: 'meer', less: 'minder', better: 'beter', worse: 'slechter',
    what: 'Getal',
    npvUnit: (years) => `over ${years} jaar`,
    worlds: (letters) => `Plan ${letters} vervangt eigen cijfers (zie Vervangen cijfers): netto waarde en terugverdientijd zijn tegen vandaag in die wereld, de kolom Vandaag is zonder.`,
  },
  days: {
    title: (count) => (count === 0 ? 'Dagen tekort per leverancier' : count === 1 ? 'Dagen tekort bij de ergste leverancier' : `Dagen tekort bij de ${['', '', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht'][count] ?? String(count)} ergste leveranciers`),
    note: 'Hoe lang de lijn stilstaat als die leverancier wegvalt: hersteltijd min de dagen dat voorraad reikt.',
    before: 'vandaag', after: (letter) => `plan ${letter}`,
    inWords: (before, after) => `${before} naar ${after} dagen`,
    unknown: 'Dagen tekort zijn onbekend: daarvoor zijn stuks per jaar van elk product nodig.',
    none: 'Geen leverancier komt tekort, vandaag noch onder het plan.',
    noneToday: 'Geen leverancier komt tekort.',
    rest: (count) => ` Nog ${count} locaties komen tekort.`,
  },
  bars: {
    title: (today, plan, all, letter) => `Onder plan ${letter} zouden nog ${plan} van ${all} locaties de lijn stilleggen, tegen ${today} vandaag`,
    titleToday: (today, all) => `${today} van ${all} locaties zouden de lijn stilleggen`,
    note: 'Donker: dagen dat voorraad reikt. Staande lijn: de leverancier is terug. Gearceerd: de lijn staat stil.',
    scale: (days) => `Balken lopen van 0 tot ${days} dagen.`,
    site: 'Leverancierslocatie', today: 'Vandaag', plan: (letter) => `Plan ${letter}`, short: 'Tekort, dagen',
    spare: 'geen', never: 'valt nooit stil',
  },
  cost: {
    title: (size, which, withLoss) =>
      `${withLoss ? 'Met' : 'Zonder'} te verwachten verlies kost een stuk ${which === 'same' ? 'evenveel' : `${size} ${direction[which]}`}`,
    note: (letter, currency, withLoss) =>
      `${currency} per verkocht stuk, totale kosten${withLoss ? ' en te verwachten verlies' : '; het te verwachten verlies is onbekend en telt niet mee'}, vandaag naar plan ${letter}.`,
  },
  cash: {
    title: (letter, deepest, year, years) =>
      year === null ? `Plan ${letter} vraagt tot ${deepest} en is binnen ${years} jaar niet terug` : `Plan ${letter} vraagt tot ${deepest} en staat in jaar ${year} voor`,
    titleNone: (letter) => `Plan ${letter} vraagt vooraf geen geld`,
    note: 'Kas ten opzichte van vandaag, opgeteld, verwacht, zonder rente. Per maand: al het eenmalige geld aan het begin; besparingen, en voorraad die vastligt of vrijkomt, vanaf de eerste levering; voorraad komt aan het eind terug.',
  },
  kraljic: {
    title: (strategic, short, alarm, isOne) => `${strategic} ${isOne ? 'is' : 'zijn'} duur en riskant; ${short} van alle onderdelen ${short === '1' ? 'komt' : 'komen'} meer dan ${alarm} dagen tekort`,
    note: (plan, hasUnknown) => `Risicoscore van de levering tegen deel van de inkoopwaarde, ${plan}. Ruit: boven de alarmgrens. Gevuld: tekort. Open: gedekt.${hasUnknown ? ' Gestreept: dagen onbekend.' : ''}`,
    dearest: (count, all) => ` De ${count} duurste van ${all} onderdelen.`,
    ofPlan: (letter) => `onder plan ${letter}`, ofToday: 'vandaag',
  },
  doubts: {
    title: (name) => `De netto waarde hangt het meest af van één ding: of ${name}`,
    titleToday: 'Waar de getallen van vandaag van afhangen',
    titlePlan: (letter) => `Waar plan ${letter} van afhangt`,
    note: (letter) => `Plan ${letter} opnieuw berekend, één ding tegelijk gewijzigd.`,
    noteToday: 'Vandaag opnieuw berekend, één ding tegelijk gewijzigd.',
    label: 'Eén ding tegelijk gewijzigd',
    notDoubled: 'Geen geld telt dubbel: rente en veroudering van voorraad, gereedschap en opslagen voor risico zijn nagegaan.',
    head: { if: 'Als', value: 'Netto waarde', change: 'Tegen verwacht', loss: 'Te verwachten verlies per jaar', landed: 'Landed cost per jaar' },
    central: 'Als verwacht',
  },
  moves: {
    title: (letter) => `Wat verandert in plan ${letter}`,
    again: (letter) => `Wat verandert in plan ${letter}, vervolg`,
    note: (changed, all, sites) => `${changed} van ${all}, vandaag gekocht bij ${sites}. Ergste eerst.`,
    head: { part: 'Onderdeel', from: 'Leverancier vandaag', move: 'Stap', once: 'Eenmalig', stock: 'In voorraad', days: 'Dagen tekort' },
    noteMoney: 'Eenmalig: gereedschap en kwalificatie. In voorraad: wat voorraad en goederen onderweg vastleggen, ten opzichte van vandaag.',
    buffer: (days) => `${days} dagen extra voorraad`,
    reshore: (place) => `Terughalen naar ${place}`, nearshore: (place) => `Dichterbij naar ${place}`, elsewhere: (place) => `Verplaatsen naar ${place}`,
    share: (share, move) => `${share}: ${move}`,
    standBy: (place, days) => `Reservecontract met ${place}, levert na ${days} dagen`,
    second: (share, place) => `Tweede leverancier voor ${share} in ${place}`,
    quoted: 'geoffreerd', estimated: 'geschat', made: 'zelf gemaakt',
    none: 'Het wijzigt geen onderdeel.',
    total: 'Som',
    totalKnown: 'Som van wat bekend is',
    to: 'naar',
    noSource: 'geen leverancier',
  },
}
