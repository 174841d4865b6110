// goalgraph: reads, checks and draws a municipality's goal plan. Importing it fetches nothing.

import { style as styleOf, version as versionOf } from '../glue/goalgraph.js'
import { call } from './engine.js'

export { init } from './engine.js'
export { GoalGraphError } from './error.js'
export { Model, open } from './model.js'

export const style = () => call(styleOf)

export const version = () => call(versionOf)
