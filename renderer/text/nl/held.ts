import { plural } from '../format.ts'
import type { heldText as en } from '../en/held.ts'
import type { Words } from '../in-languages.ts'

/** Words of changes that stand on the page and could not be stored. */
export const heldText: Words<typeof en> = {
  label: 'Wijzigingen die niet bewaard zijn',
  title: (count, projects) => `${plural(count, 'wijziging', 'wijzigingen')} van ${projects} ${count === 1 ? 'is' : 'zijn'} nog niet bewaard.`,
  stays: 'Er gaat niets verloren zolang dit venster open blijft, en je kunt verder werken.',
  lookOnly: 'Geopend om te bekijken: er kan niets bewaard worden.',
  lookStays: 'Wat je wijzigt, blijft op deze pagina staan tot het wel kan.',
  canStore: 'Wat je wijzigt, wordt weer bewaard',
  saveElsewhere: 'Ergens anders opslaan…',
  tryAgain: 'Opnieuw proberen',
  trying: 'Bezig…',
  stored: (count) => `${plural(count, 'wijziging', 'wijzigingen')} bewaard`,
  inTitle: (count) => `${plural(count, 'wijziging', 'wijzigingen')} niet bewaard`,
  refused: (name, why) => `“${name}” is teruggenomen. ${why}`,
  before: (count) => `Eerst ${count === 1 ? 'moet' : 'moeten'} ${plural(count, 'wijziging', 'wijzigingen')} bewaard worden. Zorg dat dat kan en druk op “Opnieuw proberen”.`,
  status: 'Niet bewaard',
  inOtherTab: 'Dit tabblad is een kopie: wijzigingen die nog niet bewaard zijn, blijven in het tabblad waarin je ze maakte',
}
