import { sampleParts } from '../parts.ts'
import { sampleAssemblies } from '../structure.ts'
import type { SampleTexts } from './sample-texts.ts'

/** The sample in English; what its parts are stands beside their numbers. */
export const englishTexts: SampleTexts = {
  project: 'Zwaluw drive units',
  made: (project) => `Sample project ${project}`,
  plans: {
    a: { name: 'Buffer stock', description: 'Nothing moves: thirty days more of the parts that recover slowest.' },
    b: { name: 'Bring three parts to Europe', description: 'The three motor parts that Hengtai makes go to Idrija, at the prices quoted there.' },
    c: { name: 'Europe first', description: 'Plan B, and for the rest from Asia what can be made in Europe within two years.' },
  },
  notes: {
    quote: 'Quote of 3 November.',
    quoteWithDie: 'Quote of 3 November, progressive die included in the one-off cost.',
  },
  descriptions: Object.fromEntries([...sampleAssemblies, ...sampleParts].map(({ number, description }) => [number, description])),
}
