// goalgraph: reads, checks and draws a municipality's goal plan. Importing it fetches nothing.

import { grid as gridOf, version as versionOf } from '../glue/goalgraph.js'
import { STYLE } from '../glue/style.js'
import { call } from './engine.js'

export { init } from './engine.js'
export { GoalGraphError } from './error.js'
export { Model, open } from './model.js'

/** @param {string} text */
export const grid = text => call(() => gridOf(text))

export const style = () => STYLE

export const version = () => call(versionOf)
