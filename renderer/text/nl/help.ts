import type { helpText as en } from '../en/help.ts'
import type { Words } from '../in-languages.ts'

/** Woorden van Help en van de tips bij de eerste keer. */
export const helpText: Words<typeof en> = {
  title: 'Help',
  find: 'Zoek in Help',
  sections: { concepts: 'In gewone woorden', formulas: 'Formules', keys: 'Toetsen', hints: 'Tips', stored: 'Wat staat waar' },
  sectionsLabel: 'Onderdelen van Help',
  none: (typed) => `Help heeft niets over “${typed}”`,
  noneWords: 'Probeer een ander woord, zoals invoerrecht, voorraad of herstel.',
  formula: { needs: 'Heeft nodig', gives: 'Geeft', example: 'Voorbeeld', source: 'Bron', symbols: 'In symbolen' },
  keysWords: 'Losse letters werken alleen in tabellen. Op een Mac is Cmd wat hier Ctrl heet.',
  keysHeads: { keys: 'Toetsen', does: 'Doet' },
  everywhere: 'Overal', inTables: 'In tabellen', inPalette: 'In het zoekvenster',
  hintsWords: 'Bij de eerste keer verschijnen vijf tips, één per stap, elk één keer.',
  hintsAgain: 'Tips opnieuw tonen',
  hintsShown: 'De tips verschijnen opnieuw, elk bij zijn stap',
  seen: 'gezien', waiting: 'verschijnt bij zijn stap',
  what: (term) => `Wat is ${term}?`,
  more: 'Meer in Help',
  about: 'Over Remweg',
  tableKeys: {
    move: 'Door een tabel gaan', ends: 'Naar het begin of het eind', branch: 'Een tak openen of sluiten', edit: 'Een waarde wijzigen', cancel: 'De waarde laten zoals ze was', select: 'Selecteren of kiezen',
    option: 'Houden, buffer, tweede leverancier, dichterbij, terughalen, reservecontract', why: 'Waarom dit getal', all: 'Alles selecteren', copy: 'Rijen kopiëren voor Excel', paste: 'Rijen uit Excel plakken', choose: 'Uitvoeren', leave: 'Zoekvenster sluiten',
  },
  hint: { got: 'Begrepen', label: 'Tip' },
  hints: {
    start: { title: 'Begin met je eigen lijst, of met het voorbeeld', words: 'Sleep de stuklijst uit je ERP ergens in dit venster, in welke indeling ook. Of open eerst het voorbeeld en kijk rond.' },
    import: { title: 'Alleen twijfelgevallen vragen iets', words: 'Remweg heeft de kopregel gevonden en wat elke kolom is. Kijk naar wat geel is; al het andere wordt gelezen zoals het er staat.' },
    risk: { title: 'Wat de lijn het eerst stillegt, staat bovenaan', words: 'Dicht is hoelang de voorraad reikt, het streepje is wanneer de leverancier terug is, rood is stilstand. Druk op een getal om te zien hoe het gemaakt is.' },
    scenarios: { title: 'Druk op 2 voor een buffer', words: 'Kies op een rij met 1 tot 6: houden, buffer, tweede leverancier, dichterbij, terughalen, reservecontract. De totalen erboven bewegen meteen mee, en Ctrl Z neemt het terug.' },
    compare: { title: 'Twee plannen maken een blad voor de directie', words: 'Kies welke plannen naast vandaag staan en druk af. De bijlage noemt elk cijfer dat nog een standaardwaarde is, het slechtste eerst.' },
  },
}
