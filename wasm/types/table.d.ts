// Tables that people write plans in: what is handed over, and what was understood.

import type { Edit } from './edit.js'
import type { GoalKind } from './plan.js'

/** A table as it stands in its source: rows, each with the cells that begin in it. */
export interface Grid {
  /** What stands over the table. */
  caption?: string
  rows: GridCell[][]
}

export interface GridCell {
  /** Its paragraphs and lines, one by one; items of a list begin with `•`. */
  text?: string[]
  /** How many rows it covers; 0 for all that are left. */
  rowspan?: number
  colspan?: number
  /** Whether it is marked as a heading. */
  heading?: boolean
}

export interface TableOptions {
  /** The language of the messages; the plan's own unless told. */
  language?: string | undefined
  /** Whose table it is, by id, name or alias, where the table itself does not say. */
  unit?: string | undefined
  /** What the columns hold, in the words of headings, in place of the table's own. */
  columns?: readonly string[] | undefined
  /** Whether the table is all there is of its unit's goals of its kinds: what it leaves out is taken out of the plan. */
  complete?: boolean | undefined
}

/** What a column holds. */
export type Role = { goals: GoalKind } | 'owners' | 'theme' | 'indicators'

/** Which cell of the grid: `grid.rows[row][cell]`. */
export interface Spot {
  row: number
  cell: number
}

/** What was read from a cell; a cell with several goals is there several times. */
export interface Understood {
  at: Spot
  means: Meaning
}

/** What a cell says: goals, or something about those beside it. */
export type Meaning =
  | 'heading'
  | 'section'
  | 'theme'
  | { goal: { id: string; kind: GoalKind; known: boolean; text: string } }
  | { cell: { goal: string; unit: string; state: 'delegated' | 'blank' | 'not-relevant' } }
  | { owners: { names: string[]; shared: boolean } }
  | { indicator: { id: string; text: string } }

/** Something that was not understood. */
export interface TableProblem {
  /** A stable name, such as `table/unknown-owner`. */
  code: `table/${string}`
  /** What was not understood, and what to do. */
  message: string
  /** The cell it is about, unless it is about the whole table. */
  at?: Spot
}

export interface Understanding {
  /** What makes the plan say what the table says; it changes nothing where the plan says so already. */
  edit: Edit
  /** What each column holds; `null` where it is not read. */
  columns: (Role | null)[]
  /** Whose table it is, by id. */
  unit?: string
  /** As they were read. */
  cells: Understood[]
  problems: TableProblem[]
}
