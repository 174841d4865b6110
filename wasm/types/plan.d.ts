// What stands in the lists of a plan: what edits add and put, and what waivers say.

export type GoalKind = 'direction' | 'period' | 'operational' | 'initiative' | 'precondition'

/** Where something was read from. */
export interface Source {
  document?: string | undefined
  page?: number | undefined
  url?: string | undefined
}

/** Years, both included. */
export interface Period {
  from: number
  to: number
}

export interface Target {
  value?: number | undefined
  unitOfMeasure?: string | undefined
  year?: number | undefined
  baseline?: { year: number; value?: number | undefined } | undefined
}

export interface Unit {
  id: string
  name: string
  kind: 'organisation' | 'directorate' | 'unit'
  parent?: string | undefined
  aliases?: readonly string[] | undefined
  source?: Source | undefined
}

export interface Goal {
  id: string
  kind: GoalKind
  title: string
  wordings?: readonly string[] | undefined
  note?: string | undefined
  prioritised?: boolean | undefined
  shared?: boolean | undefined
  owners?: readonly string[] | undefined
  supports?: readonly string[] | undefined
  theme?: string | undefined
  period?: Period | undefined
  target?: Target | undefined
  source?: Source | undefined
}

export interface Indicator {
  id: string
  title: string
  measures?: readonly string[] | undefined
  shared?: boolean | undefined
  owners?: readonly string[] | undefined
  unitOfMeasure?: string | undefined
  direction?: 'increase' | 'decrease' | 'maintain' | undefined
  frequency?: 'monthly' | 'quarterly' | 'tertial' | 'biannual' | 'annual' | 'biennial' | 'quadrennial' | undefined
  target?: Target | undefined
  values?: readonly { date: string; value: number }[] | undefined
  source?: Source | undefined
}

/** What the plan says of a goal and a unit that has no goal of its own under it. */
export interface CellStatement {
  goal: string
  unit: string
  state: 'delegated' | 'blank' | 'not-relevant'
  reason?: string | undefined
  text?: string | undefined
  source?: Source | undefined
}

/** Which goals are counted. */
export interface Selection {
  kind: GoalKind
  prioritised?: boolean | undefined
  shared?: boolean | undefined
  owner?: string | undefined
  theme?: string | undefined
}

/** A number the plan states of itself. */
export interface Declared {
  count: number
  of: Selection
  text?: string | undefined
  source?: Source | undefined
}

/** A finding accepted with a reason. */
export interface Waiver {
  /** The rule whose finding is accepted. */
  rule: string
  /** What the finding is about: the id of its subject. */
  subject: string
  /** The id of the other side of it; without it, every finding of the rule about the subject is accepted. */
  counterpart?: string | undefined
  /** Why. */
  reason: string
  /** Who accepted it. */
  by?: string | undefined
  /** The decision it rests on: a case number. */
  decision?: string | undefined
  /** The last day it holds: `2027-12-31`. */
  until?: string | undefined
  /** What the subject said when it was accepted; filled in when it is left out. */
  text?: string | undefined
}

/** Something that stands in one of the lists. */
export type Item =
  | { unit: Unit }
  | { goal: Goal }
  | { indicator: Indicator }
  | { cell: CellStatement }
  | { declared: Declared }
  | { waiver: Waiver }
