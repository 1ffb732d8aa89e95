import { join } from 'node:path'
import { expect, test } from 'vitest'
import { smallPart, smallProject } from '../testing/small-project.ts'
import { withFolder } from '../testing/temporary-folder.ts'
import { storeChange, undoChange, undoState } from './changes.ts'
import { checkStore } from './check.ts'
import { databaseName, openStore, type Store } from './open.ts'
import { projectFile } from './project-file.ts'
import { createProject, readContents, removeProjects } from './projects.ts'
import { readProjectFile } from './read-project-file.ts'

const at = '2026-01-05T08:00:00.000Z'

const withTwo = (work: (store: Store) => void): Promise<void> =>
  withFolder((folder) => {
    const store = openStore(join(folder, databaseName))
    try {
      createProject(store, smallProject('p'), 'Import', at)
      createProject(store, { ...smallProject('q'), project: { ...smallProject('q').project, name: 'Other' } }, 'Import', at)
      storeChange(store, 'p', { name: 'Restock', patches: [{ noun: 'part', id: 'axle', value: smallPart('axle', { stock: 9 }) }] }, at)
      removeProjects(store, ['q'], at)
      expect(checkStore(store)).toEqual([])
      work(store)
    } finally {
      store.close()
    }
  })

test('a step that the disk spoilt closes no project, is not taken back, and the check names it', () =>
  withTwo((store) => {
    store.database.exec("update changes set name = 'Rustock' where name = 'Restock'")
    expect(undoState(store, 'p')).toEqual({ undoName: 'Rustock', redoName: null })
    expect(readContents(store, 'p').parts.length).toBe(3)
    expect(() => undoChange(store, 'p', at)).toThrow(expect.objectContaining({ code: 'damaged-file' }))
    expect(checkStore(store)).toEqual([expect.stringContaining('Step 1 ("Rustock") of project Veldbaan 12 is not as Remweg stored it')])
  }))

test('the check reads removed projects too, where a source file that does not read keeps the whole list from being read', () =>
  withTwo((store) => {
    store.database.exec("update projects set source_file = '{' where id = 'q'")
    expect(checkStore(store)).toEqual([expect.stringContaining('Project Other cannot be read: The project "Other" is not as Remweg stored it')])
    store.database.exec("update projects set source_file = null where id = 'q'; update parts set stock = 5 where project_id = 'q' and id = 'axle'")
    expect(checkStore(store).join()).toContain('Project Other cannot be read')
  }))

test('nothing is taken of a project file with a step that is not as it was stored', () =>
  withTwo((store) => {
    expect(readProjectFile('wagon.remweg', projectFile(store, 'p')).map(({ steps }) => steps.length)).toEqual([2])
    store.database.exec("update changes set at = '2026-01-05T08:00:00.001Z' where name = 'Restock'")
    expect(() => readProjectFile('wagon.remweg', projectFile(store, 'p'))).toThrow(expect.objectContaining({ code: 'damaged-file', message: expect.stringContaining('Nothing was taken from it') }))
  }))
