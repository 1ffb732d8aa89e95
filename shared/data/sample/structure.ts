/** What is in an assembly: number and pieces, "GB-3005 × 3" as ['GB-3005', 3]. */
type Pieces = readonly (readonly [partNumber: string, quantity: number])[]

/** Assemblies that Zwaluw Drives makes itself: number, description, what is in one. */
export const sampleAssemblies: readonly (readonly [partNumber: string, description: string, pieces: Pieces])[] = [
  ['CD-85', 'Cargo-bike drive unit, 85 Nm', [['MT-2000', 1], ['GB-3000', 1], ['EL-4000', 1], ['SN-5000', 1], ['HS-6000', 1], ['CR-7000', 1], ['HN-8000', 1], ['SP-9000', 1]]],
  ['CD-120', 'Heavy-duty drive unit, 120 Nm', [['MT-2100', 1], ['GB-3100', 1], ['EL-4000', 1], ['SN-5000', 1], ['HS-6100', 1], ['CR-7100', 1], ['HN-8000', 1], ['SP-9000', 1]]],
  ['MT-2000', 'Motor', [['MT-2010', 1], ['MT-2030', 1], ['MT-2020', 1], ['MT-2023', 1]]],
  ['MT-2100', 'Motor, heavy-duty', [['MT-2110', 1], ['MT-2130', 1], ['MT-2020', 1], ['MT-2023', 1]]],
  ['MT-2010', 'Stator assembly', [['MT-2001', 1], ['MT-2004', 1], ['MT-2018', 1]]],
  ['MT-2110', 'Stator assembly, heavy-duty', [['MT-2101', 1], ['MT-2104', 1], ['MT-2018', 1]]],
  ['MT-2030', 'Rotor assembly', [['MT-2007', 1], ['MT-2011', 1], ['MT-2015', 1], ['MT-2026', 2]]],
  ['MT-2130', 'Rotor assembly, heavy-duty', [['MT-2007', 1], ['MT-2111', 1], ['MT-2015', 1], ['MT-2026', 2]]],
  ['GB-3000', 'Gearbox', [['GB-3010', 1], ['GB-3011', 1], ['GB-3014', 2], ['GB-3017', 1], ['GB-3023', 3], ['GB-3026', 1]]],
  ['GB-3100', 'Gearbox, heavy-duty', [['GB-3110', 1], ['GB-3011', 1], ['GB-3014', 2], ['GB-3017', 1], ['GB-3023', 3], ['GB-3026', 1]]],
  ['GB-3010', 'Planet stage', [['GB-3002', 1], ['GB-3005', 3], ['GB-3008', 1], ['GB-3020', 2]]],
  ['GB-3110', 'Planet stage, heavy-duty', [['GB-3102', 1], ['GB-3005', 3], ['GB-3008', 1], ['GB-3020', 2]]],
  ['EL-4000', 'Controller', [['EL-4040', 1], ['EL-4004', 1], ['EL-4010', 6], ['EL-4022', 2], ['EL-4028', 2], ['EL-4031', 1], ['EL-4034', 2]]],
  ['EL-4040', 'Logic board', [['EL-4001', 1], ['EL-4007', 1], ['EL-4013', 1], ['EL-4016', 3], ['EL-4019', 1], ['EL-4025', 1]]],
  ['SN-5000', 'Sensor set', [['SN-5002', 1], ['SN-5005', 1], ['SN-5008', 1], ['SN-5011', 1], ['SN-5014', 1]]],
  ['HS-6000', 'Housing', [['HS-6001', 1], ['HS-6004', 1], ['HS-6007', 1], ['HS-6010', 1], ['HS-6013', 1], ['HS-6019', 1]]],
  ['HS-6100', 'Housing, heavy-duty', [['HS-6101', 1], ['HS-6004', 1], ['HS-6007', 1], ['HS-6010', 1], ['HS-6013', 1], ['HS-6019', 1]]],
  ['CR-7000', 'Crank set', [['CR-7001', 1], ['CR-7004', 1], ['CR-7007', 1], ['CR-7010', 2], ['CR-7013', 1]]],
  ['CR-7100', 'Crank set, heavy-duty', [['CR-7101', 1], ['CR-7004', 1], ['CR-7007', 1], ['CR-7010', 2], ['CR-7013', 1]]],
  ['HN-8000', 'Harness set', [['HN-8001', 1], ['HN-8004', 1], ['HN-8007', 1], ['HN-8010', 1]]],
  ['SP-9000', 'Small parts and packing', [['SP-9001', 2], ['SP-9004', 1], ['SP-9007', 1], ['SP-9010', 8], ['SP-9013', 1], ['SP-9019', 1]]],
]

/** What is sold: number, units a year, contribution margin in euros, finished units in stock. */
export const sampleProducts: readonly (readonly [partNumber: string, demandPerYear: number, marginPerUnit: number, finishedStock: number])[] = [
  ['CD-85', 18_000, 290, 0],
  ['CD-120', 6_000, 340, 120],
]
