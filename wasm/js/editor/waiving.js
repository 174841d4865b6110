// The form of a reason, as it is filled in.

/** @import { Finding, Waiver } from '../../types/index.js' */

/** @param {ParentNode | null} root @param {Finding} finding @returns {Waiver} */
export function waiverOf(root, { id, rule, subject, counterpart }) {
  const form = root?.querySelector(`[data-waiving="${CSS.escape(id)}"]`)
  const written = (/** @type {string} */ name) => /** @type {HTMLInputElement | null | undefined} */ (form?.querySelector(`[data-waive="${name}"]`))?.value.trim() ?? ''
  const [by, until] = [written('by'), written('until')]
  return {
    rule,
    subject: subject.id,
    ...(counterpart ? { counterpart: counterpart.id } : {}),
    reason: written('reason'),
    ...(by ? { by } : {}),
    ...(until ? { until } : {}),
  }
}
