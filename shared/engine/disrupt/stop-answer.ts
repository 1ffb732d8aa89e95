export const stopKinds = ['site', 'country', 'chokepoint'] as const
/** What stops: one supplier site, every site of a country, or everything that passes a strait. */
export type StopKind = (typeof stopKinds)[number]

/** What one stop of a plan does, exactly. */
export interface StopAnswer {
  readonly kind: StopKind
  /** Key of the place, ISO code of the country, or name of the strait. */
  readonly key: string
  readonly name: string
  /** Keys of the places that it takes away, wholly or in part. */
  readonly placeKeys: readonly string[]
  /** 2 for a site that sells us nothing and that others hang on, else 1. */
  readonly tier: 1 | 2
  /** Contribution lost in the project's currency; null while something it needs is unknown. */
  readonly loss: number | null
  /** Days until the first unit is lost if nothing recovers; Infinity when none ever is; null while unknown. */
  readonly surviveDays: number | null
  /** Days until the last source is back. */
  readonly recoverDays: number
  /** Units lost by product, by the id of its part. */
  readonly lost: readonly { readonly partId: string; readonly units: number }[]
}

/** Name of an answer among the answers of a plan. */
export const answerKey = ({ kind, key }: Pick<StopAnswer, 'kind' | 'key'>): string => `${kind} ${key}`
