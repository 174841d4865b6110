// Markup made in the page, in the form the core makes it.

/** @import { Markup, MarkupElement } from '../types/index.js' */

/**
 * @param {string} tag
 * @param {Record<string, string | undefined>} attributes without those that are undefined; `key` names it among its siblings
 * @param {(Markup | undefined | false)[]} children
 * @returns {MarkupElement}
 */
export function el(tag, attributes = {}, ...children) {
  const { key, ...rest } = attributes
  const given = Object.entries(rest).filter(([, value]) => value !== undefined)
  return {
    tag,
    ...(key === undefined ? {} : { key }),
    attributes: /** @type {Record<string, string>} */ (Object.fromEntries(given)),
    children: /** @type {Markup[]} */ (children.filter(child => child !== undefined && child !== false && child !== '')),
  }
}
