/** Words of the certificate of an installation. */
export const verifyText = {
  print: 'Print',
  title: 'Certificate of verification',
  preview: 'Certificate as it will be printed',
  failed: (why: string) => `The solver could not be started, so nothing was certified: ${why}`,
  working: 'Recomputing every worked example…',
  holds: (count: string) => `All ${count} worked examples come out as published, and the sample project comes out to the last bit as on the makers’ machines.`,
  examplesDiffer: (failed: string, count: string) => `${failed} of ${count} worked examples come out differently on this machine. Do not rely on its numbers.`,
  bitsDiffer: (count: string) => `All ${count} worked examples come out as published. The sample project comes out with other bits than on the makers’ machines, if only in the last digits: hashes of reports will differ between the two.`,
  facts: { version: 'Version', data: 'Data', platform: 'Platform', at: 'Computed', reference: 'Sample project, bits', expected: 'as pinned in this version', hash: 'Certificate' },
  same: 'as pinned', different: (expected: string) => `pinned: ${expected}`,
  note: 'Each example is recomputed here and now by the very formulas that the program uses, and held against the published result to the digits published.',
  again: 'Worked examples, continued',
  table: 'Worked examples',
  heads: { outcome: '', example: 'Example', expected: 'Expected', got: 'Computed', source: 'Source' },
  ok: 'ok', differs: 'differs',
  foot: { version: (version: string) => `Remweg ${version}`, hash: (hash: string) => `certificate ${hash}`, page: (page: number, pages: number) => `${page} of ${pages}` },
} as const
