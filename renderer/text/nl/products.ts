import type { productsText as en } from '../en/products.ts'
import type { Words } from '../in-languages.ts'

/** Words that ask for what the products sell and earn. */
export const productsText: Words<typeof en> = {
  label: 'Producten',
  title: 'Stuks per jaar of bijdrage per stuk is nog niet bekend',
  titleNone: 'Nog niets staat als verkocht product',
  body: 'Voor dagen zijn stuks per jaar nodig, voor verliezen ook de bijdrage per stuk. Wat zonder dat te berekenen is, staat er al.',
  none: 'Zeg welk onderdeel het product is dat de fabriek verlaat. Dagen en verliezen volgen uit wat het verkoopt en opbrengt.',
  demand: 'Stuks per jaar',
  margin: (currency) => `Bijdrage, ${currency} per stuk`,
  finished: 'Gereed product op voorraad',
  choose: 'Onderdeel dat wordt verkocht',
  make: 'Maak er een product van',
  gatherAsProject: 'Gebruik de naam van het project',
  gather: 'Naam van het product waar al deze onderdelen in gaan',
  gatherStep: (product) => `Alle onderdelen in ${product} zetten`,
  makeStep: (product) => `${product} verkopen`,
}
