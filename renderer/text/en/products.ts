/** Words that ask for what the products sell and earn. */
export const productsText = {
  label: 'Products',
  title: 'Units a year or contribution per unit are not known yet',
  titleNone: 'Nothing is marked as sold yet',
  body: 'Days need units a year, losses need contribution per unit as well. Prices, shares and risk scores are shown all the same.',
  none: 'Say which part is the product that leaves the plant. Days and losses follow from what it sells and earns.',
  demand: 'Units a year',
  margin: (currency: string) => `Contribution, ${currency} a unit`,
  finished: 'Finished units in stock',
  choose: 'Part that is sold',
  make: 'Make it a product',
  gatherAsProject: 'Use the project’s name',
  gather: 'Name of the product that all these parts go into',
  gatherStep: (product: string) => `Put all parts into ${product}`,
  makeStep: (product: string) => `Sell ${product}`,
}
