/** The two products of the sample. Units a year and pieces; margin in EUR per unit. */
export const sampleProducts = [
  { number: 'CD-85', description: 'Drive unit CD-85, 85 Nm', demandPerYear: 18_000, marginPerUnit: 290, finishedStock: 0 },
  { number: 'CD-120', description: 'Drive unit CD-120, heavy duty, 120 Nm', demandPerYear: 6_000, marginPerUnit: 340, finishedStock: 40 },
] as const

// assembly | what it is | what one of it takes: "quantity × number", 1 where no quantity is given
const table = `
CD-85   |                           | AS-100, AS-200, AS-300, AS-400, AS-500, AS-600, AS-700, AS-800
CD-120  |                           | AS-150, AS-250, AS-300, AS-400, AS-500, AS-650, AS-700, AS-800
AS-100  | Motor                     | AS-110, AS-120, MT-2020, 2 × MT-2026
AS-110  | Stator assembly           | MT-2001, MT-2004, MT-2018, MT-2023
AS-120  | Rotor assembly            | MT-2007, MT-2011, MT-2015
AS-150  | Motor, heavy duty         | AS-160, AS-170, MT-2020, 2 × MT-2026
AS-160  | Stator assembly, 50 mm    | MT-2101, MT-2104, MT-2018, 2 × MT-2023
AS-170  | Rotor assembly, 50 mm     | MT-2007, MT-2111, MT-2015
AS-200  | Gearbox                   | AS-210, 2 × GB-3014, GB-3017, 3 × GB-3023, GB-3026
AS-210  | Planetary stage           | GB-3002, 3 × GB-3005, GB-3008, GB-3011, 2 × GB-3020
AS-250  | Gearbox, heavy duty       | AS-260, 2 × GB-3014, GB-3017, 3 × GB-3023, 2 × GB-3026
AS-260  | Planetary stage, 4 planets | GB-3102, 4 × GB-3105, GB-3008, GB-3011, 2 × GB-3020
AS-300  | Controller                | AS-310, AS-320, EL-4037
AS-310  | Power stage               | EL-4004, 6 × EL-4010, EL-4013, 3 × EL-4016, 2 × EL-4022, EL-4031, 2 × EL-4034
AS-320  | Logic board               | EL-4001, EL-4007, EL-4019, EL-4025, 2 × EL-4028
AS-400  | Sensors                   | AS-410, SN-5002, SN-5005, SN-5008, SN-5017
AS-410  | Encoder                   | SN-5011, SN-5014
AS-500  | Housing                   | AS-510, HS-6001, HS-6007, HS-6013, 2 × HS-6016, HS-6022
AS-510  | Motor cover, complete     | HS-6004, HS-6010, HS-6019
AS-600  | Crank and axle            | CR-7001, CR-7004, CR-7007, 2 × CR-7010, CR-7013
AS-650  | Crank and axle, reinforced | CR-7101, CR-7004, CR-7007, 2 × CR-7010, CR-7013
AS-700  | Harness                   | HN-8001, HN-8004, HN-8007, HN-8010, 3 × HN-8013
AS-800  | Small parts and packing   | 2 × SP-9001, SP-9004, SP-9007, 8 × SP-9010, SP-9013, SP-9016, SP-9019
`

/** One thing that is made, with what goes into one of it. */
export interface SampleAssembly {
  readonly number: string
  readonly description: string
  readonly takes: readonly { readonly number: string; readonly quantity: number }[]
}

/** Products and assemblies of the sample, each above what it takes. */
export const sampleAssemblies: readonly SampleAssembly[] = table.trim().split('\n').map((row) => {
  const [number = '', description = '', takes = ''] = row.split('|').map((cell) => cell.trim())
  return {
    number,
    description: sampleProducts.find((product) => product.number === number)?.description ?? description,
    takes: takes.split(', ').map((take) => {
      const [left = '', right] = take.split(' × ')
      return right === undefined ? { number: left, quantity: 1 } : { number: right, quantity: Number(left) }
    }),
  }
})

/** Units a year of everything that the products take, by number; assemblies included. */
export function sampleNeeds(): ReadonlyMap<string, number> {
  const needs = new Map<string, number>(sampleProducts.map(({ number, demandPerYear }) => [number, demandPerYear]))
  const depth = (number: string): number =>
    Math.max(0, ...sampleAssemblies.filter(({ takes }) => takes.some((take) => take.number === number)).map((parent) => depth(parent.number) + 1))
  for (const { number, takes } of sampleAssemblies.toSorted((left, right) => depth(left.number) - depth(right.number))) {
    for (const take of takes) needs.set(take.number, (needs.get(take.number) ?? 0) + (needs.get(number) ?? 0) * take.quantity)
  }
  return needs
}
