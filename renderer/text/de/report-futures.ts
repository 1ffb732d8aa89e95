/** Wörter der Zukünfte im Bericht. */
export const reportFuturesText = {
  title: (letter: string, chance: string, others: string) => `Plan ${letter} ist in ${chance} von 100 Zukünften besser als heute${others === '' ? '' : `; ${others}`}`,
  other: (letter: string, chance: string) => `Plan ${letter} in ${chance}`,
  note: (years: string, futures: string, inputs: string) => `Kapitalwert über ${years} Jahre in ${futures} Zukünften mit ${inputs} unsicheren Eingaben. Dünne Linie: 8 von 10 Zukünften. Dick: die Hälfte. Punkt: die mittlere.`,
  tornado: (letter: string, input: string) => `Von den einzelnen Eingaben hängt der Kapitalwert von Plan ${letter} am meisten ab von: ${input}`,
  tornadoNote: 'Kapitalwert mit jeder Eingabe allein an den Enden von 8 von 10; ihre eigenen Werte stehen an den Enden des Balkens.',
  foot: (seed: string, futures: string) => `Startwert ${seed}, ${futures} Zukünfte`,
  seed: (seed: string, futures: string) => `Startwert der ${futures} Zukünfte: ${seed}. Alle anderen Zahlen sind Erwartungswerte.`,
  drawing: (done: string, all: string) => `Zukünfte werden gezogen, ${done} von ${all}; sie kommen in den Bericht, sobald sie da sind.`,
}
