// What the analyzer cannot know: which members are for pages to use, and where the elements are in the package.

const DIST = './dist/elements.js'

/** @param {{ declarations?: any[] }} declaration */
const isElement = ({ tagName }) => tagName !== undefined

/** Members a page may use: not private ones, not those the elements use among themselves. */
const isForPages = (/** @type {any} */ { name, privacy, static: ofClass }) => privacy === undefined && !ofClass && !INNER.has(name)

const INNER = new Set(
  'adorned asked attributeChangedCallback changed connectedCallback disconnectedCallback drawn failed fire fireError followAnchor handleEvent hurry needsAll options picture pictured reflect schedule sheets show shown update'.split(' '),
)

export default {
  packagejson: false, // it would write there
  plugins: [
    {
      name: 'goalgraph',
      packageLinkPhase({ customElementsManifest: manifest }) {
        const elements = manifest.modules.flatMap(({ declarations }) => declarations ?? []).filter(isElement)
        for (const element of elements) {
          element.customElement = true
          element.members = element.members?.filter(isForPages)
          element.events = element.events?.filter(({ name }) => name.startsWith('goal-') || name === 'input' || name === 'change')
          delete element.superclass
        }
        const exports = elements.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: DIST } }))
        const definitions = elements.map(({ name, tagName }) => ({
          kind: 'custom-element-definition',
          name: tagName,
          declaration: { name, module: DIST },
        }))
        manifest.modules = [
          { kind: 'javascript-module', path: DIST, declarations: elements, exports },
          { kind: 'javascript-module', path: './dist/define.js', declarations: [], exports: definitions },
        ]
      },
    },
  ],
}
