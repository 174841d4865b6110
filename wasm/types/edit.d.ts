// Edits, what they change, and how a plan is checked.

import type { Counts, Finding, Language, Severity, Subject } from './index.js'
import type { CellStatement, GoalKind, Item, Period, Selection, Source, Waiver } from './plan.js'

type List = 'units' | 'goals' | 'indicators' | 'cells' | 'declared' | 'waivers'

/** What a plan says of itself, beside its lists. */
export interface Head {
  title: string
  language: Language
  period: Period | null
  source: Source | null
  terms: Record<string, Record<string, { one: string; many: string }>>
  settings: Record<string, unknown>
}

/** A change by place: what every edit comes down to. */
export type Change =
  | { insert: { position: number; item: Item } }
  | { remove: { list: List; position: number } }
  | { replace: { position: number; item: Item } }
  | { head: Head }

/** One thing a person, or a fix, does to a plan. Elements are named by id, units also by name or alias. */
export type Edit =
  /** Another title of a goal or an indicator, another name of a unit. */
  | { retitle: { id: string; title: string } }
  /** A goal supports a goal, or an indicator measures one; or no longer. */
  | { link: { from: string; to: string } }
  | { unlink: { from: string; to: string } }
  /** A unit owns a goal or an indicator; or no longer. */
  | { own: { id: string; unit: string } }
  | { disown: { id: string; unit: string } }
  | { share: { id: string; shared: boolean } }
  | { prioritise: { id: string; prioritised: boolean } }
  /** A number of goals, in place of the one stated of the same goals. */
  | { declare: { of: Selection; count: number } }
  /** Says something of a cell, in place of what was said; or takes it away. */
  | { setCell: CellStatement }
  | { clearCell: { goal: string; unit: string } }
  /** Another id, written in every link. */
  | { renameId: { id: string; to: string } }
  /** Two goals of a kind become one: links, owners and cells of the second become the first's. */
  | { merge: { keep: string; remove: string } }
  | { moveUnit: { id: string; parent: string | null } }
  | { setAliases: { id: string; aliases: readonly string[] } }
  /** Last in its list where no position is said. */
  | { add: { item: Item; position?: number | undefined } }
  /** In the place of the unit, goal or indicator with its id: for everything else that can be said of it. */
  | { put: Item }
  | { waive: Waiver }
  | { unwaive: { rule: string; subject: string; counterpart?: string | undefined } }
  /** Links to it stay as they are written, and are found. */
  | { remove: { id: string } }
  | { reorder: { id: string; position: number } }
  /** Several edits that are one: all of them, or none. */
  | { all: readonly Edit[] }
  | { changes: readonly Change[] }

/** Something that would mend a finding. */
export interface Fix {
  /** Whether it is certainly what was meant, or a person must look first. */
  safety: 'safe' | 'suggested'
  /** What it does, in words. */
  title: string
  edit: Edit
}

/** Whether a finding is shown: it is new; or the baseline knows it, or a waiver covers it. */
export type Status = 'new' | 'known' | 'waived'

/** A finding that is gone. */
export interface Resolved {
  id: string
  rule: string
  subject: Subject
  counterpart?: Subject
}

/** What an edit changed. Findings speak the language of the settings, else the plan's. */
export interface Delta {
  /** How many changes the model has seen. */
  revision: number
  added: Finding[]
  resolved: Resolved[]
  counts: Counts
  canUndo: boolean
  canRedo: boolean
}

export type Level = Severity | 'off'

/** How a plan is checked: what the host says beside the plan's own settings. */
export interface Settings {
  /** The language findings speak; the plan's own unless told. */
  language?: Language | undefined
  /** The day it is, as `2026-11-25`: without it no waiver expires, and nothing is too old. */
  today?: string | undefined
  /** In a draft, errors of coverage are warnings. */
  profile?: 'publish' | 'draft' | undefined
  /** How grave findings are, by a rule's name, a group's (`coverage/*`), or `*`. */
  severity?: Record<string, Level> | undefined
  /** The same of some things only. */
  overrides?: readonly { rule: string; item?: string; unit?: string; kind?: GoalKind; severity: Level }[] | undefined
  limits?: { words?: number | undefined; similarity?: number | undefined } | undefined
  /** The ids of findings that are known: only others are shown. */
  known?: readonly string[] | undefined
  /** Rules declared as data; described with the core. */
  rules?: readonly Record<string, unknown>[] | undefined
}
