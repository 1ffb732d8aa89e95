import type { DoubtId } from '../../../shared/engine/doubts.ts'
import type { reportFrontText as en } from '../en/report-front.ts'
import type { Words } from '../in-languages.ts'

const doubtNames: Readonly<Record<DoubtId, string>> = {
  'stops-half': 'Ausfälle halb so wahrscheinlich sind wie angenommen',
  'stops-none': 'nie etwas ausfällt',
  'stops-double': 'Ausfälle doppelt so wahrscheinlich sind wie angenommen',
  'offers-dearer': 'die neuen Angebote 10 % teurer werden',
  'freight-double': 'die Fracht sich verdoppelt',
  'dollar-cheaper': 'der Dollar 10 % verliert',
  'dollar-dearer': 'der Dollar 10 % gewinnt',
  'demand-less': 'wir 20 % weniger verkaufen',
}

/** Words of the first sheet of the report: what is asked, what could prove it wrong, what is unknown. Numbers come in as formatted text. */
export const reportFrontText: Words<typeof en> = {
  ask: {
    title: 'Wir bitten den Vorstand zu genehmigen',
    titleCostly: 'Was der Plan verlangt, obwohl er sich nach Erwartungswerten nicht lohnt',
    once: (money, parts, places) => `${money} für Werkzeuge und Qualifizierung von ${parts} bei ${places}.`,
    sourceIn: (country) => `einer Quelle in ${country}`,
    stock: (money, parts) => `${money} zusätzlichen Bestand an ${parts}.`,
    stockUnknown: (parts) => `Zusätzlichen Bestand an ${parts}, dessen Wert noch nicht bekannt ist.`,
    free: (parts, places) => `Eine Quelle für ${parts} bei ${places}, ohne einmaliges Geld.`,
    standBy: (money, parts) => `${money} pro Jahr für Reserveverträge für ${parts}.`,
    nothing: (letter) => `Nichts: Plan ${letter} ändert kein Teil.`,
    isDefault: (count) => `Das einmalige Geld für ${count} ist unsere Vorgabe, kein Angebot.`,
  },
  worst: {
    title: 'Was uns zuerst anhält',
    site: (name, lasts, back) => `${name}: Bestand reicht ${lasts}, Erholung dauert ${back}.`,
    none: 'Von keinem Standort ist bekannt, dass er zu kurz reicht.',
  },
  wrong: {
    title: 'Was uns widerlegen könnte',
    names: doubtNames,
    value: (id, value, instead) => `Wenn ${doubtNames[id]}, ist der Kapitalwert ${value} statt ${instead}.`,
    stays: (id, value) => `Selbst wenn ${doubtNames[id]}, bleibt der Kapitalwert ${value}.`,
    costs: (id, size, years) => `Wenn ${doubtNames[id]}, kostet der Plan ${size} über ${years} Jahre.`,
    loss: (id, value, instead) => `Wenn ${doubtNames[id]}, beträgt der erwartete Verlust ${value} pro Jahr statt ${instead}.`,
    landed: (id, size, direction) => `Wenn ${doubtNames[id]}, liegen die Einstandskosten pro Jahr ${size} ${direction === 'more' ? 'höher' : 'niedriger'}.`,
    untested: 'Ob sich der Plan lohnt, lässt sich nicht prüfen: Sein Kapitalwert ist unbekannt.',
    nothingToTest: 'Nichts lässt sich prüfen: Weder Kosten noch Verlust pro Jahr sind bekannt.',
  },
  unknowns: {
    title: 'Was wir nicht wissen',
    demand: (names) => `Stück pro Jahr von ${names} sind nicht angegeben, daher gilt hier nichts pro Jahr.`,
    margin: (names) => `Der Deckungsbeitrag von ${names} ist nicht angegeben, daher ist der Verlust unbekannt.`,
    unpricedAll: 'Noch kein Teil hat Kosten.',
    unpriced: (count, all, names) => `${count} von ${all} Teilen haben keine Kosten: ${names}. Sie fehlen in jeder Summe.`,
    estimated: (parts, share) => `Die Kosten von ${parts} enthalten eine Schätzung${share === null ? '' : `, ${share} der Kosten`}.`,
    belowBreak: (names) => `Die Bestellungen von ${names} liegen unter der ersten Preisstaffel; deren Preis gilt.`,
    proof: (names) => `Für ${names} fehlt der Ursprungsnachweis oder sein Zollsatz; es gilt der volle Satz.`,
    recovery: (known, all) => `Tage der Erholung sind für ${known} von ${all} Teilen bestätigt; der Rest sind übliche Werte.`,
    recoveryNone: 'Keine Erholzeit ist von einem Lieferanten bestätigt; alle sind übliche Werte.',
    stock: (count, all) => `Für ${count} von ${all} Teilen ist der Bestand nicht bekannt; es gelten die für ihre Art üblichen Tage.`,
    indicator: (countries, indicators) => `${countries} hat keinen Wert für ${indicators}; er zählt nicht mit.`,
    indicators: (countries, indicators) => `${countries} haben keinen Wert für ${indicators}; er zählt nicht mit.`,
    indicatorNames: { governance: 'Regierungsführung', logistics: 'Logistik', hazard: 'Naturgefahr' },
    country: (count) => `Für ${count} ist das Ursprungsland nicht bekannt, daher beruht ihr Wert auf wenigen Indikatoren.`,
    upperBound: 'Wo Produkte ein Teil teilen oder ein Reservevertrag einen Teil des Bedarfs liefert, während ein Standort über einige Wochen zurückkommt, ist der Verlust eine Obergrenze.',
    nothing: 'Jedes Teil hat einen Preis aus einem Angebot, und Erholung und Bestand sind bekannt.',
  },
}
