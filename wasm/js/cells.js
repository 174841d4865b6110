// The cells of a matrix by keyboard: one stop for Tab, arrows from cell to cell.

const CELL = 'td[data-goal][data-unit]'

/** @param {unknown} target */
export function cellAt(target) {
  return target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest(CELL)) : null
}

/** Sees to it that Tab stops at one cell: the one it stopped at before, or the first. @param {ParentNode} root */
export function makeStop(root) {
  const cells = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(CELL))
  const stop = [...cells].find(cell => cell.tabIndex === 0) ?? cells[0]
  for (const cell of cells) cell.tabIndex = cell === stop ? 0 : -1
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
  const [last, end] = [rows.length - 1, (rows[y]?.length ?? 0) - 1]
  /** @type {Record<string, [number, number]>} */
  const steps = {
    ArrowLeft: [x - 1, y],
    ArrowRight: [x + 1, y],
    ArrowUp: [x, y - 1],
    ArrowDown: [x, y + 1],
    Home: ctrlKey ? [0, 0] : [0, y],
    End: ctrlKey ? [end, last] : [end, y],
  }
  const [toX, toY] = steps[key] ?? [-1, -1]
  return rows[toY]?.[toX]
}
