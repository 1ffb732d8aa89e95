/** Words of the futures in the report. Numbers come in as formatted text. */
export const reportFuturesText = {
  title: (letter: string, chance: string, others: string) => `Plan ${letter} beats today in ${chance} of 100 futures${others === '' ? '' : `; ${others}`}`,
  other: (letter: string, chance: string) => `plan ${letter} in ${chance}`,
  note: (years: string, futures: string, inputs: string) => `Net value over ${years} years in ${futures} futures over ${inputs} uncertain inputs. Thin line: 8 in 10 futures. Thick: half of them. Dot: the middle one.`,
  tornado: (letter: string, input: string) => `Of single inputs, the net value of plan ${letter} hangs most on: ${input}`,
  tornadoNote: 'Net value with each input alone at the ends of 8 in 10; its own values stand on the ends of the bar.',
  foot: (seed: string, futures: string) => `Seed ${seed}, ${futures} futures`,
  seed: (seed: string, futures: string) => `Seed of the ${futures} futures: ${seed}. All other numbers are expected values.`,
  drawing: (done: string, all: string) => `Futures are being drawn, ${done} of ${all}; they come into the report when they are there.`,
}
