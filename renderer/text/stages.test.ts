import { expect, test } from 'vitest'
import { stagesText as de } from './de/stages.ts'
import { stagesText as en } from './en/stages.ts'
import { stagesText as nl } from './nl/stages.ts'

test('one quarter and one part are told in the singular', () => {
  expect([en, nl, de].map(({ undone }) => undone(1))).toEqual(['Not within 1 quarter', 'Niet binnen 1 kwartaal', 'Nicht innerhalb von 1 Quartal'])
  expect([en, nl, de].map(({ undone }) => undone(4))).toEqual(['Not within 4 quarters', 'Niet binnen 4 kwartalen', 'Nicht innerhalb von 4 Quartalen'])
  expect([en, nl, de].map(({ tooLate }) => /1 [A-Za-z]+/.exec(tooLate(1))?.[0])).toEqual(['1 part', '1 onderdeel', '1 Teil'])
  expect([nl, de].map(({ tooLate }) => /zou(?:den)?|würden?/.exec(tooLate(1))?.[0])).toEqual(['zou', 'würde'])
})

test('what is left out is told of one part and of several', () => {
  expect([en, nl, de].map(({ leavesOut }) => leavesOut('A', 1))).toEqual([
    'These figures leave out A: what it brings is unknown.', 'Deze bedragen laten A weg: wat het oplevert, is onbekend.', 'Diese Beträge lassen A weg: Was es bringt, ist unbekannt.',
  ])
  expect([en, nl, de].map(({ leavesOut }) => leavesOut('A and B', 2).split(': ')[1])).toEqual(['what they bring is unknown.', 'wat ze opleveren, is onbekend.', 'Was sie bringen, ist unbekannt.'])
})
