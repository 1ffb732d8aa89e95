/** Woorden van wat er over het rapport te kiezen is, van het opslaan ervan en van het voorblad. */
export const reportPaneText = {
  paper: 'Papier', papers: { A4: 'A4', Letter: 'US Letter' },
  length: 'Lengte', lengths: { summary: 'Twee bladzijden', full: 'Volledig' },
  covers: 'Rapport over', ofPlans: 'Plannen', ofToday: 'Alleen vandaag',
  blocks: 'Wat erin staat',
  blockNames: {
    cover: 'Voorblad', columns: 'Wat we vragen, twijfels, onbekenden', comparison: 'Plannen naast elkaar', 'days-short': 'Dagen tekort', futures: 'Hoe zeker het is', years: 'Een slecht jaar', cost: 'Waar de kosten verschuiven', cash: 'Kasgeld per maand', bars: 'Voorraad en herstel per locatie',
    kraljic: 'Risico en inkoopvolume', doubts: 'Waar het van afhangt', tornado: 'Losse invoeren', moves: 'Wat verandert, per onderdeel', parts: 'Onderdelen, ergste eerst', defaults: 'Invoer die nog standaard is', assumptions: 'Aannames', replaced: 'Vervangen kengetallen', sources: 'Bronnen', closing: 'Hoe getallen ontstaan, hash',
  },
  leftOutToFit: (names: string) => `Weggelaten om op twee bladzijden te blijven: ${names}.`,
  contents: 'Inhoud', page: 'Bladzijde', summary: 'Samenvatting',
  coverBars: (name: string) => `Als ${name} wegvalt`,
  export: 'Opslaan als…', workbook: 'Excel-werkmap', workbookNote: 'kosten als formules', webPage: 'Webpagina in één bestand', webPageNote: 'opent offline, om te mailen',
  savedPage: (path: string) => `${path} opgeslagen`,
  lacking: { behind: 'De laatste wijziging is er nog niet in verrekend.',
    without: (names: string) => `Uitgegeven voordat het berekend was, dus niet in dit rapport: ${names}.`,
    failed: (names: string) => `Kon niet worden berekend, dus niet in dit rapport: ${names}.`,
  },
  waiting: {
    titles: { print: 'Wordt afgedrukt zodra het rapport volledig is', pdf: 'De PDF wordt opgeslagen zodra het rapport volledig is', page: 'De webpagina wordt opgeslagen zodra het rapport volledig is' },
    still: (names: string, seconds: string | null) => `Komt nog: ${names}${seconds === null ? '' : `, nog ongeveer ${seconds} s`}`,
    part: (name: string, done: string, all: string) => `${name} (${done} van ${all} toekomsten)`,
    nearly: 'Wordt op de bladzijden gezet',
    goWithout: 'Doorgaan zonder',
  },
  steps: {
    title: 'Titel van het rapport', preparedFor: 'Voor wie het rapport is', preparedBy: 'Van wie het rapport is', paper: 'Papier van het rapport', length: 'Lengte van het rapport', todayAlone: 'Waar het rapport over gaat', leftOut: 'Wat er in het rapport staat',
  },
}
