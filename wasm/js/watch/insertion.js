// A mended text goes into a page as if a person had typed it: the page's own undo takes it back.

/**
 * Whether it could be put in.
 * @param {HTMLElement} cell
 * @param {Range} range what is replaced
 * @param {string} text
 */
export function typeInto(cell, range, text) {
  const page = cell.ownerDocument
  const selection = page.getSelection()
  if (!cell.isContentEditable || !selection) return false
  const caret = selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined
  const editable = editing(cell)
  editable.focus({ preventScroll: true })
  selection.removeAllRanges()
  selection.addRange(range)
  const isIn = page.execCommand('insertText', false, text)
  if (caret && editable.contains(caret.startContainer)) {
    selection.removeAllRanges()
    selection.addRange(caret)
  }
  return isIn
}

/** The outermost element around that people write in. @param {HTMLElement} element */
export function editing(element) {
  let at = element
  while (at.parentElement?.isContentEditable) at = at.parentElement
  return at
}
