import { z } from 'zod'
import { HostDiagnostics } from './diagnostics/diagnostics.ts'
import { Fault } from './diagnostics/log-entry.ts'
import { Change, Patch } from './model/change.ts'
import { ProjectContents } from './model/contents.ts'
import { Id } from './model/identity.ts'
import { PlanThen } from './model/plan-then.ts'
import { languages } from './text/languages.ts'
import { SentenceShape } from './text/sentence-shape.ts'

/** Everything a page may ask of a host: a name, what goes in, what comes out. Both are checked on every call. */
const call = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) => ({ input, output })
const nothing = z.object({})

const ProjectSummary = z.object({
  id: Id,
  name: z.string(),
  company: z.string(),
  sourceFileName: z.string().nullable(),
  isSample: z.boolean(),
  partCount: z.number().int(),
  scenarioCount: z.number().int(),
  openedAt: z.string().nullable(),
  changedAt: z.string(),
  removedAt: z.string().nullable(),
})
/** One row of the start page. */
export type ProjectSummary = z.infer<typeof ProjectSummary>

const UndoState = z.object({ undoName: z.string().nullable(), redoName: z.string().nullable() })
/** The names of the steps that undo and redo would take next. */
export type UndoState = z.infer<typeof UndoState>

const HistoryEntry = z.object({ sequence: z.number().int(), name: z.string(), at: z.string(), author: z.string(), undone: z.boolean() })
/** One step of a project's history. */
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** View settings of this installation, such as theme; not part of any project. */
const Setting = z.object({ key: z.string().min(1).max(120), value: z.string().max(10_000) })

/** What a page may have written: a workbook, a report as a web page, or diagnostics as text. */
export const SavedKind = z.enum(['workbook', 'page', 'diagnostics'])
export type SavedKind = z.infer<typeof SavedKind>

/** Characters of a file that the page hands over to be saved: 150 MB in base64. */
const largestSaved = 200 * 1024 * 1024

const OpenedFile = z.object({ name: z.string(), base64: z.string() })
/** What a backup is called in the language of the person, without its ending. */
const BackupName = z.string().min(1).max(200)
const SavedFile = z.object({ path: z.string() })

const RecentFile = z.object({ path: z.string(), name: z.string(), folder: z.string(), at: z.string() })
/** A file that was opened or saved on this computer lately. */
export type RecentFile = z.infer<typeof RecentFile>

/** What became of a project of a file: added beside the others, or here already just as it is in the file. */
const TakenProject = z.object({ id: Id, name: z.string(), outcome: z.enum(['added', 'here']) })
export type TakenProject = z.infer<typeof TakenProject>

const AutomaticBackup = z.object({ name: z.string(), at: z.string(), bytes: z.number().int().nonnegative() })
/** A backup that was made by itself. */
export type AutomaticBackup = z.infer<typeof AutomaticBackup>

/** 'same': here as it was then; 'changed': here, but changed since; 'gone': not here any more. */
const ProjectInBackup = z.object({ id: Id, name: z.string(), changedAt: z.string(), parts: z.number().int(), scenarios: z.number().int(), state: z.enum(['same', 'changed', 'gone']) })
/** A project as a backup holds it. */
export type ProjectInBackup = z.infer<typeof ProjectInBackup>

/** Something that a host keeps on the disk. */
const PlaceName = z.enum(['database', 'setAside', 'backups', 'log', 'window', 'language', 'caches'])
const StoredPlace = z.object({ place: PlaceName, path: z.string(), bytes: z.number().int().nonnegative().nullable() })
/** Where it is, and how large: null where it is not there yet. */
export type StoredPlace = z.infer<typeof StoredPlace>

/** Work that the host has to do before it can answer; `of` is 0 where nobody knows how long it is. */
const OpeningStage = z.object({ stage: z.enum(['copying', 'changing', 'checking', 'salvaging']), done: z.number().int().nonnegative(), of: z.number().int().nonnegative() })
export type OpeningStage = z.infer<typeof OpeningStage>

const BackupBeside = z.object({ backup: z.string(), at: z.string(), parts: z.number().int(), plans: z.number().int(), lastStep: z.number().int() })
/** The newest sound backup that has a project, and the number of the last step in it. */
export type BackupBeside = z.infer<typeof BackupBeside>

const SalvagedProject = z.object({
  id: Id,
  name: z.string(),
  isRemoved: z.boolean(),
  /** 'whole': everything that was there; 'lacking': something is missing and counted; 'unsure': something may be missing that nothing names; 'lost': only a backup still has it. */
  state: z.enum(['whole', 'lacking', 'unsure', 'lost']),
  lists: z.array(z.object({ list: z.string(), kept: z.number().int(), lost: z.number().int() })),
  steps: z.number().int(),
  lostSteps: z.number().int(),
  /** Values that the history gave, as their rows could not be read. */
  fromHistory: z.number().int(),
  /** Name, currency and plant could not be read. */
  isNameless: z.boolean(),
  changedAt: z.string(),
  backup: BackupBeside.nullable(),
})
/** What could be saved of one project of a damaged database. */
export type SalvagedProject = z.infer<typeof SalvagedProject>

