import type { CountryCode } from '../model/identity.ts'
import { inCountry, say } from '../text/say.ts'
import { countryName, isEuropean } from './countries.ts'
import type { Figure } from './figure.ts'
import { distanceRows } from './generated/distances.ts'
import { destinationPorts, portOfDestination, seaDistanceRows } from './generated/sea-distances.ts'
import { assumption, published } from './make-figure.ts'
import { originClass } from './origin-class.ts'
import { sources } from './sources.ts'

const named = (code: string) => inCountry({ code, name: countryName(code) })

/** Kilometres of road per kilometre as the crow flies. */
const roadDetour = 1.25
/** Kilometres of rail per kilometre as the crow flies, China to Europe through Kazakhstan. */
const railDetour = 1.4

const detoured = (origin: CountryCode, destination: CountryCode, by: 'road' | 'rail', km: number, factor: number): Figure =>
  assumption(`distance.${origin}.${destination}.${by}-km`, by === 'road' ? say`By road from ${named(origin)} to ${named(destination)}` : say`By rail from ${named(origin)} to ${named(destination)}`, 'km', Math.round(km * factor), {
    ...sources.distances,
    title: `${sources.distances.title}, times ${factor} for the detour of ${by} (ours)`,
    locator: `${km} km × ${factor}`,
  })

const overland = (): Figure[] => {
  const figures: Figure[] = []
  for (const [origin, destinations, kilometres] of distanceRows) {
    const from = originClass(origin)
    for (const [index, destination] of destinations.split(' ').entries()) {
      const km = kilometres[index] ?? Number.NaN
      if (isEuropean(origin)) {
        figures.push(detoured(origin, destination, 'road', km, roadDetour))
        if (origin !== destination) figures.push(detoured(destination, origin, 'road', km, roadDetour))
        continue
      }
      const label = say`By air from ${named(origin)} to ${named(destination)}`
      figures.push(published(`distance.${origin}.${destination}.air-km`, label, 'km', km, sources.distances, 'B'))
      if (from === 'north-africa') figures.push(detoured(origin, destination, 'road', km, roadDetour))
      if (from === 'east-asia') figures.push(detoured(origin, destination, 'rail', km, railDetour))
    }
  }
  return figures
}

const portNames: Readonly<Record<string, string>> = {
  BEANR: 'Antwerp', DEHAM: 'Hamburg', ESVLC: 'Valencia', FRLEH: 'Le Havre', GRPIR: 'Piraeus', ITGOA: 'Genoa', NLRTM: 'Rotterdam', PLGDN: 'Gdansk',
  PTLIS: 'Lisbon', ROCND: 'Constanta', SIKOP: 'Koper',
}

const bySea = (): Figure[] =>
  seaDistanceRows.flatMap(([origin, , portName, kilometres]) =>
    portOfDestination
      .filter(([destination]) => destination !== origin)
      .map(([destination, port, why]) => {
        const km = kilometres[destinationPorts.indexOf(port)] ?? Number.NaN
        const key = `distance.${origin}.${destination}.sea-km`
        const label = say`By sea from ${named(origin)} to ${named(destination)}`
        const source = { ...sources.seaDistances, locator: `${portName} to ${portNames[port] ?? port}, ${why}` }
        return port.startsWith(destination) ? published(key, label, 'km', km, source, 'B') : assumption(key, label, 'km', km, source)
      }),
  )

/** Distances in km to European countries: by road within Europe and from North Africa, by sea, by air and by rail from overseas. */
export function distanceFigures(): Figure[] {
  return [...overland(), ...bySea()]
}
