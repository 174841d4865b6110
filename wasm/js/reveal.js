/** Opens what hides an element, and moves there. @param {HTMLElement} element */
export function reveal(element) {
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true
  if (element.tabIndex < 0) element.tabIndex = -1
  element.focus()
}
