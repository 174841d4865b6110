// The types of `goalgraph/render`: pictures as text, for servers, builds and scripts.

import type { Settings, ViewName, ViewOptions } from './index.js'

export interface RenderOptions extends ViewOptions {
  /** Which picture; `matrix` unless told. */
  view?: ViewName | undefined
  /** As HTML, or as a file for spreadsheets. */
  as?: 'html' | 'csv' | undefined
  /** How the plan is checked. */
  settings?: Settings | undefined
}

/** A picture of a plan, as text. Goes well inside a `<goal-view>`, which takes over where scripts run. */
export function render(plan: string | ArrayBuffer | Uint8Array | object, options?: RenderOptions): Promise<string>

/** The style sheet of every picture. */
export function stylesheet(): Promise<string>
