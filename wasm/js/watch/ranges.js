// Where a text stands in an element, across the nodes it is made of.

/** All that a cell holds. @param {HTMLElement} cell */
export function contentsOf(cell) {
  const range = cell.ownerDocument.createRange()
  range.selectNodeContents(cell)
  return range
}

/**
 * The words of a text in a cell; none where it does not stand there as it is.
 * @param {HTMLElement} cell
 * @param {string} text
 */
export function wordsIn(cell, text) {
  const { letters, places } = spelledOut(cell)
  const wanted = plain(text)
  const from = wanted === '' ? -1 : letters.indexOf(wanted)
  const [first, last] = [places[from], places[from + wanted.length - 1]]
  if (!first || !last) return undefined
  const range = cell.ownerDocument.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + 1)
  return range
}

/** Spaces are one, and soft hyphens none. @param {string} text */
const plain = text => text.replace(/\u00AD/g, '').replace(/\s+/g, ' ').trim()

/** The letters of an element as they are read, each with its place. @param {HTMLElement} cell */
function spelledOut(cell) {
  const walker = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  /** @type {{ node: Text, offset: number }[]} */
  const places = []
  let letters = ''
  for (let node = /** @type {Text | null} */ (walker.nextNode()); node; node = /** @type {Text | null} */ (walker.nextNode())) {
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const letter = node.data[offset] ?? ''
      const isSpace = /\s/.test(letter)
      if (letter === '\u00AD' || (isSpace && letters.endsWith(' '))) continue
      letters += isSpace ? ' ' : letter
      places.push({ node, offset })
    }
  }
  return { letters, places }
}
