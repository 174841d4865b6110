// For pages whose editors may use ordinary tags only: a link to a plan, or an element that holds a place, becomes a picture.

import { define } from './elements.js'

/** @import { GoalModel } from './goal-model.js' */

/** The pictures a page may ask for. */
const VIEWS = new Set(['matrix', 'overview', 'outline', 'map', 'table', 'initiatives', 'operational', 'preconditions', 'findings'])

/** What may be said of a picture: these, and nothing that could reach further. */
const SAID = new Set([
  'area', 'around', 'downloadable', 'flow', 'ghosts', 'grouping', 'heading-level', 'kinds', 'only-found', 'only-holes', 'search', 'searchable',
  'steps', 'toward',
])

const LINK = 'a[href*="#goal="]'
const PLACE = '[data-goal]:not(.gg-view *)' // our own pictures name goals by the same attribute

/** The tallest a frame may ask to be, in pixels. */
const TALLEST = 20_000

/** @type {WeakSet<Element>} */
const seen = new WeakSet()

/** @param {ParentNode} root */
function upgrade(root) {
  for (const link of root.querySelectorAll(LINK)) once(/** @type {HTMLAnchorElement} */ (link), fromLink)
  for (const place of root.querySelectorAll(PLACE)) once(/** @type {HTMLElement} */ (place), fromPlace)
}

/**
 * @template {Element} E
 * @param {E} element
 * @param {(element: E) => void} work
 */
function once(element, work) {
  if (seen.has(element)) return
  seen.add(element)
  work(element)
}

/**
 * `<a href="/plan/#goal=matrix&area=HM">`: the picture comes after the paragraph of the link, which stays. The plan is
 * `plan.json` beside the page the link leads to, or what `src` says. A plan of a foreign site is not fetched.
 * @param {HTMLAnchorElement} link
 */
function fromLink(link) {
  const { origin, hash } = link
  const { goal: view = '', src = 'plan.json', ...said } = Object.fromEntries(new URLSearchParams(hash.slice(1)))
  const plan = new URL(src, link.href)
  if (!VIEWS.has(view) || origin !== location.origin || plan.origin !== origin) return
  const block = link.closest('p, li, td, dd, figure, div') ?? link
  const picture = pictured(view, Object.entries(said), plan.href)
  if (block.matches('li, td, dd')) block.append(picture)
  else block.after(picture)
}

/**
 * `<div data-goal="matrix" data-goal-src="/plan.json" data-goal-area="HM">`: what stands in it is the fallback.
 * @param {HTMLElement} place
 */
function fromPlace(place) {
  const { goal: view = '', goalSrc: src } = place.dataset
  if (!VIEWS.has(view)) return
  const said = [...place.attributes].filter(({ name }) => name.startsWith('data-goal-') && name !== 'data-goal-src')
  const pairs = said.map(({ name, value }) => /** @type {[string, string]} */ ([name.slice('data-goal-'.length), value]))
  const picture = pictured(view, pairs, src ? new URL(src, place.baseURI).href : undefined)
  picture.append(...place.childNodes)
  place.append(picture)
}

/**
 * @param {string} view
 * @param {[string, string][]} said
 * @param {string | undefined} plan
 */
function pictured(view, said, plan) {
  const picture = document.createElement(view === 'findings' ? 'goal-findings' : 'goal-view')
  if (view !== 'findings') picture.setAttribute('view', view)
  for (const [name, value] of said) if (SAID.has(name)) picture.setAttribute(name, value)
  if (plan) picture.setAttribute('model', modelOf(plan))
  return picture
}

/** The id of the model of a plan: one that is in the page, else a new one. @param {string} plan */
function modelOf(plan) {
  const models = /** @type {NodeListOf<GoalModel>} */ (document.querySelectorAll('goal-model[src]'))
  let model = [...models].find(({ src, baseURI }) => new URL(src, baseURI).href === plan)
  if (!model) {
    model = /** @type {GoalModel} */ (document.createElement('goal-model'))
    model.setAttribute('src', plan)
    document.body.append(model)
  }
  model.id ||= `goal-model-${models.length + 1}`
  return model.id
}

/** A page in a frame says how tall it is; it is believed if it comes from where the frame was sent. @param {MessageEvent} event */
function onHeight({ data, origin, source }) {
  if (data?.goalgraph !== 'height' || !(data.height > 0 && data.height <= TALLEST)) return
  const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source)
  if (frame && (origin === location.origin || new URL(frame.src, frame.baseURI).origin === origin)) frame.height = String(data.height)
}

function start() {
  upgrade(document)
  new MutationObserver(() => upgrade(document)).observe(document.body, { childList: true, subtree: true })
  for (const { contentWindow } of document.querySelectorAll('iframe')) contentWindow?.postMessage({ goalgraph: 'how tall' }, '*')
}

if (typeof document !== 'undefined') {
  define()
  addEventListener('message', onHeight)
  if (document.body) start()
  else addEventListener('DOMContentLoaded', start)
}
