// The types of `goalgraph/elements`: written by hand, held to the code by `check.ts`.

import type { Delta, Edit, ErrorCode, Finding, Fix, GoalGraphError, Model, Role, Settings, Severity, TableProblem, ViewName } from './index.js'
import type { Goal } from './plan.js'

export type State = 'loading' | 'ready' | 'error'

export interface GoalReadyEvent extends CustomEvent<{ model: Model }> {}
export interface GoalChangeEvent extends CustomEvent<{ delta: Delta }> {}
export interface GoalErrorEvent
  extends CustomEvent<{ code: ErrorCode; message: string; error: GoalGraphError; recovered: boolean }> {}
export interface GoalSelectEvent extends CustomEvent<{ id: string; unit: string | null }> {}
export interface GoalPublishEvent extends CustomEvent<{ model: Model; counts: { warnings: number; infos: number } }> {}
export interface GoalGotoEvent extends CustomEvent<{ id: string; goal: string | null; unit: string | null }> {}

export interface GoalParseEvent extends CustomEvent<{ rows: number; problems: TableProblem[] }> {}
export interface GoalFixEvent extends CustomEvent<{ id: string; finding: Finding; fix: Fix }> {}

declare class GoalElement extends HTMLElement {
  /** What the element is doing; also `data-state` and `:state()`. */
  readonly state: State
  /** Why the state is `error`. */
  readonly error: GoalGraphError | undefined
}

/** `<goal-model>`: a plan, without a picture of its own. */
export class GoalModel extends GoalElement {
  /** Where the plan is, relative to the document. */
  src: string
  /** The plan itself, as text or as data; goes before `src`, which goes before a child script. */
  data: string | object | null
  /** How the plan is checked; goes, entry by entry, before what `rules` is the address of. */
  settings: Settings | null
  /** The plan once it is read. */
  readonly model: Model | undefined
  /** As the model's own. Before the plan is read it is an error. */
  apply(edits: Edit | readonly Edit[]): Delta
  undo(): Delta | null
  redo(): Delta | null
}

declare class GoalDisplay extends GoalElement {
  /** The id of a `<goal-model>`, or a model. Without it: the nearest `<goal-model>`. */
  model: string | Model | null
  /** The unit it is about, by id, name or alias: only what concerns it. */
  area: string
  /** The level of the first heading. */
  headingLevel: number | null
  /** `lazy`: drawn when it comes near the window, or is printed, or asked for. */
  loading: 'lazy' | 'eager'
}

/** `<goal-view>`: a picture of a plan. */
export class GoalView extends GoalDisplay {
  view: Exclude<ViewName, 'findings'>
  /** Of a map: the id of a goal, to show what hangs together with it. */
  around: string
  /** Of lists and tables of goals: words to find. */
  search: string
  /** Of the matrix: what its rows are grouped by. */
  grouping: 'ownership' | 'theme'
  /** Of the matrix: without the rows that have no hole. */
  onlyHoles: boolean
  /** Of the table: which way it follows the red thread. */
  toward: 'down' | 'up'
}

/** `<goal-findings>`: what a check of the plan found. */
export class GoalFindings extends GoalDisplay {
  /** The least grave that are listed. */
  severity: Severity
  /** All of them; or in one line how many there are. */
  mode: 'panel' | 'badge'
}

/** `<goal-editor>`: the plan as a form, and itself a field of forms. */
export class GoalEditor extends GoalDisplay {
  static readonly formAssociated: true
  name: string
  /** The plan as JSON text. What is set is an edit, and can be undone. */
  value: string
  /** A plan without goals is no answer. */
  required: boolean
  readOnly: boolean
  disabled: boolean
  /** A name to keep a draft under in the browser; without it nothing is kept. */
  draft: string
  /** How long nobody writes before new findings are shown, in milliseconds. */
  delay: number
  readonly type: string
  readonly form: HTMLFormElement | null
  readonly validity: ValidityState | undefined
  readonly validationMessage: string
  readonly willValidate: boolean
  /** Whether the plan has no errors. Shows nothing. */
  checkValidity(): boolean
  /** The same, and shows the errors. */
  reportValidity(): boolean
  undo(): void
  redo(): void
}

/** `<goal-ref>`: one goal in running text, in the words the plan has for it. */
export class GoalRef extends GoalDisplay {
  /** The id of the goal. */
  ref: string
  /** With how much was found about it, or its title alone. */
  display: 'chip' | 'link'
  /** Where it leads; without it, to the goal in a view of this page. */
  href: string
  /** The goal, once the plan is read. */
  readonly goal: Readonly<Goal> | undefined
}

/** `<goal-watch>`: reads a table or a list that stands in the page, and never writes in it. */
export class GoalWatch extends GoalDisplay {
  /** What is watched: an element, also of another document of the same origin; goes before `for`. */
  target: Element | null
  /** The id of a table or a list, or of an element around one. */
  htmlFor: string
  /** When it is read: on every change, when one leaves it, or when the page asks. */
  mode: 'live' | 'blur' | 'manual'
  /** What each column was understood as holding. */
  readonly mapping: (Role | null)[]
  /** What is to be said of the table. */
  readonly notes: { id: string; severity: Severity; message: string; remedy: string }[]
  /** Reads the table now. */
  check(): void
}

export interface DefineOptions {
  /** What the tags begin with: `goal` gives `<goal-model>`. */
  prefix?: string
  registry?: CustomElementRegistry
}

/** Registers the elements. Tags that are taken already are left alone. */
export function define(options?: DefineOptions): void

// Only what is exported by name is.
export {}

declare global {
  interface HTMLElementTagNameMap {
    'goal-model': GoalModel
    'goal-view': GoalView
    'goal-findings': GoalFindings
    'goal-editor': GoalEditor
  }
  interface HTMLElementEventMap {
    'goal-ready': GoalReadyEvent
    'goal-change': GoalChangeEvent
    'goal-error': GoalErrorEvent
    'goal-select': GoalSelectEvent
    'goal-goto': GoalGotoEvent
    'goal-publish': GoalPublishEvent
  }
}
