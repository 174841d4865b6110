// The cells of a matrix by keyboard: one stop for Tab, arrows from cell to cell.

const CELL = 'td[data-goal][data-unit]'

/** @param {unknown} target */
export function cellAt(target) {
  return target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest(CELL)) : null
}

/** On narrow screens some cells are for screen readers only: focus would be lost from sight in them. @param {Element} cell */
function isShown(cell) {
  const { width, height } = cell.getBoundingClientRect()
  return width > 1 && height > 1
}

/** Sees to it that Tab stops at one cell: the one it stopped at before, or the first. @param {ParentNode} root */
export function makeStop(root) {
  const cells = /** @type {HTMLElement[]} */ ([...root.querySelectorAll(CELL)])
  const stop = cells.find(cell => cell.tabIndex === 0 && isShown(cell)) ?? cells.find(isShown)
  for (const cell of cells) {
    const index = cell === stop ? '0' : '-1'
    if (cell.getAttribute('tabindex') !== index) cell.setAttribute('tabindex', index)
  }
}

/** @param {HTMLElement} cell */
export function stopAt(cell) {
  for (const old of cell.closest('table')?.querySelectorAll(`${CELL}[tabindex="0"]`) ?? []) old.setAttribute('tabindex', '-1')
  cell.tabIndex = 0
}

/**
 * Where a key leads from a cell.
 * @param {HTMLElement} cell
 * @param {KeyboardEvent} event
 */
export function cellBeside(cell, { key, ctrlKey, altKey, metaKey, shiftKey }) {
  if (altKey || metaKey || shiftKey) return undefined
  const rows = [...(cell.closest('table')?.rows ?? [])]
    .map(row => /** @type {HTMLElement[]} */ ([...row.querySelectorAll(CELL)]))
    .filter(row => row.length > 0)
  const y = rows.findIndex(row => row.includes(cell))
  const x = rows[y]?.indexOf(cell) ?? -1
  const row = rows[y] ?? []
  const column = rows.map(row => row[x]).filter(cell => cell !== undefined)
  /** @type {Record<string, HTMLElement[]>} what lies ahead, nearest first */
  const ahead = {
    ArrowLeft: row.slice(0, x).reverse(),
    ArrowRight: row.slice(x + 1),
    ArrowUp: column.slice(0, y).reverse(),
    ArrowDown: column.slice(y + 1),
    Home: ctrlKey ? rows.flat() : row,
    End: [...(ctrlKey ? rows.flat() : row)].reverse(),
  }
  return ahead[key]?.find(isShown)
}
