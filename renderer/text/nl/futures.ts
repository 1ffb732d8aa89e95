import type { futuresText as en } from '../en/futures.ts'
import type { Words } from '../in-languages.ts'

/** Woorden voor wat onzeker is. */
export const futuresText: Words<typeof en> = {
  sure: 'Hoe zeker het is',
  sureNote: 'netto waarde tegenover vandaag, in de getrokken toekomsten',
  interval: (low, high, chance) => `8 op 10: ${low} tot ${high} · loont in ${chance} van de 100 toekomsten`,
  never: 'geen',
  worst: (amount) => `in het slechtste twintigste deel gemiddeld ${amount}`,
  plan: 'Plan',
  words: 'In woorden',
  drawing: (done, all) => `Toekomsten trekken: ${done} van ${all}`,
  stop: 'Stoppen',
  drawn: (futures, inputs, seed) => `${futures} toekomsten over ${inputs} gegevens, startgetal ${seed}; geen cijfer dat ze niet dragen`,
  drawAll: (futures) => `Trek ${futures} toekomsten`,
  old: 'van voor de laatste wijziging; wordt opnieuw getrokken',
  unknown: 'De netto waarde van deze plannen is niet bekend, dus zijn er geen toekomsten te trekken: daarvoor zijn vraag, marge en prijzen nodig.',
  failed: (reason) => `Er zijn geen toekomsten getrokken: ${reason}`,
  again: 'Opnieuw proberen',
  hangsOn: 'Waar het van afhangt',
  hangsOnNote: (plan) => `netto waarde van plan ${plan}, elk gegeven alleen aan de uiteinden van 8 op 10`,
  asItStands: (amount) => `zoals het nu staat ${amount}`,
  input: 'Gegeven',
  low: 'Lage waarde',
  high: 'Hoge waarde',
  there: 'Netto waarde daar',
  rest: (count) => `nog ${count} gegevens met minder invloed`,
  workingOut: 'Wordt uitgerekend…',
  prices: 'Prijzen van de leveranciers van nu',
  ownRange: (input) => `${input} (je eigen bandbreedte)`,
  offers: 'Prijzen van nieuwe bronnen',
  noTornado: 'Waar het van afhangt kon niet worden uitgerekend.',
}
