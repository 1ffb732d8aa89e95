import type { ProjectContents } from '../model/contents.ts'
import type { Production } from '../model/scenario.ts'
import type { Destination, LegFacts, PartFacts } from './leg-facts.ts'
import type { Sheet } from './sheet.ts'
import type { StandBys } from './stand-by-facts.ts'
import type { LossRows, PlaceFacts, StopFacts } from './stop-facts.ts'
import type { Structure } from './structure.ts'
import type { WorksInUse } from './works-facts.ts'
import type { CountryWorld, World } from './world.ts'

/** A destination without a quote, with the source of today that its price is re-based from. */
export interface RebaseFacts {
  readonly leg: LegFacts
  /** Row of the destination among the sources of its plan. */
  readonly legRow: number
  /** Row among today's legs; −1 where nothing is bought today. */
  readonly todayRow: number
  readonly origin: CountryWorld | null
  readonly originInEurope: boolean
}

/** A destination where the part is made in a works of one's own. */
export interface ProductionFacts {
  readonly leg: LegFacts
  readonly legRow: number
  readonly choice: Destination
  readonly production: Production
}

/** A destination with what leads up to it. */
export interface MoveFacts {
  readonly of: PartFacts
  readonly partRow: number
  readonly choice: Destination
  /** Row among the sources of its plan; −1 where its share is none. */
  readonly legRow: number
  /** Row among the own productions; −1 where it is bought. */
  readonly productionRow: number
}

/** The facts of a project: everything but its plans and what they assume. */
export type Facts = Omit<ProjectContents, 'scenarios' | 'choices' | 'parameters' | 'shocks' | 'wishes' | 'partWishes'>

/** What facts and choices alone decide: it stays while figures move. */
export interface Layout {
  readonly contents: Facts
  readonly world: World
  readonly structure: Structure
  readonly parts: readonly PartFacts[]
  readonly legs: readonly LegFacts[]
  /** Legs of part row r are legRows from legStart[r] to legStart[r + 1]. */
  readonly legStart: Int32Array
  readonly rebased: readonly RebaseFacts[]
  readonly productions: readonly ProductionFacts[]
  readonly moves: readonly MoveFacts[]
  /** Moves of part row r are from moveStart[r] to moveStart[r + 1]. */
  readonly moveStart: Int32Array
  /** Countries by row of their sheet. */
  readonly countries: readonly CountryWorld[]
  readonly stops: readonly StopFacts[]
  readonly places: readonly PlaceFacts[]
  readonly lossRows: LossRows
  readonly standBys: StandBys
  readonly inWorks: WorksInUse
  readonly sheets: {
    readonly products: Sheet
    readonly countries: Sheet
    readonly parts: Sheet
    readonly legs: Sheet
    readonly rebase: Sheet
    readonly productions: Sheet
    readonly moves: Sheet
    readonly stops: Sheet
    readonly losses: Sheet
    readonly places: Sheet
    /** One row a stand-by contract, and one a call of it. */
    readonly standBys: Sheet
    readonly calls: Sheet
    /** One row a works of one's own in use, and one a part made there. */
    readonly works: Sheet
    readonly worksParts: Sheet
  }
}
