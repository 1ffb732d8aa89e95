/** Woorden van de toekomsten in het rapport. */
export const reportFuturesText = {
  title: (letter: string, chance: string, others: string) => `Plan ${letter} is beter dan vandaag in ${chance} van 100 toekomsten${others === '' ? '' : `; ${others}`}`,
  other: (letter: string, chance: string) => `plan ${letter} in ${chance}`,
  note: (years: string, futures: string, inputs: string) => `Netto waarde over ${years} jaar in ${futures} toekomsten met ${inputs} onzekere invoeren. Dunne lijn: 8 van 10 toekomsten. Dik: de helft. Stip: de middelste.`,
  tornado: (letter: string, input: string) => `Van de losse invoeren hangt de netto waarde van plan ${letter} het meest af van: ${input}`,
  tornadoNote: 'Netto waarde met elke invoer afzonderlijk aan de uiteinden van 8 van 10; de eigen waarden staan aan de uiteinden van de balk.',
  foot: (seed: string, futures: string) => `Startgetal ${seed}, ${futures} toekomsten`,
  seed: (seed: string, futures: string) => `Startgetal van de ${futures} toekomsten: ${seed}. Alle andere getallen zijn verwachtingswaarden.`,
  drawing: (done: string, all: string) => `Toekomsten worden getrokken, ${done} van ${all}; ze komen in het rapport zodra ze er zijn.`,
}
