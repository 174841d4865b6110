// Pictures as text where there is no page: on a server, in a build, in a script. The module is inside, so there is no file to lose.

import { open, style } from './inline.js'

/** @import { RenderOptions } from '../types/render.js' */

/**
 * @param {string | ArrayBuffer | Uint8Array | object} plan
 * @param {RenderOptions} [options]
 */
export async function render(plan, { view = 'matrix', as = 'html', settings, ...options } = {}) {
  const model = await open(plan, settings)
  try {
    return as === 'csv' ? model.csv(view, options) : model.html(view, options)
  } finally {
    model.dispose()
  }
}

export async function stylesheet() {
  return style()
}
