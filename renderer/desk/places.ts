import { families } from '../../shared/formulas/all.ts'
import type { Figure } from '../../shared/data/figure.ts'
import { shippedFigures } from '../../shared/data/figures.ts'
import type { Evaluation } from '../../shared/engine/evaluation.ts'
import type { ProjectContents } from '../../shared/model/contents.ts'
import { setRiskFilter } from '../pages/risk/risk-view.ts'
import { resultsOf } from '../plans/results-of.ts'
import type { Action } from '../state/actions.ts'
import { showScenario } from '../state/project.ts'
import { showSettingsSection, type SettingsSection } from '../state/settings-section.ts'
import { selectPart, selectSite, showHelp, showPage } from '../state/view.ts'
import { concepts, conceptText } from '../text/concepts.ts'
import { countryName } from '../text/country-names.ts'
import { deskText } from '../text/desk.ts'
import { formatAsTyped, formatDays } from '../text/format.ts'
import { figureUnitInWords, inWords } from '../text/sentences/in-words.ts'

const shortDays = (gap: number | null): string | null => (gap !== null && gap >= 0.5 ? formatDays(gap) : null)

/** Parts, supplier sites, countries and plans of the open project. Their names are the same in every language, but for the countries. */
export function projectPlaces(contents: ProjectContents, evaluation: Evaluation | null): { readonly named: Action[]; readonly translated: Action[] } {
  const countries = new Map<string, number>()
  for (const { country } of evaluation?.sites ?? []) if (country !== null) countries.set(country, (countries.get(country) ?? 0) + 1)
  const projectId = contents.project.id
  return {
    named: [
      ...(evaluation?.sites ?? []).map((site): Action => ({
        id: `site ${site.key}`, group: 'goTo', label: () => [site.supplierName, site.city].filter((word) => word !== '').join(', '),
        note: () => deskText.places.site(site.partIds.length, shortDays(site.gapDays)), run: () => { selectSite(site.key); showPage('risk') },
      })),
      ...contents.parts.map((part): Action => ({
        id: `part ${part.id}`, group: 'goTo', label: () => `${part.partNumber} ${part.description}`.trim(),
        note: () => {
          const days = shortDays((evaluation === null ? undefined : resultsOf(evaluation).get(part.id))?.gapDays ?? null)
          return days === null ? '' : deskText.places.part(days)
        },
        run: () => { selectPart(part.id); showPage('parts') },
      })),
    ],
    translated: [
      ...contents.scenarios.map((scenario): Action => ({
        id: `scenario ${scenario.id}`, group: 'goTo', label: () => deskText.actions.plan(scenario.letter, scenario.name), run: () => { showScenario(scenario.id); showPage('scenarios') },
      })),
      ...[...countries].map(([code, sites]): Action => ({
        id: `country ${code}`, group: 'goTo', label: () => countryName(code), note: () => deskText.places.country(sites),
        run: () => { setRiskFilter(projectId, 'country', code); showPage('risk') },
      })),
    ],
  }
}

/** The many distances are found in the language spoken when they are first looked for; all else is found in every language. */
const isDistance = ({ key }: Figure): boolean => key.startsWith('distance.')

const figureAction = (figure: Figure): Action => ({
  id: `figure ${figure.key}`, group: 'explain', label: () => inWords(figure.label), more: () => figure.key.replaceAll(/[.-]/g, ' '), note: () => `${formatAsTyped(figure.value)} ${figureUnitInWords(figure.unit)}`,
  run: () => {
    // The first word of a key names its section; how much a rate moves stands with the rates.
    const group = figure.key.startsWith('volatility.') ? 'exchange-rate' : (figure.key.split('.')[0] ?? 'general')
    showSettingsSection(group as SettingsSection, inWords(figure.label)) // every group of figures is a section
    showPage('settings')
  },
})

/** Every shipped figure and formula, and every concept of Help. */
export const thingsToExplain = (): { readonly named: Action[]; readonly translated: Action[] } => ({
  named: [...shippedFigures.values()].filter(isDistance).map(figureAction),
  translated: [
    ...[...shippedFigures.values()].filter((figure) => !isDistance(figure)).map(figureAction),
    ...concepts.map((concept): Action => ({
      id: `concept ${concept}`, group: 'explain', label: () => deskText.explain.concept(conceptText[concept].term), more: () => conceptText[concept].also, run: () => showHelp('concepts', concept),
    })),
    ...families.flatMap(({ formulas }) => formulas).map((formula): Action => ({
      id: `formula ${formula.id}`, group: 'explain', label: () => inWords(formula.label), more: () => `${formula.id} ${deskText.explain.formula}`, note: () => deskText.explain.formula, run: () => showHelp('formulas', formula.id),
    })),
  ],
})
