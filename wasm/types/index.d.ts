// The types of `goalgraph`: written by hand, held to the code by `check.ts`.

/** A language goalgraph speaks. Options also take what pages write: `no`, `nn-NO`, `en-GB`. */
export type Language = 'nb' | 'nn' | 'en'

/** The pictures a model can draw. */
export type ViewName = 'matrix' | 'overview' | 'outline' | 'findings'

export interface InitOptions {
  /** Where the module is, or the module itself. Unless told: the file beside this package. */
  wasm?: URL | string | Response | BufferSource | WebAssembly.Module
}

export interface FindingsOptions {
  /** The language of the texts; the plan's own unless told. */
  language?: string | undefined
}

export interface ViewOptions {
  /** The language of the view; the plan's own unless told. */
  language?: string | undefined
  /** Only what concerns this unit, by id, name or alias. */
  unit?: string | undefined
  /** The level of the view's first heading, 1 to 6. */
  headingLevel?: number | undefined
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
  kind: 'unit' | 'goal' | 'indicator' | 'name' | 'count'
  id: string
}

/** One thing wrong, or worth a look. */
export interface Finding {
  /** The stable identity: rule, subject and counterpart. */
  id: string
  /** The rule's stable name, `group/name`. */
  rule: string
  severity: Severity
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

/** Codes of what can go wrong around a plan. What is wrong with its text has codes such as `read/syntax`. */
export type ErrorCode =
  | 'WASM_UNREACHABLE'
  | 'WASM_NOT_FOUND'
  | 'WASM_IS_HTML'
  | 'WASM_INVALID'
  | 'WASM_BLOCKED_BY_CSP'
  | 'WASM_UNSUPPORTED'
  | 'NOT_STARTED'
  | 'TRAP'
  | 'DATA_UNREACHABLE'
  | 'DATA_NOT_FOUND'
  | 'DATA_IS_HTML'
  | 'ILL_FORMED_TEXT'
  | 'NOT_JSON'
  | 'BAD_OPTIONS'
  | 'DISPOSED'
  | 'NO_MODEL'
  | 'REFUSED_MARKUP'
  | 'UNKNOWN'
  | `read/${string}`
  | `limit/${string}`

/** What went wrong, and what to do about it. Message and hint are in the language of the page. */
export class GoalGraphError extends Error {
  private constructor()
  /** The stable name of the problem. */
  readonly code: ErrorCode
  /** What to do. */
  readonly hint: string
  /** Where in the text of the plan, for codes `read/…` and some of `limit/…`. */
  readonly place: Place | undefined
  /** Message and hint in a language of choice. */
  in(language: Language): { message: string; hint: string }
}

/** A plan: read, resolved and checked. Everything it answers is plain JSON. */
export class Model {
  private constructor()
  readonly title: string
  /** The language the plan is written in. */
  readonly language: Language
  /** The plan as data; a new copy each time. */
  readonly plan: Plan
  /** The plan as JSON text, two spaces deep. */
  json(): string
  /** The plan as data, for `JSON.stringify(model)`. */
  toJSON(): Plan
  /** How many findings of each severity. */
  counts(): Counts
  /** Every finding, gravest rules first, in the order of the plan. */
  findings(options?: FindingsOptions): Finding[]
  /** A view as a tree. */
  view(name: ViewName, options?: ViewOptions): Markup
  /** A view as HTML text, styled by `style()`. */
  html(name: ViewName, options?: ViewOptions): string
  /** Frees the memory of the model. Using it afterwards is an error. */
  dispose(): void
  [Symbol.dispose](): void
}

/** Fetches and compiles the module, once for a page. `open` does so by itself. */
export function init(options?: InitOptions): Promise<void>

/** Reads a plan from JSON text, from its bytes in UTF-8, or from the data itself. */
export function open(plan: string | ArrayBuffer | Uint8Array | object): Promise<Model>

/** The style sheet of every view. After `init`. */
export function style(): string

/** The version of the package. After `init`. */
export function version(): string
