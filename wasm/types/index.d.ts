// The types of `goalgraph`: written by hand, held to the code by `check.ts`.

import type { Delta, Edit, Fix, Settings, Status } from './edit.js'
import type { Goal, GoalKind, Waiver } from './plan.js'
import type { Grid, TableOptions, Understanding } from './table.js'

export type { Change, Delta, Edit, Fix, Head, Level, Resolved, Settings, Status } from './edit.js'
export type * from './plan.js'
export type * from './table.js'

/** A language goalgraph speaks. Options also take what pages write: `no`, `nn-NO`, `en-GB`. */
export type Language = 'nb' | 'nn' | 'en'

/** The pictures a model can draw. */
export type ViewName =
  | 'matrix'
  | 'overview'
  | 'outline'
  | 'map'
  | 'table'
  | 'initiatives'
  | 'operational'
  | 'preconditions'
  | 'findings'

export interface InitOptions {
  /** Where the first part of the module is, `goalgraph_bg.wasm`, or that part itself. Unless told: the file beside this package. */
  wasm?: URL | string | Response | BufferSource | WebAssembly.Module
  /** The hash of a part fetched from an address, as `sha384-…`; empty for no check. Unless told: that of the file beside this package. */
  integrity?: string
  /** Where the rest of the module is, `goalgraph_rest.wasm`, or the rest itself. */
  rest?: URL | string | Response | BufferSource | WebAssembly.Module
  /** The hash of the rest. */
  restIntegrity?: string
}

export interface FindingsOptions {
  /** The language of the texts; the plan's own unless told. */
  language?: string | undefined
  /** The findings that are not shown instead: those a waiver covers, and those the settings know. */
  hidden?: boolean | undefined
}

export interface ViewOptions {
  /** The language of the view; the plan's own unless told. */
  language?: string | undefined
  /** Only what concerns this unit, by id, name or alias. */
  unit?: string | undefined
  /** The level of the view's first heading, 1 to 6. */
  headingLevel?: number | undefined
  /** Of lists and tables of goals: only goals in which these words are found, and the goals above them. */
  search?: string | undefined
  /** Of the matrix: what its rows are grouped by. */
  grouping?: 'ownership' | 'theme' | undefined
  /** Of the matrix: without the rows that have no hole. */
  onlyHoles?: boolean | undefined
  /** Of the table: which way it follows the red thread. */
  toward?: 'down' | 'up' | undefined
  /** Of the findings: the least grave that are listed. */
  severity?: Severity | undefined
  /** Of the findings: only how many there are. */
  brief?: boolean | undefined
  /** Of a map: the id of a goal, to show what hangs together with it and nothing else. */
  around?: string | undefined
  /** Of such a map: how many links away; as far as they go unless told. */
  steps?: number | undefined
  /** Of a map: the kinds of goals to show. */
  kinds?: readonly GoalKind[] | undefined
  /** Of a map: only goals something was found about, with what they support. */
  onlyFound?: boolean | undefined
  /** Of a map: also a dashed box for every open cell. */
  ghosts?: boolean | undefined
  /** Of a map: what goals stand together by, each group in a band with its name. */
  groups?: 'none' | 'unit' | 'theme' | undefined
  /** Of a map: which way it runs. */
  flow?: 'right' | 'down' | undefined
  /** Of a map: the sheet to fill, width and height in any unit. */
  sheet?: readonly [number, number] | undefined
  /** Of a map: how much work goes into few crossings; `best` is for print. */
  effort?: 'quick' | 'best' | undefined
  /** Of a map: the ids of the goals as an earlier map had them, so that little moves. */
  arranged?: readonly string[] | undefined
}

/** How grave a finding is: to be mended before publishing, to be decided on, worth a look. */
export type Severity = 'error' | 'warning' | 'info'

/** How many findings of each severity. */
export interface Counts {
  errors: number
  warnings: number
  infos: number
}

/** What a finding is about. */
export interface Subject {
  kind: 'unit' | 'goal' | 'indicator' | 'name' | 'count' | 'waiver'
  id: string
}

/** One thing wrong, or worth a look. */
export interface Finding {
  /** The stable identity: rule, subject and counterpart. */
  id: string
  /** The rule's stable name, `group/name`. */
  rule: string
  severity: Severity
  status: Status
  /** What accepts it, where it is waived. */
  waiver?: Waiver
  subject: Subject
  /** The other side of it: the unit of a cell, the name in a link. */
  counterpart?: Subject
  /** Where the plan says it, as a JSON pointer. */
  pointer: string
  /** What is wrong. */
  message: string
  /** Why it matters. */
  why: string
  /** What to do. */
  remedy: string
  /** What would mend it, safest first. */
  fixes: Fix[]
}

/** A node of a view: an element, or text. */
export type Markup = MarkupElement | string

export interface MarkupElement {
  tag: string
  /** Names the element among its siblings. */
  key?: string
  attributes?: Record<string, string>
  children?: Markup[]
}

/** A plan as JSON. Its format is described with the core; here it is data that is passed through. */
export type Plan = { goalgraph: number; title: string } & Record<string, unknown>

/** A place in the text of a plan. */
export interface Place {
  /** The line, counted from 1. */
  line: number
  /** The column in characters, counted from 1. */
  column: number
  /** The JSON pointer of the value; empty for the whole document. */
  pointer: string
}

