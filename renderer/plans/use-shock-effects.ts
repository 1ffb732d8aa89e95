import { useEffect, useState } from 'react'
import type { BreakEvenTariff } from '../../shared/engine/break-even-tariffs.ts'
import type { OptionSettings } from '../../shared/engine/option.ts'
import type { ShockEffect } from '../../shared/engine/shock-effects.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { messageOf } from '../host.ts'
import { sayFailed } from '../state/notices.ts'
import { askBreakEvenTariffs, askShockEffects } from '../work/option-client.ts'

/** An answer worked out beside the page once nothing has changed for a moment; null while it is awaited, or where nothing is asked. */
function useAnswer<Answer>(contents: ProjectContents, scenarioId: string | null, key: string | null, ask: () => Promise<Answer | null>): Answer | null {
  const [found, setFound] = useState<{ readonly contents: ProjectContents; readonly scenarioId: string | null; readonly key: string; readonly answer: Answer } | null>(null)
  useEffect(() => {
    if (key === null) return undefined
    let isWanted = true
    const timer = window.setTimeout(() => {
      ask().then(
        (answer) => { if (isWanted && answer !== null) setFound({ contents, scenarioId, key, answer }) },
        (error: unknown) => { if (isWanted) sayFailed(messageOf(error)) },
      )
    }, 200)
    return () => {
      isWanted = false
      window.clearTimeout(timer)
    }
    // oxlint-disable-next-line react/exhaustive-deps -- the key says what is asked
  }, [contents, scenarioId, key])
  return found !== null && found.contents === contents && found.scenarioId === scenarioId && found.key === key ? found.answer : null
}

/** What each what-if of a plan does, by its id; empty while it is awaited. */
export function useShockEffects(contents: ProjectContents, scenarioId: string | null): ReadonlyMap<string, ShockEffect> {
  const isAsked = contents.shocks.some((shock) => shock.scenarioId === null || shock.scenarioId === scenarioId)
  const effects = useAnswer(contents, scenarioId, isAsked ? 'effects' : null, () => askShockEffects(contents, scenarioId))
  return new Map((effects ?? []).map((effect) => [effect.shockId, effect]))
}

/** The tariff from which each part pays to move; null while it is awaited or not asked for. */
export function useBreakEvenTariffs(contents: ProjectContents, scenarioId: string | null, settings: OptionSettings, horizonYears: number, isAsked: boolean): readonly BreakEvenTariff[] | null {
  return useAnswer(contents, scenarioId, isAsked ? JSON.stringify([settings, horizonYears]) : null, () => askBreakEvenTariffs(contents, scenarioId, settings, horizonYears))
}
