import type { productsText as en } from '../en/products.ts'
import type { Words } from '../in-languages.ts'

/** Words that ask for what the products sell and earn. */
export const productsText: Words<typeof en> = {
  label: 'Produkte',
  title: 'Stück pro Jahr oder Deckungsbeitrag je Stück sind noch nicht bekannt',
  titleNone: 'Noch nichts ist als verkauft gekennzeichnet',
  body: 'Tage brauchen Stück pro Jahr, Verluste dazu den Deckungsbeitrag je Stück. Preise, Anteile und Risikowerte stehen trotzdem da.',
  none: 'Sagen Sie, welches Teil das Produkt ist, das das Werk verlässt. Tage und Verluste folgen aus dem, was es verkauft und einbringt.',
  demand: 'Stück pro Jahr',
  margin: (currency) => `Deckungsbeitrag, ${currency} je Stück`,
  finished: 'Fertigwarenbestand',
  choose: 'Teil, das verkauft wird',
  make: 'Zum Produkt machen',
  gatherAsProject: 'Namen des Projekts nehmen',
  gather: 'Name des Produkts, in das alle diese Teile gehen',
  gatherStep: (product) => `Alle Teile in ${product} setzen`,
  makeStep: (product) => `${product} verkaufen`,
}
