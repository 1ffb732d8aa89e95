import type { reportAnnexText as en } from '../en/report-annex.ts'
import type { Words } from '../in-languages.ts'

/** Words of the annex of the report: assumptions, replaced figures, how the numbers are made. Numbers come in as formatted text. */
export const reportAnnexText: Words<typeof en> = {
  assumptions: {
    title: 'Annahmen und Quellen',
    again: 'Annahmen und Quellen, Fortsetzung',
    note: 'A: gemessen, vertraglich oder von Ihnen. B: veröffentlicht oder angeboten. C: Vorgabe oder Schätzung; vor der Entscheidung ersetzen.',
    label: 'Annahmen und Quellen',
    head: { input: 'Eingabe', value: 'Benutzter Wert', source: 'Quelle', year: 'Jahr', trust: 'Stufe' },
    yours: 'Ihre Eingabe', sheet: 'Ihre Tabelle', sample: 'Beispiel, erfunden', shipped: 'Vorgabe von Remweg',
    unknown: 'unbekannt',
    demand: (product) => `Stück pro Jahr, ${product}`,
    margin: (product) => `Deckungsbeitrag je Stück, ${product}`,
    rate: ['Zinssatz und Zeitraum', (rate, years) => `${rate} pro Jahr, ${years} Jahre`],
    exchange: ['Wechselkurse', (rates) => `1 EUR = ${rates}`, 'nicht nötig: alle Preise in einer Währung'],
    carrying: ['Kosten der Lagerhaltung', (capital, storage, risk) => `${capital} Kapital, ${storage} Lagerung, ${risk} Risiko, vom Wert pro Jahr`],
    freight: (mode) => `Fracht, ${mode}`,
    freightValue: (rate, days) => `${rate} EUR je kg, ${days} Tage von Tür zu Tür`,
    freightFactor: (factor) => `, mal ${factor}`,
    duty: ['Zoll', (typed, all) => `eingetragen für ${typed} von ${all} eingeführten Angeboten, sonst nach HS-Code`, 'kein Teil kommt von außerhalb der Zollunion'],
    stops: ['Wahrscheinlichkeit eines Ausfalls', (low, high) => `${low} pro Jahr bei Risikowert 0 bis ${high} bei 100`],
    shocks: ['Schock für ein ganzes Land', (rate) => `${rate} pro Jahr, nach Regierungsführung`],
    governance: 'Regierungsführung der Länder', logistics: 'Logistik der Länder', hazard: 'Naturgefahren der Länder',
    indicator: (countries, missing) => `Wert von ${countries}${missing === '' ? '' : `; keiner für ${missing}`}`,
    recovery: ['Tage Erholung', (known, usual) => `${known} bestätigt, ${usual} üblich für die Art des Teils`],
    stock: ['Bestand der Teile', (known, usual) => `${known} bekannt, ${usual} üblich für die Art des Teils`],
    prices: ['Preise', (priced, all, share) => `${priced} von ${all} Teilen, ${share} des Einkaufsvolumens`],
    offers: ['Neue Angebote', (quoted, estimated) => `${quoted} angeboten, ${estimated} aus dem heutigen Preis geschätzt`],
    own: ['Eigenfertigung', (parts, capex) => `${parts}, ${capex} für Maschinen und Gebäude; was ein Stück braucht, steht im Plan`],
    works: [
      (name) => `Eigenes Werk ${name}`, (parts, once, year, hours) => `${parts}; ${once} für die Eröffnung, ${year} im Jahr; ${hours}`,
      (asked, has) => `${asked} von ${has} Stunden im Jahr`, 'Stunden einiger Teile unbekannt', (asked) => `${asked} Stunden im Jahr, eigene Stunden nicht angegeben`, (hours) => `${hours}: mehr als es hat`,
    ],
    start: ['Start neuer Quellen', (stated, usual, longest) => `${stated} angegeben, ${usual} nach den Wochen der Requalifizierung, höchstens ${longest} Wochen`],
    rebase: ['Schätzung neuer Preise', (premium, exponent, automation) => `Material ${premium} teurer in Europa; Produktivität hoch ${exponent}; ${automation} automatisiert`],
    wages: ['Arbeitskosten je Stunde', (from, to) => `EUR ${from} bis ${to}`],
    qualification: ['Qualifizierung, wo kein Betrag steht', (money, parts) => `${money} je Teil, für ${parts}`],
    carbon: ['CO2-Preis', (price) => `EUR ${price} je Tonne CO2e`],
    emission: ['CO2 des Transports', (sea, road, air) => `${sea} See, ${road} Straße, ${air} Luft, kg je Tonnen-km`],
    insurance: ['Transportversicherung und Abfertigung', (share, entry) => `${share} vom Wert; EUR ${entry} je Anmeldung`],
  },
  replaced: {
    title: 'Ersetzte Kennzahlen',
    again: 'Ersetzte Kennzahlen, Fortsetzung',
    note: 'Mitgelieferte Kennzahlen, für die dieses Projekt oder ein Plan einen anderen Wert benutzt.',
    head: { figure: 'Kennzahl', key: 'Schlüssel', scope: 'In', used: 'Benutzter Wert', shipped: 'Mitgeliefert' },
    everywhere: 'allen Plänen', plan: (letter) => `Plan ${letter}`, notShipped: 'keine',
  },
  closing: {
    title: 'Wie die wichtigsten Zahlen entstehen',
    body: (years, rate) =>
      `Fehlende Tage = Tage der Erholung − Tage, die der Bestand reicht, das schlimmste Teil jedes Standorts. Verlust bei Ausfall = fehlende Tage × Stück pro Tag × Deckungsbeitrag. Erwarteter Verlust = Summe über Standorte der Wahrscheinlichkeit eines Ausfalls in einem Jahr × diesem Verlust. ` +
      `Einstandskosten = Preis, Fracht, Versicherung, Zoll, Abfertigung und die Kosten des Bestands; die Gesamtkosten ergänzen Fehlteile, Eilfracht, Aufsicht, Währungssicherung und CO2. ` +
      `Kapitalwert = gesparte Kosten und vermiedener Verlust über ${years} Jahre zu ${rate}, minus Geld, das einmalig ausgegeben und im Bestand gebunden wird und am Ende zurückkommt. ` +
      `Unterschiede sind aus den gezeigten Zahlen gebildet. Dieselben Eingaben und dieselbe Version ergeben auf jedem Rechner dieselben Zahlen.`,
    hash: 'Prüfsumme aller Eingaben (SHA-256):',
    plansIn: (letters) => `Sie umfasst die Angaben des Projekts, die ersetzten Kennzahlen und ${letters}.`,
    todayOnly: 'den heutigen Einkauf', plans: (letters) => `die Pläne ${letters}`, plan: (letter) => `Plan ${letter}`,
  },
}