/** Codes of what can go wrong around a plan. What is wrong with its text, or an edit, has codes such as `read/syntax`. */
export type ErrorCode =
  | 'WASM_UNREACHABLE'
  | 'WASM_NOT_FOUND'
  | 'WASM_IS_HTML'
  | 'WASM_INTEGRITY'
  | 'WASM_INVALID'
  | 'WASM_BLOCKED_BY_CSP'
  | 'WASM_UNSUPPORTED'
  | 'WASM_INCOMPLETE'
  | 'EDITOR_UNREACHABLE'
  | 'NOT_STARTED'
  | 'TRAP'
  | 'DATA_UNREACHABLE'
  | 'DATA_NOT_FOUND'
  | 'DATA_IS_HTML'
  | 'RULES_UNREACHABLE'
  | 'RULES_NOT_FOUND'
  | 'RULES_IS_HTML'
  | 'RULES_NOT_JSON'
  | 'ILL_FORMED_TEXT'
  | 'NOT_JSON'
  | 'NO_FIX'
  | 'NOT_READY'
  | 'BAD_OPTIONS'
  | 'DISPOSED'
  | 'NO_MODEL'
  | 'REFUSED_MARKUP'
  | 'UNKNOWN'
  | `read/${string}`
  | `limit/${string}`
  | `edit/${string}`
  | `settings/${string}`

/** What went wrong, and what to do about it. Message and hint are in the language of the page. */
export class GoalGraphError extends Error {
  private constructor()
  /** The stable name of the problem. */
  readonly code: ErrorCode
  /** What to do. */
  readonly hint: string
  /** Where in the text of the plan, or in the edit or settings as JSON, for codes `read/…` and some others. */
  readonly place: Place | undefined
  /** After a trap: the model that fell into it has been opened again, and is as it was before. */
  readonly recovered: boolean
  /** Message and hint in a language of choice. */
  in(language: Language): { message: string; hint: string }
}

/** What a model tells those who listen. */
export interface ModelEvents {
  /** The plan, or how it is checked, has changed. */
  change: Delta
  /** It fell into a trap and was opened again, with all its edits. */
  recovered: { error: GoalGraphError }
}

/** A plan: read, resolved, always checked, open for editing. Everything it answers is plain JSON. */
export class Model {
  private constructor()
  /** How many changes it has seen. */
  readonly revision: number
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly title: string
  /** The language the plan is written in. */
  readonly language: Language
  /** The plan as data; a new copy each time. */
  readonly plan: Plan
  /** The plan as JSON text, two spaces deep. */
  json(): string
  /** The plan as data, for `JSON.stringify(model)`. */
  toJSON(): Plan
  /** One goal, as the plan has it. */
  goal(id: string): Readonly<Goal> | undefined
  /** How many findings of each severity. */
  counts(): Counts
  /** Every finding that is shown, gravest rules first, in the order of the plan. */
  findings(options?: FindingsOptions): Finding[]
  /** Reads a table beside the plan: what it says, cell by cell, and the edit that makes the plan say it. Changes nothing. */
  table(grid: Grid, options?: TableOptions): Understanding
  /** The plan as it is now in a model of its own, checked by the same settings but for those given. Dispose of it. */
  copy(settings?: Settings): Model
  /** Makes an edit, or several as one: all of them, or none. */
  apply(edits: Edit | readonly Edit[]): Delta
  /** Makes an edit in place of the last one: what is typed letter by letter is one step to take back. */
  amend(edits: Edit | readonly Edit[]): Delta
  /** Takes the last edit back; `null` where there is none. The last 500 at least can be taken back. */
  undo(): Delta | null
  /** Makes the last edit taken back again; `null` where there is none. */
  redo(): Delta | null
  /** Makes a fix of a finding: its first unless told. */
  fix(finding: string, index?: number): Delta
  /** Accepts a finding with a reason. */
  waive(waiver: Waiver): Delta
  /** Accepts it no longer. */
  unwaive(waived: Pick<Waiver, 'rule' | 'subject' | 'counterpart'>): Delta
  /** Checks by these settings from now on, and by none that were given before. No edit: it is not taken back. */
  set(settings?: Settings): Delta
  /** Listens. A listener is called when the call that made the news is done with the module, and may use the model. */
  on<Name extends keyof ModelEvents>(
    name: Name,
    listener: (detail: ModelEvents[Name]) => void,
    options?: { signal?: AbortSignal | undefined },
  ): void
  /** A view as a tree. */
  view(name: ViewName, options?: ViewOptions): Markup
  /** A view as HTML text, styled by `style()`. */
  html(name: ViewName, options?: ViewOptions): string
  /** A view as a file for spreadsheets: semicolons, a byte order mark, and nothing that is run as a formula. */
  csv(name: ViewName, options?: ViewOptions): string
  /** Frees the memory of the model. Using it afterwards is an error. */
  dispose(): void
  [Symbol.dispose](): void
}

/**
 * Fetches and compiles the module, both its parts, once for a page. `open` does so by itself. Elements fetch the rest when
 * a map, an editor or a watched table needs it: scripts that edit the plan of a `<goal-model>` await this first.
 */
export function init(options?: InitOptions): Promise<void>

/** Reads a plan from JSON text, from its bytes in UTF-8, or from the data itself. */
export function open(plan: string | ArrayBuffer | Uint8Array | object, settings?: Settings): Promise<Model>

/** The grid of a table that was pasted as text, or of a CSV file's text. After `init`. */
export function grid(text: string): Grid

/** The style sheet of every view: the file `goalgraph/views.css`, in short. */
export function style(): string

/** The version of the package. After `init`. */
export function version(): string
