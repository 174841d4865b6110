// For whoever is building a page: an attribute that an element does not have is told, with the nearest one that it has.

/** What any element may have, and what frameworks leave on elements. */
const ANYWHERE =
  /^(accesskey|autofocus|class|contenteditable|dir|draggable|exportparts|hidden|id|inert|is|item\w+|lang|nonce|part|popover|role|slot|spellcheck|style|tabindex|title|translate|on\w+|(aria|data)-.*|.*[:@.].*)$/

/** What the fields of a form may have. */
export const OF_FIELDS = ['disabled', 'form', 'name']

/** Addresses where pages are built and not read. */
const WORKSHOP = /^(localhost|127\.0\.0\.1|\[::1\]|.*\.(local|localhost|test))$/

/**
 * @param {Element} element
 * @param {readonly string[]} known
 */
export function tellOfStrangers(element, known) {
  if (!WORKSHOP.test(location.hostname)) return
  for (const { name } of element.attributes) {
    if (known.includes(name) || ANYWHERE.test(name)) continue
    const near = nearest(name, known)
    if (!near && name.includes('-')) continue // some other script's own
    console.warn(`<${element.localName}> has no attribute \`${name}\`${near ? `; did you mean \`${near}\`?` : ` (it has ${known.join(', ')})`}`)
  }
}

/**
 * @param {string} name
 * @param {readonly string[]} known
 */
function nearest(name, known) {
  const [best] = known.map(one => ({ one, away: distance(name, one) })).sort((a, b) => a.away - b.away)
  return best && best.away <= Math.max(1, Math.floor(name.length / 3)) ? best.one : undefined
}

/**
 * How many letters must be added, taken away or changed (Levenshtein).
 * @param {string} a
 * @param {string} b
 */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j += 1) {
      next.push(Math.min((row[j] ?? 0) + (letter === b[j] ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
