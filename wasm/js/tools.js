// What a person does with a picture: buttons, and a field to search in.

import { callEarly } from './engine.js'

/** @import { Language, Markup, MarkupElement, ViewName } from '../types/index.js' */
/** @import { Model } from './model.js' */

/** @typedef {'smaller' | 'larger' | 'fit' | 'thread' | 'whole' | 'download' | 'search'} Tool */

/** @type {Record<'tools' | Tool, Record<Language, string>>} */
const WORDS = {
  tools: { nb: 'Verktøy', nn: 'Verktøy', en: 'Tools' },
  smaller: { nb: 'Mindre', nn: 'Mindre', en: 'Smaller' },
  larger: { nb: 'Større', nn: 'Større', en: 'Larger' },
  fit: { nb: 'Tilpass', nn: 'Tilpass', en: 'Fit' },
  thread: { nb: 'Bare det valgte målet', nn: 'Berre det valde målet', en: 'Only the chosen goal' },
  whole: { nb: 'Hele kartet', nn: 'Heile kartet', en: 'The whole map' },
  download: { nb: 'Last ned regneark (CSV)', nn: 'Last ned rekneark (CSV)', en: 'Download spreadsheet (CSV)' },
  search: { nb: 'Søk i målene', nn: 'Søk i måla', en: 'Search the goals' },
}

/**
 * Puts tools under the heading of a picture.
 * @param {Markup} markup
 * @param {Tool[]} tools
 * @param {Language} language
 */
export function withTools(markup, tools, language) {
  if (typeof markup === 'string' || tools.length === 0) return
  markup.children?.splice(1, 0, {
    tag: 'div',
    key: 'tools',
    attributes: { class: 'tools', role: 'group', 'aria-label': WORDS.tools[language], lang: language },
    children: tools.map(tool => (tool === 'search' ? field(tool, language) : button(tool, language))),
  })
}

/**
 * @param {Tool} tool
 * @param {Language} language
 * @returns {MarkupElement}
 */
function button(tool, language) {
  return { tag: 'button', key: tool, attributes: { type: 'button', 'data-tool': tool }, children: [WORDS[tool][language]] }
}

/**
 * @param {Tool} tool
 * @param {Language} language
 * @returns {MarkupElement}
 */
function field(tool, language) {
  const name = { tag: 'span', children: [WORDS[tool][language]] }
  return { tag: 'label', key: tool, children: [name, { tag: 'input', attributes: { type: 'search', 'data-tool': tool } }] }
}

/** The tool an event came from. @param {Event} event */
export function toolAt(event) {
  const at = event.target instanceof Element ? event.target.closest('[data-tool]') : null
  return /** @type {Tool | undefined} */ (at?.getAttribute('data-tool') ?? undefined)
}

/**
 * Gives a person the picture as a spreadsheet; fails where that needs the rest of the module and it cannot be had.
 * @param {Model} model
 * @param {ViewName} view
 * @param {import('../types/index.js').ViewOptions} options
 */
export async function download(model, view, options) {
  saveFile(await callEarly(() => model.csv(view, options)), 'text/csv;charset=utf-8', `${view}.csv`)
}

/**
 * @param {string} text
 * @param {string} type
 * @param {string} name
 */
export function saveFile(text, type, name) {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
