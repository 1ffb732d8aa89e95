import { europeanCountries } from '../../../shared/data/countries.ts'
import type { Product } from '../../../shared/model/bom.ts'
import type { ProjectContents } from '../../../shared/model/contents.ts'
import type { Project } from '../../../shared/model/project.ts'
import { setFact } from '../../facts/set-fact.ts'
import { useProject } from '../../state/project.ts'
import { change } from '../../state/steps.ts'
import { settingsText } from '../../text/settings.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CurrencyChoice } from './currency-choice.tsx'
import { DoubleCounts } from './double-counts.tsx'
import { compareNames } from '../../text/format.ts'
import { countryName } from '../../text/country-names.ts'

const words = settingsText.project

function setProject(project: Project, field: string, changes: Partial<Project>): void {
  void change(words.step(field.toLowerCase(), project.name), [{ noun: 'project', id: project.id, value: { ...project, ...changes } }])
}

function setProduct(product: Product, name: string, label: string, field: 'demandPerYear' | 'marginPerUnit' | 'finishedStock', value: number | null): void {
  const { contents } = useProject.getState()
  if (contents === null) return
  const step = { name: words.step(label.toLowerCase(), name), at: new Date().toISOString() }
  const made = setFact(contents, { noun: 'product', name: field }, product.partId, value, step)
  if (made !== null) void change(made.name, made.patches)
}

function Products({ contents }: { readonly contents: ProjectContents }) {
  if (contents.products.length === 0) return <p className="quiet">{words.none}</p>
  return (
    <table className="table product-facts">
      <thead>
        <tr><th scope="col">{words.product}</th><th scope="col">{words.demand}</th><th scope="col">{words.margin}</th><th scope="col">{words.stock}</th></tr>
      </thead>
      <tbody>
        {contents.products.map((product) => {
          const part = contents.parts.find((one) => one.id === product.partId)
          const name = part?.partNumber === '' ? part.description : (part?.partNumber ?? product.partId)
          const field = (label: string, key: 'demandPerYear' | 'marginPerUnit' | 'finishedStock', unit: string, minimum?: number) => (
            <td>
              <NumberField
                label={`${label}, ${name}`} isLabelHidden value={product[key]} unit={unit} mayBeEmpty isWhole={key !== 'marginPerUnit'} {...(minimum === undefined ? {} : { minimum })}
                onCommit={(value) => setProduct(product, name, label, key, value)}
              />
            </td>
          )
          return (
            <tr key={product.partId}>
              <th scope="row" className="cut">{name} <span className="faint">{part?.description}</span></th>
              {field(words.demand, 'demandPerYear', words.demandUnit, 0)}
              {field(words.margin, 'marginPerUnit', words.marginUnit(contents.project.currency))}
              {field(words.stock, 'finishedStock', words.stockUnit, 0)}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** What the project is called, where its plant is, and what its products bring. */
export function ProjectSection() {
  const contents = useProject((state) => state.contents)
  const scenarioId = useProject((state) => state.scenarioId)
  if (contents === null) return <p className="settings-note quiet">{settingsText.noProject}</p>
  const { project } = contents
  return (
    <div className="settings-form">
      <h2>{words.facts}</h2>
      <div className="settings-fields of-project">
        <TextField label={words.name} value={project.name} onCommit={(name) => { if (name !== '') setProject(project, words.name, { name }) }} />
        <TextField label={words.company} value={project.company} onCommit={(company) => setProject(project, words.company, { company })} />
        <SelectField
          label={words.plantCountry} value={project.plantCountry}
          options={[...new Set([...europeanCountries, project.plantCountry])].map((code) => ({ key: code, label: countryName(code) })).toSorted((one, other) => compareNames(one.label, other.label))}
          onChange={(plantCountry) => setProject(project, words.plantCountry, { plantCountry })}
        />
        <TextField label={words.plantCity} value={project.plantCity} onCommit={(plantCity) => setProject(project, words.plantCity, { plantCity })} />
      </div>
      <div className="settings-fields of-project"><CurrencyChoice contents={contents} /></div>
      <p className="quiet small">{words.currencyNote}</p>
      <h2>{words.products}</h2>
      <p className="quiet small">{words.productsNote}</p>
      <Products contents={contents} />
      <DoubleCounts contents={contents} scenarioId={scenarioId} />
    </div>
  )
}
