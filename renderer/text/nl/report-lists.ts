/** Woorden van de lange lijsten in de bijlage van het rapport, die eindigen met hoeveel er nog zijn. */
export const reportListsText = {
  more: (count: string) => `en nog ${count} onderdelen`,
  parts: {
    title: (plan: string | null) => (plan === null ? 'Onderdelen vandaag, ergste eerst' : `Onderdelen onder plan ${plan}, ergste eerst`),
    again: (plan: string | null) => (plan === null ? 'Onderdelen vandaag, ergste eerst, vervolg' : `Onderdelen onder plan ${plan}, ergste eerst, vervolg`),
    note: (shown: string, all: string) => `${shown} van ${all} ingekochte onderdelen: wat de lijn het langst stillegt, dan wat het meest kost.`,
    noteAll: 'Eerst wat de lijn het langst stillegt, dan wat het meest kost.',
    head: { part: 'Onderdeel', from: 'Komt van', need: 'Nodig per jaar', unit: 'Kosten per stuk', spend: 'Inkoop per jaar', risk: 'Risico', lasts: 'Voorraad, dagen', back: 'Herstel, dagen', short: 'Tekort, dagen' },
  },
  defaults: {
    title: 'Invoer die nog standaard is', again: 'Invoer die nog standaard is, vervolg',
    note: (shown: string, all: string) => `De ${shown} van ${all} ontbrekende gegevens die het meest openlaten, ergste eerst. Vraag deze op vóór je beslist.`,
    noteAll: 'Gegevens die niemand heeft opgegeven, wat het meest openlaat eerst. Vraag deze op vóór je beslist.',
    head: { what: 'Gegeven', used: 'In plaats daarvan', opens: 'Laat open' },
    nothing: 'niets', range: (value: string, low: string, high: string, of: string) => `${value} (${low} tot ${high}), gebruikelijk voor ${of}`,
    none: 'Alles wat ertoe doet, is opgegeven.',
  },
  sources: {
    title: 'Bronnen', again: 'Bronnen, vervolg', note: 'Van de meegeleverde kengetallen waarop dit rapport rust.',
    head: { publisher: 'Uitgever', title: 'Titel', year: 'Jaar', licence: 'Licentie' },
  },
  seed: 'Alles is verwachtingswaarde. Startgetal: geen, want hier wordt niets geloot.',
}
