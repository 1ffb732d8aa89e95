/** Wörter der langen Listen im Anhang des Berichts, an deren Ende steht, wie viele noch kommen. */
export const reportListsText = {
  more: (count: string) => `und ${count} weitere Teile`,
  parts: {
    title: (plan: string | null) => (plan === null ? 'Teile heute, schlimmste zuerst' : `Teile unter Plan ${plan}, schlimmste zuerst`),
    again: (plan: string | null) => (plan === null ? 'Teile heute, schlimmste zuerst, Fortsetzung' : `Teile unter Plan ${plan}, schlimmste zuerst, Fortsetzung`),
    note: (shown: string, all: string) => `${shown} von ${all} gekauften Teilen: zuerst, was die Linie am längsten anhält, dann, was am meisten kostet.`,
    noteAll: 'Zuerst, was die Linie am längsten anhält, dann, was am meisten kostet.',
    head: { part: 'Teil', from: 'Kommt von', need: 'Bedarf im Jahr', unit: 'Kosten je Stück', spend: 'Einkauf im Jahr', risk: 'Risiko', lasts: 'Bestand, Tage', back: 'Erholung, Tage', short: 'Fehlende Tage' },
  },
  defaults: {
    title: 'Eingaben noch auf Vorgabe', again: 'Eingaben noch auf Vorgabe, Fortsetzung',
    note: (shown: string, all: string) => `Die ${shown} von ${all} fehlenden Angaben, die am meisten offenlassen, schlimmste zuerst. Fragen Sie diese ab, bevor Sie entscheiden.`,
    noteAll: 'Angaben, die niemand gemacht hat; was am meisten offenlässt, zuerst. Fragen Sie diese ab, bevor Sie entscheiden.',
    head: { what: 'Angabe', used: 'Stattdessen', opens: 'Lässt offen' },
    nothing: 'nichts', range: (value: string, low: string, high: string, of: string) => `${value} (${low} bis ${high}), üblich für ${of}`,
    none: 'Alles, worauf es ankommt, ist angegeben.',
  },
  sources: {
    title: 'Quellen', again: 'Quellen, Fortsetzung', note: 'Der mitgelieferten Kennzahlen, auf denen dieser Bericht beruht.',
    head: { publisher: 'Herausgeber', title: 'Titel', year: 'Jahr', licence: 'Lizenz' },
  },
  seed: 'Alles sind Erwartungswerte. Startwert: keiner, denn hier wird nichts ausgelost.',
}