const SalvageReport = z.object({
  file: z.string(),
  why: SentenceShape,
  /** 'partly': a part of it is broken; 'left-out': it does not belong to the file or does not read. */
  journal: z.enum(['none', 'used', 'partly', 'left-out']),
  /** Whether its rows had check sums. */
  isProven: z.boolean(),
  projects: z.array(SalvagedProject),
})
/** What could be saved of a damaged database. */
export type SalvageReport = z.infer<typeof SalvageReport>

/** Steps that the disk did not take yet, the first first. */
const Unsaved = z.array(Change).max(10_000).default([])

/** A list of a project's contents. */
const ListName = ProjectContents.omit({ project: true }).keyof()

export const contract = {
  'app.about': call(
    nothing,
    z.object({
      appVersion: z.string(),
      host: z.enum(['desktop', 'web']),
      databasePath: z.string(),
      /** Whether what is shown was saved from a damaged file and can only be read. */
      salvaged: z.boolean(),
      /** Where the file as it was is kept, if this start changed its form. */
      keptOlder: z.string().nullable(),
      /** Why the database can only be looked at; null where steps are stored. */
      lookOnly: SentenceShape.nullable(),
      /** Can this host write a PDF itself, or does the page have to ask the browser to print? */
      savesPdf: z.boolean(),
    }),
  ),
  /** What the host still has to do before it answers anything else; null: nothing. Always answered at once. */
  'store.opening': call(nothing, OpeningStage.nullable()),
  /** What could be saved of a damaged database; null where it is sound. */
  'store.salvaged': call(nothing, SalvageReport.nullable()),
  /** Closes a database that turned out to be damaged and shows what can be saved of it, to be read only. */
  'store.salvage': call(nothing, nothing),
  /** Begins a new database with these projects, each from the damaged file (null) or from a backup; the damaged file is kept under the name that is answered. */
  'store.beginAnew': call(z.object({ projects: z.array(z.object({ id: Id, backup: z.string().max(200).nullable() })) }), z.object({ kept: z.string() })),
  /** Tries whether a database that could only be looked at can be written by now; why not, or null. */
  'app.tryWriting': call(nothing, z.object({ lookOnly: SentenceShape.nullable() })),
  'app.settings': call(nothing, z.array(Setting)),
  'app.setSetting': call(Setting, nothing),
  /** The file named on the command line, once: a second call answers null. */
  'app.takeOpenedFile': call(nothing, OpenedFile.nullable()),
  /** Opens a further window, on a project or on the start page. Only where the host can (desktop). */
  'app.newWindow': call(z.object({ projectId: Id.nullable() }), nothing),
  /** Shows a file in its folder: the database (null), or one that was opened or saved here. Only where the host can (desktop). */
  'app.showInFolder': call(z.object({ path: z.string().min(1).max(4096).nullable() }), nothing),
  /** Everything that this host keeps on the disk, with where. */
  'app.places': call(nothing, z.array(StoredPlace)),
  /** Shows one of these places in its folder. Only where the host can (desktop). */
  'app.showPlace': call(z.object({ place: PlaceName }), nothing),
  /** What this host says of itself for whoever mends it; holds no names and no amounts. */
  'app.diagnostics': call(nothing, HostDiagnostics),
  /** A fault of the page for the log: its kind and its places in the program, no words. */
  'app.noteFault': call(Fault, nothing),
  'project.list': call(nothing, z.array(ProjectSummary)),
  'project.read': call(z.object({ id: Id }), z.object({ contents: ProjectContents, undo: UndoState })),
  /** The beginning of a project: of every list the first rows, and where a long one goes on; `stamp` is another one after every step. */
  'project.begin': call(
    z.object({ id: Id }),
    z.object({ contents: ProjectContents, rest: z.array(z.object({ list: ListName, after: z.number().int(), rows: z.number().int() })), stamp: z.string(), undo: UndoState }),
  ),
  /** The next rows of one long list of a project, as the stamp says it is now. */
  'project.readOn': call(
    z.object({ id: Id, list: ListName, after: z.number().int() }), z.object({ piece: ProjectContents.partial(), after: z.number().int().nullable(), stamp: z.string() }),
  ),
  'project.markOpened': call(z.object({ id: Id }), nothing),
  'project.create': call(z.object({ contents: ProjectContents, name: z.string().min(1).max(300) }), z.object({ id: Id })),
  /** `language`: the one spoken, for a sample that nobody has opened yet; `id`: the sample meant, null for the last one made, or a new one where there is none. */
  'project.openSample': call(z.object({ language: z.enum(languages), id: Id.nullable() }), z.object({ id: Id })),
  /** Takes projects off the start page, or brings them back: all of them or none. */
  'project.remove': call(z.object({ ids: z.array(Id).min(1) }), nothing),
  'project.restore': call(z.object({ ids: z.array(Id).min(1) }), nothing),
  /** Stores a step in one transaction; when this returns, the step survives a kill. */
  'project.change': call(Change.extend({ projectId: Id }), z.object({ at: z.string(), undo: UndoState })),
  'project.undo': call(z.object({ projectId: Id }), z.object({ name: z.string(), patches: z.array(Patch), undo: UndoState }).nullable()),
  'project.redo': call(z.object({ projectId: Id }), z.object({ name: z.string(), patches: z.array(Patch), undo: UndoState }).nullable()),
  'project.history': call(z.object({ projectId: Id }), z.array(HistoryEntry)),
  /** The steps that count and that touched one plan, the first first. */
  'plan.history': call(z.object({ projectId: Id, scenarioId: Id }), z.array(HistoryEntry)),
  /** A plan as it was when a step was the last. */
  'plan.asOf': call(z.object({ projectId: Id, scenarioId: Id, sequence: z.number().int() }), PlanThen),
  /** Takes steps back, or takes them again, until the one of this number is the last that counts; null where it is so already. */
  'project.goToStep': call(
    z.object({ projectId: Id, sequence: z.number().int().nonnegative() }), z.object({ name: z.string(), patches: z.array(Patch), undo: UndoState, steps: z.number().int() }).nullable(),
  ),
  /** One project with its history as the bytes of a file, with steps that could not be stored yet as the last ones. */
  'project.file': call(z.object({ id: Id, unsaved: Unsaved }), OpenedFile),
  /** Asks where, and writes one project with its history there; null when the person cancelled. Only where the host can (desktop). */
  'project.saveFile': call(z.object({ id: Id, unsaved: Unsaved }), SavedFile.nullable()),
  /** Adds the projects of a project file or of a backup beside those that are here. */
  'project.openFile': call(z.object({ name: z.string().min(1).max(300), base64: z.string().min(1).max(largestSaved) }), z.array(TakenProject)),
  /** Every project as the bytes of one file of this name. */
  'backup.file': call(z.object({ name: BackupName }), OpenedFile),
  /** Asks where, and writes a copy of everything there; null when the person cancelled. Only where the host can (desktop). */
  'backup.saveFile': call(z.object({ name: BackupName }), SavedFile.nullable()),
  /** The backups that were made by themselves, the newest first, where they lie, and why the last could not be made; null while all is well. */
  'backup.list': call(nothing, z.object({ folder: z.string(), backups: z.array(AutomaticBackup), trouble: SentenceShape.nullable() })),
  /** What is in one of them. */
  'backup.look': call(z.object({ name: BackupName }), z.array(ProjectInBackup)),
  /** Adds a project of one of them beside those that are here. */
  'backup.take': call(z.object({ name: BackupName, projectId: Id }), z.array(TakenProject)),
  /** Asks which file to open, and reads it; null when the person cancelled. Only where the host can (desktop). */
  'file.choose': call(nothing, OpenedFile.nullable()),
  /** Files opened or saved lately, the last first; none where the host has no files of its own (web). */
  'file.recent': call(nothing, z.array(RecentFile)),
  'file.openRecent': call(z.object({ path: z.string().min(1).max(4096) }), OpenedFile),
  /** Asks where, writes the page in print look as A4 PDF; null when the person cancelled. */
  'report.savePdf': call(z.object({ suggestedName: z.string().min(1).max(200) }), z.object({ path: z.string() }).nullable()),
  /** Asks where, and writes an Excel workbook or a web page without script that the page made; null when the person cancelled. Only where the host can (desktop). */
  'file.save': call(
    z.object({ suggestedName: z.string().min(1).max(200), base64: z.string().min(1).max(largestSaved), kind: SavedKind.default('workbook') }), z.object({ path: z.string() }).nullable(),
  ),
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
export type CallInput<Name extends CallName> = z.input<Contract[Name]['input']>
export type CallOutput<Name extends CallName> = z.output<Contract[Name]['output']>

/** Why a call was not carried out. */
export const FailureCode = z.enum([
  'unknown-call', 'bad-input', 'bad-output', 'not-found', 'refused', 'read-only', 'disk-full', 'busy', 'newer-file', 'damaged-file', 'disk-error', 'no-answer', 'internal',
])
export type FailureCode = z.infer<typeof FailureCode>

/** Every reply: a value, or what went wrong in words for a person. */
export const Envelope = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), code: FailureCode, message: SentenceShape }),
])
export type Envelope = z.infer<typeof Envelope>
