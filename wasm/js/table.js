// A table or a list that stands in a page, as the core reads it, and the way back from what was read to where it stands.

/** @import { Grid, GridCell } from '../types/index.js' */

/** What begins a line of its own. */
const BLOCKS = 'p, div, li, dt, dd, h1, h2, h3, h4, h5, h6, blockquote, pre, td, th'

/**
 * @typedef {object} Reading
 * @property {Grid} grid
 * @property {(row: number, cell: number) => HTMLElement | undefined} at the element a cell of the grid was read from
 * @property {number} rows
 */

/**
 * @param {Element} element a table or a list, or something around one
 * @returns {Reading | undefined}
 */
export function reading(element) {
  const found = element.matches('table, ul, ol') ? element : element.querySelector('table, ul, ol')
  if (!found) return undefined
  const isTable = found.localName === 'table'
  const rows = isTable ? [.../** @type {HTMLTableElement} */ (found).rows].map(row => [...row.cells]) : [...found.children].map(item => [item])
  const caption = isTable ? (/** @type {HTMLTableElement} */ (found).caption?.textContent ?? headingBefore(found)) : headingBefore(found)
  const grid = { rows: rows.map(cells => cells.map(gridCell)), ...(caption ? { caption } : {}) }
  return { grid, rows: rows.length, at: (row, cell) => /** @type {HTMLElement | undefined} */ (rows[row]?.[cell]) }
}

/**
 * @param {Element} cell
 * @returns {GridCell}
 */
function gridCell(cell) {
  const text = lines(cell)
  const { rowSpan = 1, colSpan = 1 } = /** @type {Partial<HTMLTableCellElement>} */ (cell)
  return { text, rowspan: rowSpan, colspan: colSpan, heading: cell.localName === 'th' }
}

/** What stands over a table: the heading right before it. @param {Element} element */
function headingBefore(element) {
  const before = element.previousElementSibling
  return before?.matches('h1, h2, h3, h4, h5, h6') ? (before.textContent ?? '') : undefined
}

/** The lines of a cell; those of a list begin with a point. @param {Element} cell */
function lines(cell) {
  const walker = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  /** @type {string[]} */
  const lines = []
  /** @type {Element | null | undefined} */
  let block
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (node.nodeName === 'BR') block = undefined
      continue
    }
    const own = node.parentElement?.closest(BLOCKS)
    const text = node.nodeValue ?? ''
    if (own !== block) {
      if (text.trim() === '') continue // between blocks
      lines.push(own?.localName === 'li' && own !== cell ? `• ${text}` : text)
      block = own
    } else if (lines.length > 0) {
      lines[lines.length - 1] += text
    }
  }
  return lines.map(line => line.replace(/\s+/g, ' ').trim()).filter(Boolean)
}

/**
 * The first table or list of a piece of HTML, as programs put on the clipboard. Nothing in it is loaded or run. Where a page
 * lets nobody read HTML, there is none.
 * @param {string} html
 */
export function tableIn(html) {
  const { body } = parsed(html) ?? {}
  const found = body?.querySelector('table') ?? body?.querySelector('ul, ol')
  return found ? reading(found) : undefined
}

/** @param {string} html */
function parsed(html) {
  try {
    const parse = /** @type {{ parseHTML?: (html: string) => Document }} */ (/** @type {unknown} */ (Document)).parseHTML
    return parse ? parse.call(Document, html) : new DOMParser().parseFromString(html, 'text/html')
  } catch {
    return undefined
  }
}
