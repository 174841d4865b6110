// The page of all elements, from the manifest the build makes: node wasm/elements-page.mjs writes it, a test compares.

import { readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

const MANIFEST = new URL('dist/custom-elements.json', import.meta.url)
export const PAGE = new URL('ELEMENTS.md', import.meta.url)

/** @typedef {{ name: string, description?: string, fieldName?: string, type?: { text: string } }} Entry */
/** @typedef {{ tagName: string } & Partial<Record<'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties', Entry[]>>} Element */

/** The elements of the package, by tag. @returns {Promise<Element[]>} */
export async function elements() {
  const { modules } = JSON.parse(await readFile(MANIFEST, 'utf8'))
  return modules.flatMap((/** @type {any} */ { declarations }) => declarations).filter((/** @type {any} */ { tagName }) => tagName)
}

/** What is listed of each element. @type {[string, keyof Element, (name: string) => string][]} */
const LISTS = [
  ['attribute', 'attributes', name => `\`${name}\``],
  ['event', 'events', name => `\`${name}\``],
  ['slot', 'slots', name => (name ? `\`${name}\`` : 'its content')],
  ['part', 'cssParts', name => `\`::part(${name})\``],
  ['variable', 'cssProperties', name => `\`${name}\``],
]

export async function page() {
  const sections = (await elements()).map(element => {
    const lists = LISTS.map(([heading, key, shown]) => table(heading, /** @type {Entry[]} */ (element[key] ?? []), shown))
    return [`## \`<${element.tagName}>\``, ...lists.filter(Boolean), methods(element)].filter(Boolean).join('\n\n')
  })
  const head = '# Elements\n\nEvery attribute, event, slot, part and variable, made from `custom-elements.json` by `node wasm/elements-page.mjs`. What they are for, and how they are used together, is in the [README](README.md).'
  return `${[head, ...sections].join('\n\n')}\n`
}

/**
 * @param {string} heading
 * @param {Entry[]} entries
 * @param {(name: string) => string} shown
 */
function table(heading, entries, shown) {
  if (entries.length === 0) return ''
  const rows = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, description = '' }) => `| ${shown(name)} | ${description.replace(/\s+/g, ' ').replaceAll('|', '\\|')} |`)
  return [`| ${heading} | |`, '|---|---|', ...rows].join('\n')
}

/** @param {Element} element */
function methods({ members = [] }) {
  const names = members.map(({ name }) => `\`${name}\``).sort()
  return names.length > 0 ? `Properties and methods: ${names.join(', ')}.` : ''
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeFile(PAGE, await page())
