import type { pileUpText as en } from '../en/pile-up.ts'
import type { Words } from '../in-languages.ts'

/** Words of what piles up behind a stop, and of cash meanwhile. Numbers come in as formatted text. */
export const pileUpText: Words<typeof en> = {
  title: (name) => `Ophoping en kas: ${name} valt weg`,
  days: 'Dagen',
  piles: (money, parts, day) => `Voor ${money} aan onderdelen hoopt zich op tot dag ${day}, ${parts}`,
  mostOf: (part, money) => `vooral ${part} (${money})`,
  largestOf: (part, money) => `het grootste bedrag in ${part} (${money})`,
  onlyOf: (part) => `alles ${part}`,
  nothingPiles: 'Er hoopt zich niets op',
  cash: (piles, lower, week, loss) => `${piles}; de kas staat hoogstens ${lower} lager, in week ${week}, en blijvend ${loss} lager.`,
  usedUp: (day) => `De ophoping is op dag ${day} verbruikt.`,
  refilled: (day) => `Aangesproken voorraden zijn op dag ${day} weer als voorheen.`,
  neverRefilled: 'Aangesproken voorraden worden niet meer aangevuld: de locatie heeft geen capaciteit over.',
  refilledUnknown: 'Wanneer voorraden weer als voorheen zijn is niet bekend: er ontbreekt een levertijd.',
  notCounted: (parts) => `Niet in de ophoping: ${parts} waarvan verbruik, levertijd of landed cost niet bekend is.`,
  assumed: 'Aangenomen: bestellingen stoppen op de dag dat een product stilstaat, wat dan al besteld is komt nog binnen voor de levertijd van elk onderdeel en wordt opgebruikt voordat er weer wordt besteld; verloren bijdrage wordt meteen gemist, want betaaltermijnen zijn niet bekend, en geld dat niet aan weggevallen onderdelen wordt uitgegeven telt niet mee.',
  pileUp: (money) => `Ophoping ${money}`,
  deepest: (money, week) => `Kas ${money}, week ${week}`,
  back: 'terug',
  heads: { week: 'Week', lost: (product) => `${product}: niet verkocht`, loss: 'Verloren bijdrage', piled: 'Opgehoopt aan het eind', cash: 'Kas aan het eind, t.o.v. geen stilstand' },
  weekByWeek: 'Week voor week',
  lostUnits: (units, money) => `${units} ${units === '1' ? 'stuk' : 'stuks'}, ${money}`,
}
